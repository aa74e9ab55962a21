import type { RootContent } from 'mdast';
import { callout, emphasis, heading, item, lineBreak, numbered, paragraph, strong } from '../document/nodes.ts';
import { guidedLines } from '../model/guided-lines.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { Horizon, isScored, rankOf } from '../questionnaires/questionnaire.ts';
import type { Plan, PlanStep } from '../scoring/plan/plan.ts';
import type { Language } from '../texts/language.ts';

/** A plan: what it promises, its steps by horizon, and where it leads. `after` describes its result. */
export function planSection(
  catalogue: Catalogue,
  plan: Plan,
  after: Parameters<Language['verdict']>[0],
  language: Language,
): readonly RootContent[] {
  const { words, summary } = language;
  const stages = Horizon.options.flatMap((horizon): readonly RootContent[] => {
    const steps = plan.steps.filter((step) => step.horizon === horizon);
    const [first] = steps;
    if (first === undefined) return [];
    const days = steps.reduce((sum, { effort }) => sum + effort, 0);
    return [
      heading(3, summary.plan.stage(words.horizon[horizon], days)),
      numbered(
        steps.map((step) => stepItem(catalogue, step, language)),
        plan.steps.indexOf(first) + 1,
      ),
    ];
  });
  const end =
    plan.steps.length === 0 ? [] : [callout('neutral', [paragraph(summary.plan.result(language.verdict(after)))])];
  return [paragraph(strong(promise(catalogue, plan, language))), ...stages, ...end];
}

function promise(catalogue: Catalogue, plan: Plan, language: Language): string {
  const { plan: texts } = language.summary;
  const { target, budget, reachable, effort, steps, findingOutMaySave: saving, unproven } = plan;
  if (target === null) return texts.nothing;
  const level = language.words.level[target];
  if (!reachable || effort === null) return texts.noPlan(level, obstacleText(catalogue, plan, language));
  // Of equal effort another plan may have fewer steps, which makes it no better in what it promises.
  const isProven = unproven === undefined || unproven.gap <= 0;
  const cost = { steps: steps.length, days: effort, saving };
  const proof = proofText(plan, language);
  if (budget !== undefined) {
    if (steps.length === 0 && unproven === undefined) return texts.budgetForNothing(budget);
    return texts.budget(budget, level, isProven, cost) + proof;
  }
  return steps.length === 0 ? texts.notNeeded(level) : texts.target(level, isProven, cost) + proof;
}

/** How far a plan is proven; nothing where it is proven the best. */
function proofText({ unproven }: Plan, { words, summary: { plan: texts } }: Language): string {
  if (unproven === undefined) return '';
  if (unproven.gap <= 0) return texts.asGood;
  return 'effort' in unproven
    ? texts.mayCostLess(unproven.effort, unproven.gap)
    : texts.mayReachMore(words.level[unproven.level], words.score(unproven.score), unproven.gap);
}

function obstacleText(catalogue: Catalogue, { target, result }: Plan, { summary: { plan: texts } }: Language): string {
  if (result.score.low === null || target === null) return texts.noScores;
  const gates = result.gates.filter(({ scenario, caps }) => scenario === 'low' && rankOf(caps) < rankOf(target));
  const topics = [...new Set(gates.flatMap(({ questions }) => questions))].map((id) => topicOf(id, catalogue));
  return topics.length === 0 ? texts.thresholds : texts.inTheWay(topics);
}

function stepItem(
  catalogue: Catalogue,
  { question: id, effort, findOutFirst, pointsGained, pointsPerDay }: PlanStep,
  { words, summary: { plan: texts } }: Language,
) {
  const question = catalogue.questions.get(id);
  const recommendation = question !== undefined && isScored(question) ? question.recommendation : undefined;
  const details = [
    ...(recommendation === undefined ? [] : [words.capitalise(words.owner[recommendation.owner])]),
    findOutFirst ? texts.ifNeeded(effort) : words.effort(effort),
    pointsGained > 0 ? texts.gain(pointsGained, pointsPerDay) : texts.noGain,
  ];
  const lead = findOutFirst ? `${texts.findOut} ` : '';
  return item(
    [strong(topicOf(id, catalogue))],
    ...guidedLines([lead], recommendation?.text ?? '', [lineBreak(), emphasis(details.join(' · '))]),
  );
}
