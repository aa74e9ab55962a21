import { ASKED, type Detail, detailEntry } from '../answers/head.ts';
import { hanging, plainLine } from '../interview/plain/plain-line.ts';
import { cleanLine } from '../text/clean-text.ts';
import { UserError } from '../yaml/user-error.ts';
import type { PlainTalk } from './plain-talk.ts';
import { InputEnded, offerText, type StartTalk } from './start-talk.ts';

type Checked = { readonly value: string } | { readonly problem: string };

export function startPlainly(talk: PlainTalk): StartTalk {
  const { language } = talk;
  const { start } = language.interview;
  const ask = async (label: string, check: (line: string) => Checked | Promise<Checked>): Promise<string> => {
    for (;;) {
      talk.say(plainLine(label));
      const line = await talk.hear();
      if (line === undefined) throw new InputEnded();
      const checked = await check(cleanLine(line));
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
      const said = await ask(start.clientOrNumber, (line) => checkDetail('client', line, language));
      const offer = /^\d{1,3}$/.test(said) ? offers[Number(said) - 1] : undefined;
      return offer === undefined ? { client: said } : { offer };
    },
    settle: async ({ known, learn }) => {
      let now = known;
      for (const detail of ASKED) {
        if (now[detail] !== undefined) continue;
        now = {
          ...now,
          [detail]: await ask(promptFor(detail, language), (line) => checkDetail(detail, line, language)),
        };
        learn(now);
      }
      const settled = { ...now, areas: now.areas ?? [] };
      learn(settled);
      return { known: settled };
    },
    // Nothing more is asked than a script expects.
    askSame: async ({ file }, _, ways) => {
      if (!ways.includes('another')) return 'round';
      talk.tell(start.sameRespondent.tell(file));
      return 'another';
    },
    target: async (proposal, obstacleTo, about) => {
      for (const line of about) talk.say(plainLine(line));
      return ask(start.saveAsPlainly(proposal), async (line) => {
        const name = line || proposal;
        const obstacle = await obstacleTo(name);
        return obstacle === undefined ? { value: name } : { problem: start.anotherName(obstacle) };
      });
    },
  };
}

/** Without a terminal a file must be named: a script would take the proposal for a question. */
export function requireName(talk: PlainTalk, file: string | undefined): void {
  if (file !== undefined || talk.isTyped || talk.hasBegun) return;
  throw new UserError('the answers need a file to be saved in', {
    hint: 'name it, as in: outready assess acme.yaml --plain',
  });
}

function promptFor(detail: Detail, { interview: { details } }: PlainTalk['language']): string {
  const { words } = detailEntry(detail);
  const own: Readonly<Partial<Record<Detail, (words: readonly string[]) => string>>> = details.plainPrompts;
  return (words && own[detail]?.(words)) ?? details.prompts[detail];
}

function checkDetail(detail: Detail, line: string, { interview: { start } }: PlainTalk['language']): Checked {
  const { words, isOptional } = detailEntry(detail);
  if (line === '') {
    if (isOptional) return { value: '' };
    return { problem: words === undefined ? start.needsText : start.sayOneOf(words) };
  }
  const value = words === undefined ? line : words.find((word) => word === line.toLowerCase());
  return value === undefined ? { problem: start.sayOneOf(words ?? []) } : { value };
}
