import inquirer from 'inquirer';
import { ASKED } from '../answers/head.ts';
import type { Host } from '../host.ts';
import { choicesIn, knownIn, type SetUp, type SetUpField, startSetUp } from '../interview/start/set-up.ts';
import { SIDES } from '../questionnaires/roles.ts';
import { fitEnd, visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';
import type { KnownHead } from './known-head.ts';
import { listTheme, type Start } from './prompt-theme.ts';
import { setUpOnScreen } from './set-up-on-screen.ts';
import { offerText, type StartForm, type StartTalk } from './start-talk.ts';

export function startOnScreen(host: Host, language: Language): StartTalk {
  const { start } = language.interview;
  return {
    choose: async (offers) => {
      const texts = offers.map((offer) => offerText(offer, language));
      const index = texts.length === 0 ? NEW : await askEngagement(texts, start, host.stdout.columns ?? 80);
      const offer = offers[index];
      return offer === undefined ? {} : { offer };
    },
    settle: async (form) => {
      const problemWithFile = async (file: string): Promise<string | undefined> => {
        const obstacle = await form.obstacleTo(file);
        return obstacle === undefined ? undefined : start.anotherName(obstacle);
      };
      const learn = (setUp: SetUp): string => form.learn({ ...knownIn(setUp), ...settledIn(setUp) });
      const begun = await setUpOnScreen(await setUpFor(form, language), { learn, problemWithFile }, host);
      const { only, profile, areas, file, ...details } = choicesIn(begun);
      return { known: { ...details, areas, only, profile }, file };
    },
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

/** What is known already is shown, and cannot be changed. */
async function setUpFor(
  { known, settled, file, usual, profiles, proposal }: StartForm,
  language: Language,
): Promise<SetUp> {
  const { areas, only, profile, ...details } = known;
  const isSettled: Readonly<Partial<Record<SetUpField, boolean>>> = {
    ...Object.fromEntries(ASKED.map((detail) => [detail, settled[detail] !== undefined])),
    areas: settled.areas !== undefined,
    only: settled.only !== undefined,
    profile: settled.profile !== undefined,
    file: file !== undefined,
  };
  const fixed = FIELDS.filter((field) => isSettled[field]);
  return startSetUp({
    language,
    profiles: await profiles(),
    fixed: new Set(fixed),
    passed: new Set(ASKED.filter((detail) => details[detail] !== undefined)),
    details: { ...details, side: details.side ?? SIDES[0] },
    only,
    profile,
    usual,
    areas: areas ?? [],
    file,
    proposal,
  });
}

const FIELDS: readonly SetUpField[] = [...ASKED, 'only', 'profile', 'areas', 'file'];

/** What goes without saying is not said of an interview that is only half set up. */
function settledIn(setUp: SetUp): Pick<KnownHead, 'areas' | 'only' | 'profile'> {
  const { areas } = choicesIn(setUp);
  return {
    areas: areas.length === 0 && !setUp.fixed.has('areas') ? undefined : areas,
    only: setUp.only,
    profile: setUp.profile,
  };
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
