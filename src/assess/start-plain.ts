import { hanging, plainLine } from '../interview/plain/plain-line.ts';
import { Role, Side } from '../questionnaires/questionnaire.ts';
import { storable } from '../text/clean-text.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import type { PlainTalk } from './plain-talk.ts';
import type { Known } from './setup.ts';
import { InputEnded, offerText, type StartTalk } from './start-talk.ts';

type Checked = { readonly value: string } | { readonly problem: string };
type Check = (line: string) => Checked | Promise<Checked>;

/** Asks for a new file's head line by line. */
export function startPlainly(talk: PlainTalk, language: Language): StartTalk {
  const { start } = language.interview;
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
      talk.say(start.found);
      for (const [index, offer] of offers.entries()) talk.say(hanging(`  ${index + 1}. `, offerText(offer, language)));
      const said = await ask(start.clientOrNumber, filledFor(start));
      const offer = /^\d{1,3}$/.test(said) ? offers[Number(said) - 1] : undefined;
      return offer === undefined ? { client: said } : { offer };
    },
    ask: async (known, _, learn) => {
      let now = known;
      for (const [key, label, check] of questionsIn(language)) {
        if (now[key] !== undefined) continue;
        now = { ...now, [key]: await ask(label, check) };
        learn(now);
      }
      return { ...now, areas: now.areas ?? [] };
    },
    target: async (proposal, obstacleTo) =>
      ask(start.saveAsPlainly(proposal), async (line) => {
        const name = line || proposal;
        const obstacle = await obstacleTo(name);
        return obstacle === undefined ? { value: name } : { problem: start.anotherName(obstacle) };
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

type Start = Language['interview']['start'];

function filledFor({ needsText }: Start): (value: string) => Checked {
  return (value) => (value === '' ? { problem: needsText } : { value });
}

function oneOf(values: readonly string[], { sayOneOf }: Start): (line: string) => Checked {
  return (line) => {
    const value = values.find((each) => each === line.toLowerCase());
    return value === undefined ? { problem: sayOneOf(values) } : { value };
  };
}

function questionsIn({ interview: { start, details } }: Language): readonly (readonly [keyof Known, string, Check])[] {
  const [filled, isRole] = [filledFor(start), oneOf(Role.options, start)];
  return [
    ['client', details.prompts.client, filled],
    ['provider', details.prompts.provider, anything],
    ['scope', details.prompts.scope, filled],
    ['side', start.sidePlainly(Side.options), oneOf(Side.options, start)],
    ['name', details.prompts.respondent, anything],
    ['role', start.rolePlainly(Role.options), (line) => (line === '' ? { value: '' } : isRole(line))],
  ];
}
