import { UserError } from '../diagnostics/user-error.ts';
import { type Clash, takeBoth, takeTheirs } from '../interview/clash.ts';
import { applyEvent } from '../interview/events.ts';
import { lastRoundLines } from '../interview/last-time-words.ts';
import { readLine } from '../interview/plain.ts';
import { plainLine } from '../interview/plain-line.ts';
import { renderAreas, renderOpen, renderPlace, renderPlainHelp, renderStep } from '../interview/render-plain.ts';
import { renderPlainClash, renderPlainDetails } from '../interview/render-plain-details.ts';
import { openQuestions, startSession } from '../interview/session.ts';
import type { Session } from '../interview/state.ts';
import { storable } from '../interview/storable.ts';
import type { Language } from '../language/language.ts';
import { type AssessOptions, assessLine, scopeOf } from './assess-options.ts';
import { EXIT, type ExitStatus, type Host, todayOf } from './host.ts';
import { InterviewFile, type Saved } from './interview-file.ts';
import { PlainTalk } from './plain-talk.ts';
import type { Sitting } from './sitting.ts';
import type { StartTalk } from './start-talk.ts';

/** The plain interview: its questions about a new file, and those of the questionnaires, from one input. */
export interface PlainWay {
  readonly openStart: (file: string | undefined) => Promise<StartTalk>;
  readonly conduct: (sitting: Sitting) => Promise<'finish' | 'next' | ExitStatus>;
  readonly close: () => Promise<void>;
}

export function openPlain(host: Host, language: Language): PlainWay {
  const talk = new PlainTalk(host);
  return {
    openStart: async (file) => {
      const { requireName, startPlainly } = await import('./start-plain.ts');
      requireName(talk, file);
      return startPlainly(talk, language);
    },
    conduct: (sitting) => conductPlainly(talk, sitting, host),
    close: () => talk.close(),
  };
}

/** Puts the questions line by line, saving each change before what follows. Gives how it ended, or the exit status. */
async function conductPlainly(
  talk: PlainTalk,
  { answers, interview, previous, options, loaded }: Sitting,
  host: Host,
): Promise<'finish' | 'next' | ExitStatus> {
  const file = new InterviewFile(interview, loaded, host);
  const { language } = loaded;
  const { clash, saving, sitting } = language.interview;
  let session = startSession(loaded.catalogue, interview, scopeOf(options), previous, language);
  let isUnsaved = false;
  // A complete interview was opened to change something: only the end of the input tells when that is done.
  const endsWhenComplete = !talk.isTyped && !isComplete(session);
  for (const line of lastRoundLines(session)) talk.say(plainLine(line));
  talk.say(renderPlace(session));
  for (;;) {
    const line = await talk.hear();
    if (line === undefined && isUnsaved) throw notSaved(answers, options);
    if (line === undefined && isComplete(session)) return 'finish';
    const request = line === undefined ? { kind: 'quit' as const } : readLine(line, session, todayOf(host));
    switch (request.kind) {
      case 'finish':
        return 'finish';
      case 'quit':
        host.stderr.write(`${renderOpen(session)}\n${sitting.goOn}\n  ${assessLine(answers, options)}\n`);
        return line === undefined ? EXIT.found : EXIT.done;
      case 'next':
        host.stderr.write(`${renderOpen(session)}\n${sitting.goOn}\n  ${assessLine(answers, options)}\n`);
        return 'next';
      case 'details':
        talk.say(`\n${renderPlainDetails(session)}`);
        break;
      case 'help':
        talk.say(`\n${renderPlainHelp(session)}`);
        break;
      case 'areas':
        talk.say(`\n${renderAreas(session)}`);
        break;
      case 'problem':
        talk.tell(request.message);
        if (session.at !== undefined) talk.say(`\n${renderPlace(session)}`);
        break;
      case 'event': {
        const next = applyEvent(session, request.event);
        const saved = file.save(session, next);
        isUnsaved = saved !== undefined;
        if (saved !== undefined) {
          talk.tell(typeof saved === 'string' ? saving.mendPlainly(reasonIn(saved)) : clash.head);
          if (typeof saved === 'object') talk.say(`\n${renderPlainClash(saved)}`);
          // The lines that follow were written for other questions.
          if (!talk.isTyped) throw notSaved(answers, options);
          const settled = typeof saved === 'object' ? await settleClash(talk, saved, file) : session;
          if (settled === undefined) throw notSaved(answers, options);
          session = settled;
          isUnsaved = typeof saved === 'string';
          talk.say(`\n${renderPlace(session)}`);
          break;
        }
        const remark = request.remark ?? file.remark(session, next);
        if (remark !== undefined) talk.say(plainLine(remark));
        talk.say(`\n${renderStep(session, request.event, next)}`);
        const wasReply = request.event.type === 'reply';
        session = next;
        if (wasReply && endsWhenComplete && isComplete(session)) return 'finish';
        break;
      }
      default:
        request satisfies never;
    }
  }
}

/** Asks what becomes of someone else's changes until it is saved; `undefined` when the user leaves instead. */
async function settleClash(talk: PlainTalk, clash: Clash, file: InterviewFile): Promise<Session | undefined> {
  const { clash: texts, saving } = clash.before.language.interview;
  for (let open = clash; ; ) {
    const word = storable((await talk.hear()) ?? 'quit').toLowerCase();
    if (word === 'quit') return undefined;
    if (word !== 'both' && word !== 'theirs') {
      talk.tell(texts.say);
      continue;
    }
    const session = word === 'both' ? takeBoth(open) : takeTheirs(open);
    const saved: Saved = file.resolve(open, session);
    if (saved === undefined) return session;
    talk.tell(typeof saved === 'string' ? saving.mendPlainly(reasonIn(saved)) : texts.again);
    if (typeof saved === 'string') continue;
    open = saved;
    talk.say(renderPlainClash(open));
  }
}

/** Whether nothing is left to ask. */
function isComplete(session: Session): boolean {
  return openQuestions(session).length === 0;
}

/** What stands in the way of a save, without the advice on keys and without a full stop. */
function reasonIn(problem: string): string {
  return (problem.split('. ', 1)[0] ?? '').replace(/\.$/, '');
}

function notSaved(answers: string, options: AssessOptions): UserError {
  return new UserError('the last answer is not saved; all before it are', {
    hint: `mend what stands in the way, then go on with: ${assessLine(answers, options)}`,
  });
}
