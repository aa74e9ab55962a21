import inquirer from 'inquirer';
import type { Engagement, Respondent } from '../answers/interview.ts';
import { ROLE_WORDS } from '../language/words.ts';
import { Role, type Side } from '../questionnaire/identifiers.ts';

/** What is known before the first question is asked. */
export interface Setup {
  readonly engagement: Engagement;
  readonly respondent: Respondent;
  readonly areas: readonly string[];
}

export interface SetupRequest {
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  /** Already decided on the command line. */
  readonly side?: Side;
  readonly only: readonly string[];
}

/** Asks for whom the interview is, who answers, and which areas are asked. */
export async function askSetup({ areas, side, only }: SetupRequest): Promise<Setup> {
  const filled = (value: string): boolean | string => value.trim() !== '' || 'Please write something here.';
  const given = await inquirer.prompt([
    { type: 'input', name: 'client', message: 'Client (who would outsource):', validate: filled },
    { type: 'input', name: 'provider', message: 'Provider (leave empty if none is chosen yet):' },
    { type: 'input', name: 'scope', message: 'Scope (the work in question):', validate: filled },
    ...(side === undefined
      ? [
          {
            type: 'select' as const,
            name: 'side' as const,
            message: 'Which side does the respondent speak for?',
            choices: [
              { name: 'the client', value: 'client' },
              { name: 'the provider', value: 'provider' },
            ],
          },
        ]
      : []),
    { type: 'input', name: 'name', message: 'Respondent’s name (may stay empty):' },
    {
      type: 'select',
      name: 'role',
      message: 'Respondent’s role:',
      choices: [
        ...Role.options.map((role) => ({ name: ROLE_WORDS[role], value: role })),
        { name: 'another', value: '' },
      ],
    },
    ...(only.length === 0 && areas.length > 1
      ? [
          {
            type: 'checkbox' as const,
            name: 'areas' as const,
            message: 'Areas to ask:',
            choices: areas.map(({ id, title }) => ({ name: title, value: id, checked: true })),
            required: true,
            theme: { style: { renderSelectedChoices: chosenAreas(areas.length) } },
          },
        ]
      : []),
  ]);
  return setupOf(given as Given, side, only);
}

interface Given {
  readonly client: string;
  readonly provider: string;
  readonly scope: string;
  readonly side?: Side;
  readonly name: string;
  readonly role: Role | '';
  readonly areas?: readonly string[];
}

function setupOf(
  { client, provider, scope, side, name, role, areas }: Given,
  decided: Side | undefined,
  only: readonly string[],
): Setup {
  return {
    engagement: {
      client: client.trim(),
      ...(provider.trim() === '' ? {} : { provider: provider.trim() }),
      scope: scope.trim(),
    },
    respondent: {
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      side: decided ?? side ?? 'client',
      ...(role === '' ? {} : { role }),
    },
    areas: only.length > 0 ? only : (areas ?? []),
  };
}

/** The ticked areas in a few words, so that the line does not grow over the screen. */
function chosenAreas(all: number): (chosen: readonly { readonly name: string }[]) => string {
  return (chosen) => {
    if (chosen.length === all) return `all ${all}`;
    return chosen.length > 2 ? `${chosen.length} of ${all}` : chosen.map(({ name }) => name).join(', ');
  };
}

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
