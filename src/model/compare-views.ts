import type { Interview } from '../answers/interview.ts';
import { compareAssessments } from '../comparison/compare.ts';
import type { AnswerChange, Comparison, ExpiredEvidence, FactChange, Snapshot } from '../comparison/comparison.ts';
import { STAGE } from '../questionnaires/catalogue.ts';
import { type Assessment, type Gate, TOLERANCE } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/assessment-change.ts';
import { confidentialIn, discreetGates, narrowed } from './confidence.ts';
import { hiddenIn, scoredFor, type ViewOptions, viewFor } from './view.ts';

/** Two assessments as their audience may know them, and what changed from one to the other. */
export interface ComparedViews {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly comparison: Comparison;
  readonly marked: ReadonlySet<string>;
}

export type CompareOptions = Omit<ViewOptions, 'assessment' | 'others' | 'sealed'> & {
  /** The day by which evidence must still hold, as in 2026-11-22. */
  readonly asOf?: string | undefined;
};

/**
 * Compares two assessments as an audience may know them. What was told in confidence at either time is sealed at both:
 * a change must not show a client what was withheld before it.
 */
export function compareViews(before: Snapshot, after: Snapshot, options: CompareOptions): ComparedViews {
  const marked = markedIn([before, after], options);
  if (options.audience === 'internal') {
    return { before, after, comparison: compareAssessments(before, after, options.asOf), marked };
  }
  const [was, is] = [
    snapshotFor(before, 'previous assessment', after.interviews ?? [], marked, options),
    snapshotFor(after, 'this assessment', before.interviews ?? [], marked, { ...options, day: options.asOf }),
  ];
  return { before: was, after: is, comparison: compareAssessments(was, is, options.asOf), marked };
}

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

/** What a file is called may name people or say what this audience may not know. */
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

/**
 * A stored assessment does not say who chose what: it can only be shown without the questions that are sealed. Nor does
 * it say who the people are whose names its facts may hold.
 */
function withoutSealed<T extends Assessment>(
  { confidential: _, facts: _facts, ...stored }: T,
  sealed: ReadonlySet<string>,
) {
  const isTold = ({ questions }: { readonly questions: readonly string[] }): boolean =>
    !questions.some((id) => sealed.has(id));
  return {
    ...stored,
    questions: stored.questions.filter(({ id }) => !sealed.has(id)),
    ...(sealed.has(STAGE) ? { stage: null, decision: null } : {}),
    gates: discreetGates(stored.gates, (gate) => {
      if (gate.rule === 'critical-on-trust') return narrowed(gate, (id) => !sealed.has(id));
      return isTold(gate) ? gate : undefined;
    }),
    findings: stored.findings.filter(isTold),
  };
}

export interface Rounds {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly options: CompareOptions;
}

/** Something that rests on a confidential answer has its mark. */
type Marked<T> = T & { readonly confidential?: true };

/** A comparison whose answers, evidence and gates say which of them are confidential; in a client's copy none is. */
export interface MarkedComparison extends Comparison {
  readonly change: Omit<AssessmentChange, 'gates'> & {
    readonly gates: Readonly<Record<keyof AssessmentChange['gates'], readonly Marked<Gate>[]>>;
  };
  readonly answers: readonly Marked<AnswerChange>[];
  readonly facts: readonly Marked<FactChange>[];
  readonly evidence: { readonly asOf: string; readonly expired: readonly Marked<ExpiredEvidence>[] } | null;
}

export interface ComparedRounds extends Pick<ComparedViews, 'before' | 'after'> {
  readonly comparison: MarkedComparison;
  /** Whether nothing differs at all, also in what is withheld. */
  readonly isUnchanged: boolean;
  /** Whether something is withheld that could have been shown. */
  readonly isReduced: boolean;
}

/** Compares two assessments, and leaves nothing in the result that the audience may not see. */
export function compareRounds({ before, after, options }: Rounds): ComparedRounds {
  const views = compareViews(before, after, options);
  const isInternal = options.audience === 'internal';
  const whole = isInternal ? compareAssessments(unmarked(before), unmarked(after), options.asOf) : views.comparison;
  const hidden = hiddenIn(after.catalogue, scoredFor(after.interviews ?? [], options), after.assessment);
  const comparison = withVisibleEvidence(whole, hidden);
  return {
    before: views.before,
    after: views.after,
    comparison: withMarks(comparison, isInternal ? views.marked : new Set()),
    // Nothing hints at evidence that ran out and may not be shown.
    isUnchanged: isUnchanged({ ...compareAssessments(before, after, options.asOf), evidence: comparison.evidence }),
    isReduced: !isInternal && views.marked.size > 0,
  };
}

/** An internal copy shows what is confidential, and marks it itself. */
function unmarked({ interviews, ...snapshot }: Snapshot): Snapshot {
  if (interviews === undefined) return snapshot;
  const open = interviews.map((interview) => ({
    ...interview,
    answers: new Map([...interview.answers].map(([id, answer]) => [id, { ...answer, confidential: false }])),
  }));
  return { ...snapshot, interviews: open };
}

/** A hidden question keeps nothing of what its file may hold. */
function withVisibleEvidence(comparison: Comparison, hidden: ReadonlySet<string>): Comparison {
  const { evidence } = comparison;
  if (evidence === null) return comparison;
  return {
    ...comparison,
    evidence: { ...evidence, expired: evidence.expired.filter(({ question }) => !hidden.has(question)) },
  };
}

function withMarks(comparison: Comparison, marked: ReadonlySet<string>): MarkedComparison {
  const mark = <T>(entries: readonly T[], questionsOf: (entry: T) => readonly string[]): readonly (T | Marked<T>)[] =>
    entries.map((entry) =>
      questionsOf(entry).some((id) => marked.has(id)) ? { ...entry, confidential: true as const } : entry,
    );
  const own = ({ question }: { readonly question: string }): readonly string[] => [question];
  const on = ({ questions }: Gate): readonly string[] => questions;
  const { change, answers, facts, evidence } = comparison;
  const { cleared, added, remaining } = change.gates;
  return {
    ...comparison,
    change: {
      ...change,
      gates: { cleared: mark(cleared, on), added: mark(added, on), remaining: mark(remaining, on) },
    },
    answers: mark(answers, own),
    facts: mark(facts, own),
    evidence: evidence && { ...evidence, expired: mark(evidence.expired, own) },
  };
}

function isUnchanged({
  change,
  answers,
  facts,
  evidence,
  setAside,
  respondents,
  provider,
  before,
  after,
  method,
}: Comparison): boolean {
  const { score, level, gates } = change;
  const isSame = (['low', 'point', 'high'] as const).every(
    (name) => isNear(score.before[name], score.after[name]) && level.before[name] === level.after[name],
  );
  const lists = [
    ...[gates.added, gates.cleared, answers, facts, evidence?.expired ?? []],
    ...[setAside.changed, setAside.added, setAside.removed, respondents.joined, respondents.left],
  ];
  return (
    isSame &&
    method === undefined &&
    provider === undefined &&
    before.profile.id === after.profile.id &&
    lists.every(({ length }) => length === 0)
  );
}

/** Whether two scores are the same for the thresholds. */
export function isNear(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < TOLERANCE);
}
