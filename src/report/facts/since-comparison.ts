import { compareAssessments } from '../../comparison/compare.ts';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Snapshot } from '../../comparison/snapshot.ts';
import type { Language } from '../../language/language.ts';
import { TOLERANCE } from '../../scoring/aggregate.ts';
import { confidentialIn, type MarkedComparison, withholdChanges, withholdFromComparison } from '../confidential.ts';
import type { Shown } from './hide-names.ts';
import type { Audience } from './people.ts';
import type { Told } from './questions.ts';

/** What it takes to tell what has changed; `after` is the assessment of the report. */
export interface SinceMaterial {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly told: Told;
  readonly audience: Audience;
  /** What the audience sees of somebody's words. */
  readonly shown: Shown;
  readonly language: Language;
}

/** A comparison as its audience may see it. */
export interface ComparedRounds {
  readonly comparison: MarkedComparison;
  /** Whether nothing differs at all, also in what is withheld. */
  readonly isUnchanged: boolean;
  /** Whether something that is told was withheld. */
  readonly isReduced: boolean;
  /** The questions whose answers this audience must not see set beside others. */
  readonly withheld: ReadonlySet<string>;
}

/** Compares two assessments, and leaves nothing in the result that the audience may not see. */
export function compareRounds({ before, after, told, audience, shown }: SinceMaterial): ComparedRounds {
  const interviews = [...(before.interviews ?? []), ...(after.interviews ?? [])];
  const marked = confidentialIn(interviews);
  const discreet = (snapshot: Snapshot, label: string): Snapshot => {
    const { interviews: own, ...rest } = snapshot;
    return { ...rest, label, ...(own && { interviews: withholdFromComparison(own, marked, audience) }) };
  };
  // What a file is called may name people or tell what is nobody else's business.
  const whole = compareAssessments(discreet(before, 'previous assessment'), discreet(after, 'this assessment'));
  const hidden = [...told.context, ...told.scored.values()].filter(({ status }) => status === 'hidden');
  const visible = withVisibleEvidence(whole, new Set(hidden.map(({ id }) => id)), shown);
  const comparison = withholdChanges(visible, marked, audience);
  return {
    comparison,
    isUnchanged: isUnchanged(visible),
    isReduced: sizeOf(comparison) < sizeOf(visible),
    withheld: audience === 'client' ? marked : new Set(),
  };
}

/** A hidden question keeps nothing of what its file may hold; names in an address give way as everywhere else. */
function withVisibleEvidence(comparison: Comparison, hidden: ReadonlySet<string>, shown: Shown): Comparison {
  const { evidence } = comparison;
  if (evidence === null) return comparison;
  const expired = evidence.expired
    .filter(({ question }) => !hidden.has(question))
    .map((each) => ({ ...each, ref: each.ref === null ? null : shown(each.ref) }));
  return { ...comparison, evidence: { ...evidence, expired } };
}

function sizeOf({ change: { gates }, answers, evidence }: Comparison): number {
  const lists = [gates.added, gates.cleared, answers, evidence?.expired ?? []];
  return lists.reduce((sum, { length }) => sum + length, 0);
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
