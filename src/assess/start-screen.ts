import inquirer from 'inquirer';
import { ASKED, type Detail, detailEntry } from '../answers/head.ts';
import type { Host } from '../host.ts';
import { detailChoices } from '../interview/session/details.ts';
import { cleanLine } from '../text/clean-text.ts';
import { fitEnd, visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import { chosenAreas, listTheme, type Start } from './prompt-theme.ts';
import { type AreaChoice, offerText, type StartTalk } from './start-file.ts';

export function startOnScreen(host: Host, language: Language): StartTalk {
  const { start } = language.interview;
  return {
    choose: async (offers) => {
      const texts = offers.map((offer) => offerText(offer, language));
      const index = texts.length === 0 ? NEW : await askEngagement(texts, start, host.stdout.columns ?? 80);
      const offer = offers[index];
      return offer === undefined ? {} : { offer };
    },
    ask: async (known, learn) => {
      let now = known;
      for (const detail of ASKED) {
        if (now[detail] !== undefined) continue;
        now = { ...now, [detail]: await askDetail(detail, language, now.side) };
        learn(now);
      }
      return now;
    },
    askAreas: async (known, areas) => ({ ...known, areas: known.areas ?? (await askAreas(areas, language)) }),
    askSame: (same, profile, ways) => {
      const file = visible(same.file);
      const texts = start.sameRespondent;
      const names = {
        'go-on': texts.goOn(file, visible(same.profile), visible(profile)),
        round: texts.round,
        another: texts.another,
      };
      const choices = ways.map((value) => ({ name: names[value], value }));
      return chooseOne(texts.ask(file), choices, start);
    },
    target: (proposal, obstacleTo) =>
      askText(start.saveAs, proposal, async (name) => {
        const obstacle = await obstacleTo(name);
        return obstacle === undefined ? undefined : start.anotherName(obstacle);
      }),
  };
}

async function askDetail(detail: Detail, language: Language, side: string | undefined): Promise<string> {
  const { details, start } = language.interview;
  const message = details.prompts[detail];
  const choices = detailChoices(detail, language, side).map(({ text, label }) => ({ name: label, value: text }));
  if (choices.length > 0) {
    return chooseOne(message, choices, start);
  }
  const filled = (value: string): boolean | string => value.trim() !== '' || start.needsText;
  const { text } = await inquirer.prompt([
    { type: 'input', name: 'text', message, ...(detailEntry(detail).isOptional ? {} : { validate: filled }) },
  ]);
  return cleanLine(text);
}

/** One of a few things, chosen on a list. */
export async function chooseOne<Value>(
  message: string,
  choices: readonly { readonly name: string; readonly short?: string; readonly value: Value }[],
  start: Start,
): Promise<Value> {
  const { chosen } = await inquirer.prompt([
    { type: 'select', name: 'chosen', message, choices: [...choices], theme: listTheme(start) },
  ]);
  return chosen;
}

/** The areas to ask; none for all of them. */
async function askAreas(areas: readonly AreaChoice[], { interview }: Language): Promise<readonly string[]> {
  const { start } = interview;
  if (areas.length < 2) return [];
  const { chosen } = await inquirer.prompt([
    {
      type: 'checkbox',
      name: 'chosen',
      message: start.areas,
      choices: areas.map(({ id, title }) => ({ name: title, value: id, checked: true })),
      validate: (ticked: readonly unknown[]) => ticked.length > 0 || start.oneArea,
      theme: { style: { ...listTheme(start).style, renderSelectedChoices: chosenAreas(areas.length, start) } },
    },
  ]);
  return chosen.length === areas.length ? [] : chosen;
}

/** Offers engagements that have interviews already. Gives the index of the one chosen, or `NEW`. */
async function askEngagement(texts: readonly string[], start: Start, columns: number): Promise<number> {
  const choices = texts.map((text, index) => ({
    // On one line each, in the list and after the question once chosen: a terminal would break them mid-word.
    name: fitEnd(start.anotherPerson(text), columns - 3).trimEnd(),
    short: fitEnd(start.anotherPerson(text), columns - start.whom.length - 4).trimEnd(),
    value: index,
  }));
  return chooseOne(start.whom, [...choices, { name: start.newEngagement, value: NEW }], start);
}

/** Not undefined: the prompt would take that for its default. */
const NEW = -1;

/** A text with a proposal. `problemWith` says why another is wanted. */
export async function askText(
  message: string,
  proposal: string,
  problemWith: (text: string) => Promise<string | undefined> = async () => undefined,
): Promise<string> {
  const validate = async (typed: string): Promise<boolean | string> => (await problemWith(typed.trim())) ?? true;
  const { text } = await inquirer.prompt([{ type: 'input', name: 'text', message, default: proposal, validate }]);
  return text.trim();
}
