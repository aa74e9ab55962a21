import { type Diagnostic, type Report, reporterFor } from '../yaml/diagnostic.ts';
import type { Evidence, SourcedInterview } from './interview.ts';

/** What became of a file since its SHA-256 was noted, or why nobody looked. */
export type FileState = 'same' | 'changed' | Unchecked;
export type Unchecked = keyof typeof WHY;

/** Why a digest was not checked, for after «was not checked: ». */
const WHY = {
  missing: 'there is no such file',
  outside: 'it is not in the folder of the answers file, nor below it',
  'not-regular': 'it is no regular file',
  unreadable: 'it cannot be read',
  'too-large': 'it has more than 64 MiB',
  'too-many': 'with those before it, it has more than 256 MiB',
} as const;

export interface EvidenceFacts {
  /** The day that it is by now somewhere on earth, as in 2026-11-22: nothing can have been seen on a later one. */
  readonly today: string;
  /** What became of the file that evidence names; nothing where it names no file with a digest. */
  readonly stateOf: (evidence: Evidence) => FileState | undefined;
}

/** Checks the evidence of an interview: the days against each other and the calendar, the digests against the files. */
export function checkEvidence(
  { interview, source }: SourcedInterview,
  { today, stateOf }: EvidenceFacts,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found);
  for (const [id, { evidence }] of interview.answers) {
    for (const [index, piece] of evidence.entries()) {
      const at = ['answers', id, 'evidence', index];
      checkDays(piece, today, at, report);
      reportState(piece, stateOf(piece), [...at, 'sha256'], report);
    }
  }
  return found;
}

function checkDays({ seen, until }: Evidence, today: string, at: readonly PropertyKey[], report: Report): void {
  if (seen === undefined) return;
  if (seen > today) {
    const message = `seen on ${seen}, which is yet to come`;
    report('evidence-days', [...at, 'seen'], message, 'write the day on which somebody looked at it', WARNING);
  }
  if (until !== undefined && until < seen) {
    const message = `valid until ${until}, and seen on ${seen} only: it had expired by then`;
    report('evidence-days', [...at, 'until'], message, 'ask for what holds now, or correct the day', WARNING);
  }
}

function reportState(
  { ref }: Evidence,
  state: FileState | undefined,
  at: readonly PropertyKey[],
  report: Report,
): void {
  if (state === undefined || state === 'same') return;
  if (state === 'changed') {
    const hint = 'look at it again, then write its new SHA-256 and the day on which it was seen';
    report('evidence-changed', at, `"${ref}" has changed: its SHA-256 is not the one that stands here`, hint, WARNING);
    return;
  }
  const hint = state === 'missing' ? 'paths start at the folder of the answers file' : undefined;
  report('evidence-unchecked', at, `the SHA-256 of "${ref}" was not checked: ${WHY[state]}`, hint, WARNING);
}

const WARNING = { severity: 'warning' } as const;
