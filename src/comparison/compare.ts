import { scoredQuestions } from '../questionnaires/catalogue.ts';
import { type Assessment, type Fact, type Interval, isOpen, TOLERANCE } from '../scoring/assessment.ts';
import { type AssessmentChange, changeBetween } from '../scoring/assessment-change.ts';
import { ownGates } from '../scoring/rules.ts';
import { type Answers, align, scoreOver } from './align.ts';
import {
  type AnswerChange,
  type AnswerChangeKind,
  type AnswerState,
  type AreaChange,
  type Comparison,
  type FactChange,
  type LikeForLike,
  type Moment,
  methodOf,
  respondentsIn,
  type Significance,
  type Snapshot,
  type Spread,
  type Trend,
} from './comparison.ts';
import { expiredBetween } from './expired.ts';
import { compareRespondents, type Person } from './respondents.ts';

/**
 * Compares two snapshots of one engagement. `asOf` is the day by which evidence must still hold, as in 2026-11-22; the
 * later snapshot's own when not given. Questions that changed their meaning in between are set aside.
 */
export function compareAssessments(before: Snapshot, after: Snapshot, asOf?: string): Comparison {
  const [from, to] = [before.assessment, after.assessment];
  const { old, now, isCompared, setAside } = align(before, after);
  const isSameMethod = methodOf(from) === methodOf(to);
  const [was, is] = [from.engagement.provider ?? null, to.engagement.provider ?? null];
  return {
    format: 'outready/comparison/1',
    engagement: to.engagement,
    ...(was === is ? {} : { provider: { before: was, after: is } }),
    before: momentOf(before),
    after: momentOf(after),
    ...(isSameMethod ? {} : { method: { before: methodOf(from), after: methodOf(to) } }),
    change: isSameMethod ? changeBetween(from, to) : acrossMethods(changeBetween(from, to)),
    significance: isSameMethod ? significanceOf(before, after) : { verdict: null, before: null, after: null },
    areas: areaChanges(before, after, isSameMethod),
    likeForLike: compareLikeForLike(after, old, now, (id) => isSameMethod && isCompared(id)),
    answers: [...now].flatMap(([id, state]) => {
      const previous = old.get(id);
      return previous === undefined || !isCompared(id) ? [] : (changeOf(id, previous, state) ?? []);
    }),
    facts: changedFacts(from.facts, to.facts),
    knowsChoices: before.interviews !== undefined && after.interviews !== undefined,
    setAside,
    evidence: expiredBetween(before, after, asOf ?? to.date),
    respondents: changedRespondents(before, after),
  };
}

/** Of two editions of the method both verdicts stay, and nothing is said of the way from one to the other. */
function acrossMethods({ score, level }: AssessmentChange): AssessmentChange {
  return { points: null, score, level, gates: { cleared: [], added: [], remaining: [] } };
}

/** Three or more snapshots as a trend: in the order of their days where each has one, else as they are given. */
export function trendOf(snapshots: readonly Snapshot[]): Trend {
  const days = snapshots.map(({ assessment }) => assessment.date ?? '');
  const sorted = days.includes('')
    ? snapshots
    : [...snapshots].sort((a, b) => ((a.assessment.date ?? '') < (b.assessment.date ?? '') ? -1 : 1));
  return {
    format: 'outready/trend/1',
    engagement: sorted.at(-1)?.assessment.engagement ?? { client: '', scope: '' },
    moments: sorted.map((snapshot) => {
      const { level, score, areas, gates, decision = null } = snapshot.assessment;
      const point = ownGates(gates).filter(({ scenario }) => scenario === 'point');
      const blockers = point.filter(({ caps }) => caps === 'not-ready').length;
      return {
        ...momentOf(snapshot),
        method: methodOf(snapshot.assessment),
        decision,
        level,
        score,
        areas: areas.map(({ id, score }) => ({ id, score })),
        blockers,
        conditions: point.length - blockers,
      };
    }),
  };
}

function momentOf({ label, assessment: { date, profile } }: Snapshot): Moment {
  return { label, date, profile };
}

function areaChanges(before: Snapshot, after: Snapshot, isSameMethod: boolean): readonly AreaChange[] {
  const [old, now] = [before, after].map(
    ({ assessment }) => new Map(assessment.areas.map(({ id, score }): [string, Interval] => [id, score])),
  );
  const ids = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
  return [...ids].map((id) => {
    const [from, to] = [old?.get(id) ?? null, now?.get(id) ?? null];
    const [a, b] = [from?.point ?? null, to?.point ?? null];
    return { id, before: from, after: to, points: a === null || b === null || !isSameMethod ? null : b - a };
  });
}

function compareLikeForLike(
  after: Snapshot,
  old: Answers,
  now: Answers,
  isCompared: (id: string) => boolean,
): LikeForLike {
  const isAnswered = (answers: Answers, id: string): boolean => answers.get(id)?.status === 'answered';
  const ids = scoredQuestions(after.catalogue)
    .map(({ id }) => id)
    .filter((id) => isCompared(id) && isAnswered(old, id) && isAnswered(now, id));
  const common = new Set(ids);
  const scoreOn = (answers: Answers): number | null =>
    scoreOver(after, common, (id) => answers.get(id)?.score.point ?? null).overall;
  return { questions: ids.length, before: scoreOn(old), after: scoreOn(now) };
}

function changedFacts(before: Assessment['facts'], after: Assessment['facts']): readonly FactChange[] {
  if (before === undefined || after === undefined) return [];
  const valuesIn = (facts: readonly Fact[], id: string): FactChange['from'] =>
    facts.flatMap((fact) => (fact.id === id ? [fact.value] : []));
  return [...new Set([...after, ...before].map(({ id }) => id))].flatMap((question) => {
    const [from, to] = [valuesIn(before, question), valuesIn(after, question)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ question, from, to }];
  });
}

function changeOf(question: string, from: AnswerState, to: AnswerState): AnswerChange | undefined {
  const isKnown = from.chosen !== null && to.chosen !== null;
  const isSame =
    from.status === to.status &&
    (['low', 'point', 'high'] as const).every((name) => isEqual(from.score[name], to.score[name])) &&
    (!isKnown || from.chosen?.join(' ') === to.chosen?.join(' '));
  return isSame ? undefined : { question, kind: kindOf(from, to), from, to };
}

function kindOf(from: AnswerState, to: AnswerState): AnswerChangeKind {
  if (to.status === 'answered' && isOpen(from)) return 'answered';
  if (isOpen(to) && from.status === 'answered') return 'reopened';
  const [a, b] = [from.score.point, to.score.point];
  if (a === null || b === null || isEqual(a, b)) return 'other';
  return b > a ? 'better' : 'worse';
}

function isEqual(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) < TOLERANCE);
}

function significanceOf(before: Snapshot, after: Snapshot): Significance {
  const [from, to] = [before.assessment, after.assessment];
  const spreads = { before: from.robustness?.score ?? null, after: to.robustness?.score ?? null };
  const [a, b] = [from.score.point, to.score.point];
  if (a === null || b === null) return { verdict: null, ...spreads };
  if (isEqual(a, b)) return { verdict: 'same', ...spreads };
  const [beyondBefore, beyondAfter] = [isBeyond(b, spreads.before), isBeyond(a, spreads.after)];
  if (beyondBefore === null || beyondAfter === null) return { verdict: null, ...spreads };
  return { verdict: beyondBefore && beyondAfter ? 'beyond' : 'within', ...spreads };
}

function isBeyond(score: number, spread: Spread | null): boolean | null {
  if (spread === null || spread.p5 === null || spread.p95 === null) return null;
  return score < spread.p5 - TOLERANCE || score > spread.p95 + TOLERANCE;
}

function changedRespondents(before: Snapshot, after: Snapshot): Comparison['respondents'] {
  const { joined, left } = compareRespondents(respondentsIn(before), respondentsIn(after));
  const brief = ({ side, role }: Person) => ({ side, ...(role === undefined ? {} : { role }) });
  return { joined: joined.map(brief), left: left.map(brief) };
}
