import type { Host } from '../host.ts';
import { renderPlainClash } from '../interview/plain/render.ts';
import { type Clash, takeBoth, takeTheirs } from '../interview/session/clash.ts';
import type { Session } from '../interview/session/session.ts';
import { cleanLine } from '../text/clean-text.ts';
import { UserError } from '../yaml/user-error.ts';
import {
  type Conducted,
  type End,
  expectAnswers,
  type InterviewFile,
  type Unsaved,
  unconfirmedText,
} from './interview-file.ts';
import { assessLine } from './options.ts';
import type { PlainTalk } from './plain-talk.ts';

/** Says why a step is not saved, and what can be done about it. */
export function sayNotSaved(talk: PlainTalk, unsaved: Unsaved, { interview }: Session['language']): void {
  talk.tell('clash' in unsaved ? interview.clash.head : interview.saving.mendPlainly(unsaved.reason));
  if ('clash' in unsaved) talk.say(`\n${renderPlainClash(unsaved.clash)}`);
}

/** Asks what becomes of someone else's changes until it is saved; `undefined` when the user leaves instead. */
export async function resolveClash(talk: PlainTalk, clash: Clash, file: InterviewFile): Promise<Session | undefined> {
  const { clash: texts, saving } = clash.before.language.interview;
  for (let open = clash; ; ) {
    const word = cleanLine((await talk.hear()) ?? 'quit').toLowerCase();
    if (word === 'quit') return undefined;
    if (word !== 'both' && word !== 'theirs') {
      talk.tell(texts.say);
      continue;
    }
    const session = word === 'both' ? takeBoth(open) : takeTheirs(open);
    const unsaved = file.resolve(open, session);
    if (unsaved === undefined) return session;
    talk.tell('clash' in unsaved ? texts.again : saving.mendPlainly(unsaved.reason));
    if (!('clash' in unsaved)) continue;
    open = unsaved.clash;
    talk.say(renderPlainClash(open));
  }
}

/** What is said, and thrown, when an interview ends on a step that could not be saved; what was typed for it is kept. */
export function notSaved(conducted: Conducted, end: End, host: Host): UserError {
  for (const line of unconfirmedText(conducted, end)) host.stderr.write(`${line}\n`);
  expectAnswers(conducted);
  return new UserError('the last answer is not saved; all before it are', {
    hint: `mend what stands in the way, then go on with: ${assessLine(conducted.answers, conducted.options)}`,
  });
}
