import { existsSync } from 'node:fs';
import path from 'node:path';
import { newEvidence } from '../interview/events.ts';
import { lastRoundLines } from '../interview/last-time-words.ts';
import { minutesLeft } from '../interview/pace.ts';
import { type Screen, startScreen } from '../interview/screen.ts';
import { startSession } from '../interview/session.ts';
import { progressOf, type Session } from '../interview/state.ts';
import type { Language } from '../language/language.ts';
import { editText } from '../terminal/editor.ts';
import { terminalOf } from '../terminal/terminal.ts';
import { assessLine, scopeOf } from './assess-options.ts';
import { type Host, todayOf } from './host.ts';
import { InterviewFile } from './interview-file.ts';
import type { Sitting } from './sitting.ts';

/** Puts the questions on the screen, saving after each change, until the interview is finished or left. */
export async function conductOnScreen(sitting: Sitting, host: Host): Promise<Screen> {
  const { answers, interview, previous, options, loaded } = sitting;
  const { interviewPrompt } = await import('../terminal/interview-prompt.ts');
  const terminal = terminalOf(host.stdout);
  const file = new InterviewFile(interview, loaded, host);
  const { language } = loaded;
  const { sitting: words, saving } = language.interview;
  const start = startScreen(startSession(loaded.catalogue, interview, scopeOf(options), previous, language));
  const began = host.now().getTime();
  const left = (session: Session): number =>
    minutesLeft(session, start.session, (host.now().getTime() - began) / 60_000);
  let isUnsaved = false;
  host.stdout.write(`\n${outlookText(start.session, left(start.session))}\n\n`);
  terminal.prepare();
  try {
    return await interviewPrompt(
      {
        start,
        terminal,
        palette: await host.paletteFor(host.stdout),
        today: () => todayOf(host),
        save: (before, after) => {
          const { clash } = before;
          const isDecided = clash !== undefined && after.clash === undefined;
          const saved = isDecided ? file.resolve(clash, after.session) : file.save(before.session, after.session);
          isUnsaved = saved !== undefined || (clash !== undefined && !isDecided);
          return saved;
        },
        remark: (before, after) =>
          file.remark(before.session, after.session) ??
          remarkOn(newEvidence(before.session, after.session), path.resolve(host.cwd, answers), saving),
        edit: (note) => editText(note, host.env, language),
        minutesLeft: left,
      },
      { clearPromptOnDone: true },
    );
  } catch (error) {
    const saved = isUnsaved ? words.lastNotSaved : words.allSaved;
    host.stderr.write(`\n${saved} ${words.goOn}\n  ${assessLine(answers, options)}\n`);
    throw error;
  } finally {
    terminal.release();
  }
}

/** How many questions there are and about how long they take, before the first is put; what there is of last time. */
function outlookText(session: Session, minutes: number): string {
  const { replied, total } = progressOf(session);
  const { outlook: outlookOf, complete } = session.language.interview.sitting;
  const open = total - replied;
  const outlook = open === 0 ? complete : outlookOf(open, minutes);
  return [outlook, ...lastRoundLines(session)].join('\n');
}

/** Evidence that is a path is worth a remark when nothing lies there, seen from the answers file. */
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
