import type { RootContent } from 'mdast';
import {
  bullets,
  callout,
  emphasis,
  heading,
  item,
  lineBreak,
  numbered,
  paragraph,
  strong,
} from '../document/nodes.ts';
import { guidedLines, wayText } from '../model/guided-lines.ts';
import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { Horizon, rankOf } from '../questionnaires/vocabulary.ts';
import type { Plan } from '../scoring/plan/plan.ts';
import { effortOf, type PlanStep, wayOfStep } from '../scoring/plan/plan-steps.ts';
import type { Language } from '../texts/language.ts';

/** A plan: what it promises, its steps by horizon, what has to be shown, and where it leads. `after`: its result. */
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
    return [
      heading(3, summary.plan.stage(words.horizonFor(horizon, after.decision), effortOf(steps))),
      numbered(
        steps.map((step) => stepItem(catalogue, step, language)),
        plan.steps.indexOf(first) + 1,
      ),
    ];
  });
  const isLong = plan.steps.length + plan.toShow.length > 0;
  const end = isLong ? [callout('neutral', [paragraph(summary.plan.result(language.verdict(after)))])] : [];
  return [...promise(catalogue, plan, language), ...stages, ...showNodes(catalogue, plan, language), ...end];
}

function promise(catalogue: Catalogue, plan: Plan, language: Language): readonly RootContent[] {
  const { plan: texts } = language.summary;
  const { target, budget, reachable, effort, steps, toShow, toTakeUp = [], findingOutMaySave, unproven } = plan;
  const said = (text: string): readonly RootContent[] => [paragraph(strong(text))];
  if (target === null) return said(texts.nothing);
  const level = language.words.level[target];
  if (!reachable || effort === null) {
    if (toTakeUp.length === 0) return said(texts.noPlan(level, obstacleText(catalogue, plan, language)));
    const left = language.outlook.way.takeUp(level, toTakeUp.length);
    return [...said(texts.noPlan(level, left)), bullets(toTakeUp.map((id) => item([topicOf(id, catalogue)])))];
  }
  if (steps.length === 0 && toShow.length > 0 && unproven === undefined) return [];
  // Of equal effort another plan may have fewer steps, which makes it no better in what it promises.
  const isProven = unproven === undefined || unproven.gap <= 0;
  const cost = { steps: steps.length, days: effort, saving: findingOutMaySave[1] };
  const proof = proofText(plan, language);
  if (budget !== undefined) {
    if (steps.length === 0 && unproven === undefined) return said(texts.budgetForNothing(budget));
    return said(texts.budget(budget, level, isProven, cost) + proof);
  }
  return said(steps.length === 0 ? texts.notNeeded(level) : texts.target(level, isProven, cost) + proof);
}

/** What has to be shown for the level, and what would show it. */
function showNodes(
  catalogue: Catalogue,
  { toShow, steps }: Plan,
  { outlook: { way }, summary }: Language,
): readonly RootContent[] {
  const { evidence: demand } = catalogue.profile;
  if (toShow.length === 0 || demand === 'none') return [];
  const items = toShow.flatMap((id) => {
    const question = catalogue.questions.get(id);
    return question === undefined || !isScored(question)
      ? []
      : [item([strong(topicOf(id, catalogue)), ': ', question.evidence])];
  });
  const lead = paragraph(way.toShow(toShow.length, demand, steps.length > 0));
  return [heading(3, summary.plan.toShow), lead, bullets(items)];
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

function stepItem(catalogue: Catalogue, step: PlanStep, language: Language) {
  const { words, summary } = language;
  const { plan: texts } = summary;
  const { effort, findOutFirst, pointsGained, pointsPerDay } = step;
  const question = catalogue.questions.get(step.question);
  const way = question !== undefined && isScored(question) ? wayOfStep(question, step) : [];
  const [advice, ...further] = way;
  const details = [
    ...(advice === undefined ? [] : [words.capitalise(words.actor(advice.owner, advice.role))]),
    findOutFirst ? texts.ifNeeded(effort) : words.effort(effort),
    pointsGained > 0 ? texts.gain(pointsGained, pointsPerDay) : texts.noGain,
  ];
  const lead = findOutFirst ? `${texts.findOut} ` : '';
  return item(
    [strong(topicOf(step.question, catalogue))],
    ...guidedLines(
      [lead],
      wayText(
        advice?.text ?? '',
        further.map(({ text }) => text),
        language,
      ),
      [lineBreak(), emphasis(details.join(' · '))],
    ),
  );
}
