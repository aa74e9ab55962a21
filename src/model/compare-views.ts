import type { Interview } from '../answers/interview.ts';
import { compareAssessments } from '../comparison/compare.ts';
import type { Comparison, Snapshot } from '../comparison/comparison.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { anonymous, confidentialIn } from './confidence.ts';
import { scoredFor, type ViewOptions, viewFor } from './view.ts';

/** Two assessments as their audience may know them, and what changed from one to the other. */
export interface ComparedViews {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly comparison: Comparison;
  /** The questions to which an answer was told in confidence at either time. */
  readonly marked: ReadonlySet<string>;
}

export type CompareOptions = Omit<ViewOptions, 'assessment' | 'others' | 'sealed'> & {
  /** The day by which evidence must still hold, as in 2026-11-22. */
  readonly asOf?: string | undefined;
};

/**
 * Compares two assessments as an audience may know them. What was told in confidence at either time is sealed at both:
 * a client is not told by a change what was withheld before it.
 */
export function compareViews(before: Snapshot, after: Snapshot, options: CompareOptions): ComparedViews {
  const marked = markedIn([before, after], options);
  if (options.audience === 'internal') {
    return { before, after, comparison: compareAssessments(before, after, options.asOf), marked };
  }
  const [was, is] = [
    snapshotFor(before, 'previous assessment', after.interviews ?? [], marked, options),
    snapshotFor(after, 'this assessment', before.interviews ?? [], marked, options),
  ];
  return { before: was, after: is, comparison: compareAssessments(was, is, options.asOf), marked };
}

/** Several assessments as an audience may know them, in the order given. */
export function trendViews(snapshots: readonly Snapshot[], options: CompareOptions): readonly Snapshot[] {
  if (options.audience === 'internal') return snapshots;
  const marked = markedIn(snapshots, options);
  return snapshots.map((each, index) =>
    snapshotFor(
      each,
      `assessment ${index + 1}`,
      snapshots.flatMap(({ interviews = [] }) => interviews),
      marked,
      options,
    ),
  );
}

function markedIn(snapshots: readonly Snapshot[], options: CompareOptions): ReadonlySet<string> {
  const stored = snapshots.flatMap(({ assessment, interviews }) =>
    interviews === undefined ? (assessment.confidential ?? []) : [],
  );
  const scored = snapshots.flatMap(({ interviews = [] }) => scoredFor(interviews, options));
  return new Set([...stored, ...confidentialIn(scored)]);
}

/** What a file is called may name people or tell what is nobody else's business. */
function snapshotFor(
  { catalogue, assessment, interviews }: Snapshot,
  label: string,
  others: readonly Interview[],
  sealed: ReadonlySet<string>,
  options: CompareOptions,
): Snapshot {
  if (interviews === undefined) return { label, catalogue, assessment: withoutSealed(assessment, sealed) };
  const view = viewFor(catalogue, interviews, { ...options, assessment, others, sealed });
  const { robustness } = assessment;
  const isWhole = scoredFor(interviews, options) === interviews || confidentialIn(interviews).size === 0;
  const figures = robustness === undefined || !isWhole ? {} : { robustness };
  return {
    label,
    catalogue: view.catalogue,
    interviews: view.interviews,
    assessment: { ...view.assessment, ...figures },
  };
}

/** A stored assessment does not say who chose what: it can only be told without the questions that are sealed. */
function withoutSealed<T extends Assessment>({ confidential: _, ...stored }: T, sealed: ReadonlySet<string>) {
  const isTold = ({ questions }: { readonly questions: readonly string[] }): boolean =>
    !questions.some((id) => sealed.has(id));
  return {
    ...stored,
    questions: stored.questions.filter(({ id }) => !sealed.has(id)),
    gates: stored.gates.map((gate) => (isTold(gate) ? gate : anonymous(gate))),
    findings: stored.findings.filter(isTold),
  };
}
