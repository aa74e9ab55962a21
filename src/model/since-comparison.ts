import type { Interview } from '../answers/interview.ts';
import { compareAssessments } from '../comparison/compare.ts';
import type { AnswerChange, Comparison, ExpiredEvidence, Snapshot } from '../comparison/comparison.ts';
import type { AssessmentChange, Gate } from '../scoring/assessment.ts';
import { TOLERANCE } from '../scoring/scores.ts';
import { type ComparedViews, compareViews } from './compare-views.ts';
import type { ViewOptions } from './view.ts';

/** What it takes to tell what has changed; `after` is the assessment of the report. */
export interface SinceMaterial {
  readonly before: Snapshot;
  readonly after: Snapshot & { readonly interviews: readonly Interview[] };
  /** Questions that do not apply. */
  readonly hidden: ReadonlySet<string>;
  readonly options: Pick<ViewOptions, 'audience' | 'counting' | 'commonWords' | 'language'>;
}

/** Something that rests on a confidential answer carries its mark. */
type Marked<T> = T & { readonly confidential?: true };

/** A comparison whose answers, evidence and gates say which of them are confidential; in a client's copy none is. */
export interface MarkedComparison extends Comparison {
  readonly change: Omit<AssessmentChange, 'gates'> & {
    readonly gates: Readonly<Record<keyof AssessmentChange['gates'], readonly Marked<Gate>[]>>;
  };
  readonly answers: readonly Marked<AnswerChange>[];
  readonly evidence: { readonly asOf: string; readonly expired: readonly Marked<ExpiredEvidence>[] } | null;
}

/** A comparison as its audience may see it. */
export interface ComparedRounds extends Pick<ComparedViews, 'before' | 'after'> {
  readonly comparison: MarkedComparison;
  /** Whether nothing differs at all, also in what is withheld. */
  readonly isUnchanged: boolean;
  /** Whether something is withheld that could have been told. */
  readonly isReduced: boolean;
}

/** Compares two assessments, and leaves nothing in the result that the audience may not see. */
export function compareRounds({ before, after, hidden, options }: SinceMaterial): ComparedRounds {
  const views = compareViews(
    withoutFileName(before, 'previous assessment'),
    withoutFileName(after, 'this assessment'),
    options,
  );
  const isInternal = options.audience === 'internal';
  const whole = isInternal ? compareAssessments(unmarked(views.before), unmarked(views.after)) : views.comparison;
  const comparison = withVisibleEvidence(whole, hidden);
  return {
    before: views.before,
    after: views.after,
    comparison: withMarks(comparison, isInternal ? views.marked : new Set()),
    // That evidence ran out which may not be told is not even hinted at.
    isUnchanged: isUnchanged({ ...compareAssessments(before, after), evidence: comparison.evidence }),
    isReduced: !isInternal && views.marked.size > 0,
  };
}

/** What a file is called may name people or tell what is nobody else's business. */
function withoutFileName(snapshot: Snapshot, label: string): Snapshot {
  return { ...snapshot, label };
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
  const { change, answers, evidence } = comparison;
  const { cleared, added, remaining } = change.gates;
  return {
    ...comparison,
    change: {
      ...change,
      gates: { cleared: mark(cleared, on), added: mark(added, on), remaining: mark(remaining, on) },
    },
    answers: mark(answers, own),
    evidence: evidence && { ...evidence, expired: mark(evidence.expired, own) },
  };
}

function isUnchanged({
  change,
  answers,
  evidence,
  setAside,
  respondents,
  provider,
  before,
  after,
}: Comparison): boolean {
  const { score, level, gates } = change;
  const isSame = (['low', 'point', 'high'] as const).every(
    (name) => isNear(score.before[name], score.after[name]) && level.before[name] === level.after[name],
  );
  const lists = [
    ...[gates.added, gates.cleared, answers, evidence?.expired ?? []],
    ...[setAside.changed, setAside.added, setAside.removed, respondents.joined, respondents.left],
  ];
  return (
    isSame &&
    provider === undefined &&
    before.profile.id === after.profile.id &&
    lists.every(({ length }) => length === 0)
  );
}

/** Whether two scores are the same for the thresholds. */
export function isNear(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < TOLERANCE);
}
