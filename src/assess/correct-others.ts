import path from 'node:path';
import { editDetail } from '../answers/edit.ts';
import type { Engagement, Interview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import type { Host } from '../host.ts';
import { textOf } from '../inputs/answers-folder.ts';
import { keptDetail } from '../interview/session/details.ts';
import type { Session } from '../interview/session/session.ts';
import { type Spread, type SpreadOutcome, sharedDetails, spreadTo } from '../interview/session/spread.ts';
import type { Language } from '../texts/language.ts';
import { UserError } from '../yaml/user-error.ts';
import { AnswersFile } from './answers-file.ts';
import { othersOf } from './interview-headers.ts';
import { HeldElsewhere, takeLock } from './lock.ts';

/** Which other files of the engagement a correction that was saved concerns, those of earlier rounds among them. */
export function filesToCorrect(before: Session, after: Session, cwd: string): Spread | undefined {
  const details = sharedDetails(before.interview, after.interview);
  if (details.length === 0) return undefined;
  const place = path.resolve(cwd, after.interview.file);
  // An engagement with an id is the same under either name; one without goes by the name that it had.
  const known: readonly Engagement[] = [before.interview.engagement, after.interview.engagement];
  const others = known.flatMap((engagement) => othersOf(place, engagement, cwd));
  const distinct = [...new Map(others.map((other) => [other.file, other])).values()];
  return spreadTo(distinct, after.interview, details);
}

/** Makes a correction in an interview that is open in this program; nothing where it is not open here. */
export type CorrectHere = (
  file: string,
  spread: Spread,
  interview: Interview,
) => { readonly reason?: string } | undefined;

/**
 * Writes corrected details into other answers files, each whole and with its comments, and held while it is written. What
 * cannot be written is left as it is, and the others go on.
 */
export async function correctOthers(
  spread: Spread,
  { interview, language }: Session,
  host: Host,
  correctHere: CorrectHere,
): Promise<SpreadOutcome> {
  const done: string[] = [];
  const left: { readonly file: string; readonly reason: string }[] = [];
  for (const file of spread.files) {
    const here = correctHere(file, spread, interview);
    const reason = here === undefined ? await correctFile(file, interview, spread, host, language) : here.reason;
    if (reason === undefined) done.push(file);
    else left.push({ file, reason });
  }
  return { done, left };
}

/** Gives why a file is left as it is, as a sentence without its full stop; nothing where it is corrected. */
async function correctFile(
  file: string,
  interview: Interview,
  { details }: Spread,
  host: Host,
  language: Language,
): Promise<string | undefined> {
  const { spread: texts } = language.interview;
  const place = path.resolve(host.cwd, file);
  try {
    const release = await takeLock(place, file, { now: host.now, note: () => undefined });
    try {
      const text = textOf(place, file);
      if (text === undefined) return texts.isUnusable;
      let corrected = text;
      for (const detail of details) corrected = editDetail(corrected, detail, keptDetail(interview, detail));
      const { value, rest } = parseInterview(corrected, file);
      if (value === undefined && rest === undefined) return texts.isUnusable;
      return new AnswersFile(place, text, language).save(corrected)?.reason;
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof HeldElsewhere) return texts.isOpenElsewhere;
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
