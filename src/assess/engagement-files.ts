import path from 'node:path';
import { isSameEngagement } from '../answers/identity.ts';
import type { Interview, SourcedInterview } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { isSameRespondent, roundsBefore, roundsOf } from '../answers/rounds.ts';
import { shorten } from '../files/names.ts';
import { filesIn, textOf } from '../inputs/answers-folder.ts';

/** An engagement's interviews under one profile, as they lie in the folder of one of them. */
export interface EngagementFiles {
  /** Those that count now, as paths to show, in their order. */
  readonly current: readonly SourcedInterview[];
  /** Whether any of their respondents has a file of an earlier round. */
  readonly hasEarlier: boolean;
  /** The interviews of this respondent in the round before, the latest first. */
  readonly before: readonly SourcedInterview[];
  /** Whether the folder holds nothing else that is an interview. */
  readonly isAlone: boolean;
}

/**
 * Looks for the interviews of an engagement next to one of them. Files of which not even the head can be read are passed over; of
 * rounds of which nobody can tell which is later all count, and the one that is asked for always does.
 */
export function engagementFiles(interview: Interview, cwd: string): EngagementFiles {
  const place = path.resolve(cwd, interview.file);
  const all = sourcedIn(path.dirname(place), cwd);
  const own = all.filter(
    ({ interview: other }) =>
      other.profile === interview.profile && isSameEngagement(other.engagement, interview.engagement),
  );
  const rounds = roundsOf(own).value;
  const current = rounds?.current ?? own;
  const now = current.filter(({ source }) => path.resolve(cwd, source.file) === place);
  const before = roundsBefore(now, own)[0] ?? [];
  return {
    current,
    hasEarlier: (rounds?.superseded.length ?? 0) > 0,
    before: before.filter(({ interview: { respondent } }) => isSameRespondent(respondent, interview.respondent)),
    isAlone: own.length === all.length,
  };
}

/** The other interviews of an engagement that count now, but for those of this very respondent. */
export function othersAtTable(interview: Interview, cwd: string): readonly SourcedInterview[] {
  return engagementFiles(interview, cwd).current.filter(
    ({ interview: { respondent } }) => !isSameRespondent(respondent, interview.respondent),
  );
}

function sourcedIn(folder: string, cwd: string): readonly SourcedInterview[] {
  return filesIn(folder).flatMap((file) => {
    const shown = shorten(file, cwd);
    const text = textOf(file, shown);
    if (text === undefined) return [];
    // With mistakes in its answers it is one of them all the same: what needs it must not go on as if it were not there.
    const { value, rest } = parseInterview(text, shown);
    return value ?? rest ?? [];
  });
}
