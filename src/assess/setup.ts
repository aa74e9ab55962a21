import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { detailChoices, problemWith } from '../interview/session/details.ts';
import type { Role, Side } from '../questionnaires/questionnaire.ts';
import { storable } from '../text/clean-text.ts';
import { fitEnd } from '../text/layout.ts';
import type { Language } from '../texts/language.ts';

/** What is known of a new file's head. What is undefined is asked; an empty text was asked and left open. */
export interface Known {
  readonly client?: string | undefined;
  readonly provider?: string | undefined;
  readonly scope?: string | undefined;
  readonly side?: Side | undefined;
  readonly name?: string | undefined;
  readonly role?: Role | '' | undefined;
  readonly areas?: readonly string[] | undefined;
}

type Start = Language['interview']['start'];
type Areas = readonly { readonly id: string; readonly title: string }[];

/** Asks for whom the interview is, who answers, and which areas are asked. `learn` hears of each reply at once. */
export async function askSetup(
  known: Known,
  areas: Areas,
  learn: (known: Known) => void,
  language: Language,
): Promise<Known> {
  let now = known;
  for (const key of ['client', 'provider', 'scope', 'side', 'name', 'role', 'areas'] as const) {
    if (now[key] !== undefined) continue;
    now = { ...now, [key]: key === 'areas' ? await askAreas(areas, language) : await ask(key, language) };
    learn(now);
  }
  return now;
}

/** What is asked one after the other, as the details of an interview. */
const ASKED = {
  client: 'client',
  provider: 'provider',
  scope: 'scope',
  side: 'side',
  name: 'respondent',
  role: 'role',
} as const;

async function ask(key: keyof typeof ASKED, language: Language): Promise<string> {
  const { details, start } = language.interview;
  const detail = ASKED[key];
  const message = details.prompts[detail];
  const choices = detailChoices(detail, language).map(({ text, label }) => ({ name: label, value: text }));
  if (choices.length > 0) return choose(message, choices, language);
  const needsText = problemWith(detail, '', language) !== undefined;
  const filled = (value: string): boolean | string => value.trim() !== '' || start.needsText;
  const { text } = await inquirer.prompt([
    { type: 'input', name: 'text', message, ...(needsText ? { validate: filled } : {}) },
  ]);
  return storable(text);
}

async function choose(
  message: string,
  choices: readonly { readonly name: string; readonly value: string }[],
  { interview }: Language,
): Promise<string> {
  const { chosen } = await inquirer.prompt([
    { type: 'select', name: 'chosen', message, choices, theme: listTheme(interview.start) },
  ]);
  return chosen;
}

/** The areas to ask; none for all of them. */
async function askAreas(areas: Areas, { interview }: Language): Promise<readonly string[]> {
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

/** The ticked areas in a few words, so that the line does not grow over the screen. */
function chosenAreas(
  all: number,
  { allAreas, someAreas }: Start,
): (chosen: readonly { readonly name: string }[]) => string {
  return (chosen) => {
    if (chosen.length === all) return allAreas(all);
    return chosen.length > 2 ? someAreas(chosen.length, all) : chosen.map(({ name }) => name).join(', ');
  };
}

/** The keys below a list in the language's words; they are looked up by the prompt's own. */
function listTheme({ keys, space }: Start): {
  readonly style: { readonly keysHelpTip: (tips: [key: string, action: string][]) => string };
} {
  const words = new Map(Object.entries(keys));
  return {
    style: {
      keysHelpTip: (tips) =>
        tips
          .map(
            ([key, action]) =>
              `${styleText('bold', key === 'space' ? space : key)} ${styleText('dim', words.get(action) ?? action)}`,
          )
          .join(styleText('dim', ' • ')),
    },
  };
}

/** Offers engagements that have interviews already. Gives the index of the one chosen; nothing for a new one. */
export async function askEngagement(
  texts: readonly string[],
  { interview: { start } }: Language,
  columns: number,
): Promise<number | undefined> {
  if (texts.length === 0) return undefined;
  const { chosen } = await inquirer.prompt([
    {
      type: 'select',
      name: 'chosen',
      message: start.whom,
      choices: [
        // On one line each, in the list and behind the question once chosen: a terminal would break them mid-word.
        ...texts.map((text, index) => ({
          name: fitEnd(start.anotherPerson(text), columns - 3).trimEnd(),
          short: fitEnd(start.anotherPerson(text), columns - start.whom.length - 4).trimEnd(),
          value: index,
        })),
        { name: start.newEngagement, value: NEW },
      ],
      theme: listTheme(start),
    },
  ]);
  return chosen === NEW ? undefined : chosen;
}

/** Not undefined: the prompt would take that for its default. */
const NEW = -1;

/** Asks for the name of the new answers file, until one can be made there. */
export async function askFile(
  proposal: string,
  obstacleTo: (file: string) => Promise<string | undefined>,
  { interview: { start } }: Language,
): Promise<string> {
  const { file } = await inquirer.prompt([
    {
      type: 'input',
      name: 'file',
      message: start.saveAs,
      default: proposal,
      validate: async (name: string) => {
        const obstacle = await obstacleTo(name.trim());
        return obstacle === undefined || start.anotherName(obstacle);
      },
    },
  ]);
  return file.trim();
}
