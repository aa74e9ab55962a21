import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Host, onExit, todayOf } from '../host.ts';
import { type Screen, startScreen } from '../interview/screen/screen.ts';
import { takeUp, unconfirmedOf } from '../interview/screen/writing.ts';
import { newEvidence, startSession } from '../interview/session/events.ts';
import { lastRoundLines } from '../interview/session/last-time.ts';
import { minutesLeft, progressOf, type Session } from '../interview/session/session.ts';
import type { Language } from '../texts/language.ts';
import { editText } from './editor.ts';
import { type Conducted, type End, writeEnd } from './interview-file.ts';
import { scopeOf } from './options.ts';
import { terminalOf } from './terminal.ts';

/** How an interview on the screen ended. */
export interface ScreenEnd extends End {
  readonly outcome: Screen['outcome'];
}

/** Puts the questions on the screen, saving after each change, until the interview is finished or left. */
export async function conductOnScreen(conducted: Conducted, host: Host): Promise<ScreenEnd> {
  const { answers, interview, previous, options, loaded, file } = conducted;
  const { interviewPrompt } = await import('./interview-prompt.ts');
  const terminal = terminalOf(host.stdout);
  const { language } = loaded;
  const { session: words, saving } = language.interview;
  const fresh = startSession(loaded.catalogue, interview, scopeOf(options), previous, language);
  const start = takeUp(startScreen(fresh), file.left);
  const began = host.now().getTime();
  const left = (session: Session): number => minutesLeft(session, fresh, (host.now().getTime() - began) / 60_000);
  let isUnsaved = false;
  let latest = start;
  const end = (): End => ({ session: latest.session, unconfirmed: unconfirmedOf(latest), isUnsaved });
  host.stdout.write(`\n${outlookText(fresh, left(fresh))}\n\n`);
  terminal.prepare();
  // A signal ends the program at once; the terminal must not go on marking pastes for others.
  const release = onExit(terminal.release);
  try {
    const { outcome } = await interviewPrompt(
      {
        start,
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => todayOf(host),
        save: (before, after) => {
          const { clash } = before;
          const isDecided = clash !== undefined && after.clash === undefined;
          const saved = isDecided ? file.resolve(clash, after.session) : file.save(before.session, after.session);
          // What could not be saved is not made good by going elsewhere, only by a step that is saved.
          if (saved !== undefined) isUnsaved = true;
          else if (isDecided || before.session.interview !== after.session.interview) isUnsaved = false;
          return saved;
        },
        keep: (screen) => {
          latest = screen;
          const problem = file.keep(unconfirmedOf(screen));
          return problem === undefined ? undefined : saving.draftNotKept(problem);
        },
        remark: (before, after) =>
          file.remark(before.session, after.session) ??
          remarkOn(newEvidence(before.session, after.session), path.resolve(host.cwd, answers), saving),
        edit: (note) => editText(note, host.env, language),
        minutesLeft: left,
      },
      { clearPromptOnDone: true },
    );
    return { ...end(), outcome };
  } catch (error) {
    host.stderr.write('\n');
    writeEnd(conducted, end(), words.allSaved, host);
    throw error;
  } finally {
    release();
    terminal.release();
  }
}

/** How many questions there are and about how long they take, before the first is put; what there is of last time. */
function outlookText(session: Session, minutes: number): string {
  const { replied, total } = progressOf(session);
  const { outlook: outlookOf, complete } = session.language.interview.session;
  const open = total - replied;
  const outlook = open === 0 ? complete : outlookOf(open, minutes);
  return [outlook, ...lastRoundLines(session)].join('\n');
}

/** Evidence that is a path is worth a remark when there is nothing at it, seen from the answers file. */
function remarkOn(
  evidence: readonly string[],
  answers: string,
  { noSuchFile }: Language['interview']['saving'],
): string | undefined {
  const missing = evidence.find(
    (ref) => !/^[a-z][a-z0-9+.-]+:/i.test(ref) && !existsSync(path.resolve(path.dirname(answers), ref)),
  );
  return missing === undefined ? undefined : noSuchFile(missing);
}
