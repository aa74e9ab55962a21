import { UserError } from '../diagnostics/user-error.ts';
import { DETAIL_PROMPTS } from '../interview/detail-words.ts';
import { hanging, plainLine } from '../interview/plain-line.ts';
import { storable } from '../interview/storable.ts';
import { Role, Side } from '../questionnaire/identifiers.ts';
import type { Known } from '../terminal/setup.ts';
import type { PlainTalk } from './plain-talk.ts';
import { InputEnded, offerText, type StartTalk } from './start-talk.ts';

type Checked = { readonly value: string } | { readonly problem: string };
type Check = (line: string) => Checked | Promise<Checked>;

/** Asks for a new file's head line by line. */
export function startPlainly(talk: PlainTalk): StartTalk {
  const ask = async (label: string, check: Check): Promise<string> => {
    for (;;) {
      talk.say(plainLine(label));
      const line = await talk.hear();
      if (line === undefined) throw new InputEnded();
      const checked = await check(storable(line));
      if ('value' in checked) return checked.value;
      talk.tell(checked.problem);
    }
  };
  return {
    // The list stands before the first question, so that a script that answers the question works with and without it.
    choose: async (offers) => {
      if (offers.length === 0) return {};
      talk.say('Engagements found here:');
      for (const [index, offer] of offers.entries()) talk.say(hanging(`  ${index + 1}. `, offerText(offer)));
      const said = await ask(
        'Client (who would outsource), or the number of one of these for another person on it:',
        filled,
      );
      const offer = /^\d{1,3}$/.test(said) ? offers[Number(said) - 1] : undefined;
      return offer === undefined ? { client: said } : { offer };
    },
    ask: async (known, _, learn) => {
      let now = known;
      for (const [key, label, check] of QUESTIONS) {
        if (now[key] !== undefined) continue;
        now = { ...now, [key]: await ask(label, check) };
        learn(now);
      }
      return { ...now, areas: now.areas ?? [] };
    },
    target: async (proposal, obstacleTo) =>
      ask(`Save the answers as (empty: ${proposal}):`, async (line) => {
        const name = line || proposal;
        const obstacle = await obstacleTo(name);
        return obstacle === undefined ? { value: name } : { problem: `Please choose another name: ${obstacle}.` };
      }),
    tell: (text) => talk.tell(text),
  };
}

/** Without a terminal a file must be named: a script would take the proposal for a question. */
export function requireName(talk: PlainTalk, file: string | undefined): void {
  if (file !== undefined || talk.isTyped || talk.hasBegun) return;
  throw new UserError('the answers need a file to be saved in', {
    hint: 'name it, as in: outready assess acme.yaml --plain',
  });
}

const anything = (value: string): Checked => ({ value });

const filled = (value: string): Checked => (value === '' ? { problem: 'Please write something here.' } : { value });

function oneOf(values: readonly string[]): (line: string) => Checked {
  return (line) => {
    const value = values.find((each) => each === line.toLowerCase());
    return value === undefined ? { problem: `Say one of: ${values.join(', ')}.` } : { value };
  };
}

const QUESTIONS: readonly (readonly [keyof Known, string, Check])[] = [
  ['client', DETAIL_PROMPTS.client, filled],
  ['provider', DETAIL_PROMPTS.provider, anything],
  ['scope', DETAIL_PROMPTS.scope, filled],
  ['side', 'Side of the respondent (client or provider):', oneOf(Side.options)],
  ['name', DETAIL_PROMPTS.respondent, anything],
  [
    'role',
    `Respondent’s role (${Role.options.join(', ')}; may stay empty):`,
    (line) => (line === '' ? { value: '' } : oneOf(Role.options)(line)),
  ],
];
