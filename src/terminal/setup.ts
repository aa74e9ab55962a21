import inquirer from 'inquirer';
import { DETAIL_PROMPTS, detailChoices } from '../interview/detail-words.ts';
import { problemWith } from '../interview/details.ts';
import { storable } from '../interview/storable.ts';
import type { Role, Side } from '../questionnaire/identifiers.ts';

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

type Areas = readonly { readonly id: string; readonly title: string }[];

/** Asks for whom the interview is, who answers, and which areas are asked. `learn` hears of each reply at once. */
export async function askSetup(known: Known, areas: Areas, learn: (known: Known) => void): Promise<Known> {
  let now = known;
  for (const key of ['client', 'provider', 'scope', 'side', 'name', 'role', 'areas'] as const) {
    if (now[key] !== undefined) continue;
    now = { ...now, [key]: key === 'areas' ? await askAreas(areas) : await ask(key) };
    learn(now);
  }
  return now;
}

const filled = (value: string): boolean | string => value.trim() !== '' || 'Please write something here.';

/** What is asked one after the other, as the details of an interview. */
const ASKED = {
  client: 'client',
  provider: 'provider',
  scope: 'scope',
  side: 'side',
  name: 'respondent',
  role: 'role',
} as const;

async function ask(key: keyof typeof ASKED): Promise<string> {
  const detail = ASKED[key];
  const message = DETAIL_PROMPTS[detail];
  const choices = detailChoices(detail).map(({ text, label }) => ({ name: label, value: text }));
  if (choices.length > 0) return choose(message, choices);
  const needsText = problemWith(detail, '') !== undefined;
  const { text } = await inquirer.prompt([
    { type: 'input', name: 'text', message, ...(needsText ? { validate: filled } : {}) },
  ]);
  return storable(text);
}

async function choose(
  message: string,
  choices: readonly { readonly name: string; readonly value: string }[],
): Promise<string> {
  const { chosen } = await inquirer.prompt([{ type: 'select', name: 'chosen', message, choices }]);
  return chosen;
}

/** The areas to ask; none for all of them. */
async function askAreas(areas: Areas): Promise<readonly string[]> {
  if (areas.length < 2) return [];
  const { chosen } = await inquirer.prompt([
    {
      type: 'checkbox',
      name: 'chosen',
      message: 'Areas to ask:',
      choices: areas.map(({ id, title }) => ({ name: title, value: id, checked: true })),
      required: true,
      theme: { style: { renderSelectedChoices: chosenAreas(areas.length) } },
    },
  ]);
  return chosen.length === areas.length ? [] : chosen;
}

/** The ticked areas in a few words, so that the line does not grow over the screen. */
function chosenAreas(all: number): (chosen: readonly { readonly name: string }[]) => string {
  return (chosen) => {
    if (chosen.length === all) return `all ${all}`;
    return chosen.length > 2 ? `${chosen.length} of ${all}` : chosen.map(({ name }) => name).join(', ');
  };
}

/** Offers engagements that have interviews already. Gives the index of the one chosen; nothing for a new one. */
export async function askEngagement(texts: readonly string[]): Promise<number | undefined> {
  if (texts.length === 0) return undefined;
  const { chosen } = await inquirer.prompt([
    {
      type: 'select',
      name: 'chosen',
      message: 'Whom is this interview with?',
      choices: [
        ...texts.map((text, index) => ({ name: `Another person on ${text}`, value: index })),
        { name: 'Someone on a new engagement', value: NEW },
      ],
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
): Promise<string> {
  const { file } = await inquirer.prompt([
    {
      type: 'input',
      name: 'file',
      message: 'Save the answers as:',
      default: proposal,
      validate: async (name: string) => {
        const obstacle = await obstacleTo(name.trim());
        return obstacle === undefined || `Please choose another name: ${obstacle}.`;
      },
    },
  ]);
  return file.trim();
}
