import { type Catalogue, conditionEntries } from '../questionnaires/catalogue.ts';
import { leavesOf } from '../questionnaires/condition.ts';
import { LEVELS, rankOf } from '../questionnaires/vocabulary.ts';
import { type Gate, isOpen, TOLERANCE } from '../scoring/assessment.ts';
import { stageQuestion } from '../scoring/context.ts';
import { gatesWithin, isAcross, isForSettling, ownGates } from '../scoring/rules.ts';
import { levelByThresholds } from '../scoring/scores.ts';
import { ruleText } from '../texts/en/rule-texts.ts';
import type { Builder, Missing, Reason, ReportGate, ReportGates, ReportModel, ReportVerdict } from './model.ts';
import type { ReportQuestion, ReportScoredQuestion } from './questions.ts';
import type { View } from './view.ts';

/** What the verdict is built from as well as the view; shortfalls are the answers that cost points, the costliest first. */
type VerdictParts = Pick<ReportModel, 'areas' | 'gates' | 'shortfalls'>;

export const buildVerdict: Builder<ReportVerdict, VerdictParts> = (view, parts) => {
  const { level, score, geometricMean, weakestArea } = view.assessment;
  const distinct = new Set(parts.areas.flatMap((area) => area.score.point ?? []));
  const weakest = distinct.size > 1 ? parts.areas.find(({ id }) => id === weakestArea) : undefined;
  const missing = missingFor(view, parts);
  return {
    sentence: view.language.verdict(view.facts),
    decision: view.facts.decision,
    lacksStage: lacksStage(view),
    awaitsProof: view.facts.awaitsProof,
    demand: view.facts.evidence,
    level,
    score,
    geometricMean,
    ...(weakest === undefined ? {} : { weakest }),
    ...(missing === undefined ? {} : { missing }),
    reasons: level.point === null ? [] : reasonsFor(parts),
  };
};

const missingFor: Builder<Missing | undefined, VerdictParts> = ({ catalogue, assessment }, { areas, gates }) => {
  const { level: now, score } = assessment;
  const level = now.point === null ? undefined : LEVELS[rankOf(now.point) + 1];
  if (score.point === null || level === undefined || level === 'not-ready') return undefined;
  const needed = catalogue.profile.levels[level];
  const outcomes = areas.map(({ floors, score: { point } }) => ({ floors, score: point }));
  const byScores = levelByThresholds(catalogue.profile.levels, score.point, outcomes) ?? 'not-ready';
  return {
    level,
    ...(score.point < needed - TOLERANCE ? { overall: { score: score.point, needed } } : {}),
    areas: areas.flatMap(({ title, floors, score: { point } }) =>
      point === null || point >= floors[level] - TOLERANCE ? [] : [{ title, score: point, needed: floors[level] }],
    ),
    byScores,
    blockers: gates.blockers.length,
    // Conditions hold nothing back that would be no more than ready with conditions.
    conditions: byScores === 'ready' || level === 'ready' ? gates.conditions.length : 0,
  };
};

/** Whether the stage of the deal, which the house asks for, is not settled, so that the verdict is for no decision yet. */
export function lacksStage({ catalogue, facts }: Pick<View, 'catalogue' | 'facts'>): boolean {
  return facts.decision === null && stageQuestion(catalogue) !== undefined;
}

/** As many as a reader keeps in mind, and as have room on page one. */
const REASONS = 3;

/** What to ask before all else, the gates and then the costliest answers, each question once. */
function reasonsFor({ gates, shortfalls }: VerdictParts): readonly Reason[] {
  const said = new Set<string>();
  const reasons: Reason[] = decidingContext(gates.couldBlock);
  for (const gate of [...gates.blockers, ...gates.conditions]) {
    // Of what was told in confidence, once is all there is to say.
    const isSaid = isInConfidence(gate)
      ? reasons.some((each) => each.kind === 'gate' && isInConfidence(each.gate))
      : gate.questions.every(({ id }) => said.has(id));
    if (isSaid) continue;
    // That an answer has yet to be shown says nothing of what it costs.
    if (gate.rule !== 'critical-on-trust') for (const { id } of gate.questions) said.add(id);
    reasons.push({ kind: 'gate', gate });
  }
  for (const question of shortfalls) if (!said.has(question.id)) reasons.push({ kind: 'shortfall', question });
  return reasons.slice(0, REASONS);
}

/** The questions about the engagement on which blockers hang, each with these. */
function decidingContext(couldBlock: readonly ReportGate[]): Reason[] {
  const deciding = new Map(couldBlock.flatMap(({ decidedBy }) => decidedBy.map((each) => [each.id, each] as const)));
  return [...deciding.values()].map((question) => ({
    kind: 'context',
    question,
    gates: couldBlock.filter(({ decidedBy }) => decidedBy.includes(question)),
  }));
}

/** Whether a gate rests on what was told in confidence, so that its questions are not named. */
export function isInConfidence({ rule }: Pick<ReportGate, 'rule'>): boolean {
  return rule === 'told-in-confidence';
}

/** Sorts the gates out, those with an answer first, the costliest first. */
export const buildGates: Builder<ReportGates> = (view, { scored, context }) => {
  const { assessment, catalogue, language, basisOf } = view;
  const { gates } = assessment;
  const own = ownGates(gates);
  const present = own.filter(({ scenario }) => scenario === 'point');
  const possible = own.filter(({ scenario }) => scenario === 'low');
  const isBlocker = ({ caps }: Gate): boolean => caps === 'not-ready';
  const blockers = present.filter(isBlocker);
  const couldBlock = possible.filter((gate) => isBlocker(gate) && !blockers.some((blocker) => covers(blocker, gate)));
  const conditions = present.filter((gate) => !isBlocker(gate));
  const known = new Set([...present, ...couldBlock].flatMap(({ questions }) => questions));
  const single = possible.filter(
    (gate) =>
      !isBlocker(gate) &&
      !isToldByRule(gate) &&
      !gate.questions.some((id) => known.has(id)) &&
      !(isInConfidence(gate) && [...conditions, ...couldBlock].some(isInConfidence)),
  );
  const told = new Set([...known, ...single.flatMap(({ questions }) => questions)]);
  // Where one of its questions is named already, a rule across questions would say nothing new of what could come.
  const across = possible.filter(
    (gate) => !isBlocker(gate) && isToldByRule(gate) && !gate.questions.some((id) => told.has(id)),
  );
  const named = ({ rule, questions: ids }: Gate): Pick<ReportGate, 'rule' | 'title' | 'questions'> => ({
    rule,
    title: ruleText(language.rules, { rule }).title,
    questions: ids.flatMap((id) => scored.get(id) ?? []),
  });
  const shown = (list: readonly Gate[]): readonly ReportGate[] =>
    list
      .map((gate): ReportGate => {
        const { questions, ...head } = named(gate);
        const basis = basisOf(gate);
        const bases = new Map(
          questions.flatMap(({ id }) => {
            const own = basisOf({ ...gate, questions: [id] });
            return own === undefined ? [] : [[id, own] as const];
          }),
        );
        return {
          ...head,
          ...ruleText(language.rules, gate),
          isAcross: isToldByRule(gate),
          isOpen: questions.some(isOpen),
          questions,
          ...(basis === undefined ? {} : { basis }),
          bases,
          parts: gatesWithin(gate, gates).map(named),
          // Of what was told in confidence nobody may learn that people differ on it: then there is no basis either.
          toSettle: questions.filter(({ id }) => bases.has(id) && isForSettling(gate, id, assessment)),
          decidedBy: isInConfidence(gate) || !questions.every(isSettled) ? [] : decidersOf(gate, catalogue, context),
        };
      })
      .sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || cost(b) - cost(a));
  return {
    blockers: shown(blockers),
    conditions: shown(conditions),
    couldBlock: shown(couldBlock),
    couldBeConditions: shown([...single, ...across]),
  };
};

function isSettled({ status, isDisputed }: ReportScoredQuestion): boolean {
  return (status === 'answered' && !isDisputed) || status === 'hidden';
}

/** The questions about the engagement that are open or disputed and that a gate's conditions read. */
function decidersOf(
  { rule, questions }: Gate,
  catalogue: Catalogue,
  context: readonly ReportQuestion[],
): readonly ReportQuestion[] {
  const ofRule = catalogue.profile.rules.flatMap((each) =>
    each.rule === rule && 'when' in each && each.when !== undefined ? [each.when] : [],
  );
  const ofQuestions = questions.flatMap((id) => {
    const question = catalogue.questions.get(id);
    const entries = question === undefined ? [] : conditionEntries(question);
    const keys = rule === 'knock-out' ? ['knockOutWhen'] : isAcross(rule) ? [] : ['knockOutWhen', 'criticalWhen'];
    return entries.flatMap(([key, condition]) => (keys.includes(key) ? [condition] : []));
  });
  const read = new Set([...ofRule, ...ofQuestions].flatMap((each) => leavesOf(each).map(({ question }) => question)));
  return context.filter((each) => read.has(each.id) && (isOpen(each) || each.isDisputed));
}

/** Whether a gate is described by its rule, rather than by one question. */
function isToldByRule({ rule }: Pick<Gate, 'rule'>): boolean {
  return isAcross(rule) || rule === 'critical-on-trust';
}

/** Whether a gate that stands says all that a possible one would. */
function covers(known: Gate, possible: Gate): boolean {
  if (isInConfidence(known) || isInConfidence(possible)) return known.rule === possible.rule;
  if (isToldByRule(possible) && known.rule !== possible.rule) return false;
  return known.questions.every((id) => possible.questions.includes(id));
}

/** What is only to be shown costs nothing by that. */
function cost({ rule, questions }: ReportGate): number {
  if (rule === 'critical-on-trust') return 0;
  return questions.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
}
