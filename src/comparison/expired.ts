import { isExpired } from '../answers/evidence.ts';
import type { Evidence } from '../answers/interview.ts';
import type { Comparison, ExpiredEvidence, Snapshot } from './comparison.ts';

/**
 * The evidence whose last day is between two snapshots: it held when the first was made, and no longer does on `asOf`.
 * What was renewed since is left out, and so is what stands before but was dropped from an answer that has other
 * evidence by now.
 */
export function expiredBetween(before: Snapshot, after: Snapshot, asOf: string | null): Comparison['evidence'] {
  if (after.interviews === undefined || asOf === null) return null;
  const since = before.assessment.date;
  const [old, now] = [piecesIn(before), piecesIn(after)];
  const isValid = ({ evidence }: Piece): boolean => !isExpired(evidence, asOf);
  const lapsed = [...now, ...old.filter((piece) => !now.some(({ question }) => question === piece.question))].filter(
    (piece) =>
      !isValid(piece) &&
      (since === null || (piece.evidence.until ?? '') >= since) &&
      !now.some((other) => isSame(other, piece) && isValid(other)),
  );
  const expired = lapsed.map(
    ({ question, evidence: { ref, until = '' }, isConfidential }): ExpiredEvidence => ({
      question,
      ref: isConfidential ? null : ref,
      until,
    }),
  );
  const distinct = new Map(expired.map((each) => [JSON.stringify(each), each]));
  return { asOf, expired: [...distinct.values()] };
}

interface Piece {
  readonly question: string;
  readonly evidence: Evidence;
  readonly isConfidential: boolean;
}

function isSame(one: Piece, other: Piece): boolean {
  return one.question === other.question && one.evidence.ref === other.evidence.ref;
}

/** All evidence of a snapshot's interviews, in questionnaire order. */
function piecesIn({ catalogue, interviews = [] }: Snapshot): readonly Piece[] {
  return [...catalogue.questions.keys()].flatMap((question) =>
    interviews.flatMap(({ answers }) => {
      const answer = answers.get(question);
      const isConfidential = answer?.confidential === true;
      return (answer?.evidence ?? []).map((evidence) => ({ question, evidence, isConfidential }));
    }),
  );
}
