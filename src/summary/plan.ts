import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import { Horizon, isScored, rankOf } from '../questionnaires/questionnaire.ts';
import type { Plan, PlanStep, Unproven } from '../scoring/plan/plan.ts';
import { type Palette, PLAIN, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { capitalise, scoreText } from '../texts/any-language.ts';
import { type VerdictFacts, verdictSentence } from '../texts/en/verdict.ts';
import {
  countInWords,
  effortText,
  HORIZON_WORDS,
  LEVEL_WORDS,
  list,
  OWNER_WORDS,
  pointsText,
} from '../texts/en/words.ts';
import type { SummaryOptions } from './summary.ts';

/** A plan for a terminal: what it promises, its steps by horizon, and where it leads. `after` describes its result. */
export function renderPlan(
  catalogue: Catalogue,
  plan: Plan,
  after: VerdictFacts,
  { palette = PLAIN, width = 80 }: SummaryOptions = {},
): string {
  const columns = Math.max(40, Math.min(width, 100));
  const wrap = (text: string, indent = 0): string => wrapIndented(text, columns, indent);
  const stages = Horizon.options.flatMap((horizon) => {
    const steps = plan.steps.filter((step) => step.horizon === horizon);
    if (steps.length === 0) return [];
    const days = steps.reduce((sum, { effort }) => sum + effort, 0);
    const title = palette.accent(`${HORIZON_WORDS[horizon]}: ${effortText(days)}`);
    return [[title, ...steps.map((step) => stepLines(catalogue, plan, step, palette, wrap))].join('\n')];
  });
  const end = plan.steps.length === 0 ? [] : [wrap(`Then: ${verdictSentence(after)}.`)];
  return `${[wrap(palette.bold(promise(catalogue, plan))), ...stages, ...end].join('\n\n')}\n`;
}

function promise(catalogue: Catalogue, plan: Plan): string {
  const { target, budget, reachable, effort, steps, findingOutMaySave, unproven } = plan;
  if (target === null) return 'Nothing in it can be scored, so no effort moves the verdict.';
  const level = LEVEL_WORDS[target];
  if (!reachable || effort === null) return `No plan reaches ${level}. ${obstacleText(catalogue, plan)}`;
  const cost = `${countInWords(steps.length, 'step')}, ${effortText(effort)}`;
  const saving =
    findingOutMaySave > 0 ? ` Up to ${effortText(findingOutMaySave)} of that may turn out to be done already.` : '';
  if (budget !== undefined) {
    if (steps.length === 0 && unproven === undefined) {
      return `${effortText(budget)} can change nothing: no step costs so little.`;
    }
    const most = isOpen(unproven) ? 'The most found for' : 'The most that';
    const reach = isOpen(unproven) ? `is ${level}` : `can reach is ${level}`;
    return `${most} ${effortText(budget)} ${reach}: ${cost}.${saving}${proofText(unproven)}`;
  }
  if (steps.length === 0) return `No step is needed for ${level}: it holds whatever the open answers turn out to be.`;
  const least = isOpen(unproven) ? 'The least effort found to' : 'The least effort to';
  return `${least} ${level}, whatever the open answers turn out to be: ${cost}.${saving}${proofText(unproven)}`;
}

/** Whether a better plan is possible, and not only one as good with fewer steps. */
function isOpen(unproven: Unproven | undefined): unproven is Unproven {
  return unproven !== undefined && unproven.gap > 0;
}

/** How far a plan is proven; nothing where it is proven the best. */
function proofText(unproven: Unproven | undefined): string {
  if (unproven === undefined) return '';
  if (!isOpen(unproven)) {
    return ' That is proven; the search stopped before it had compared all plans that are as good, so that another may have fewer steps.';
  }
  if ('effort' in unproven) {
    return ` The search stopped before it was through: no plan takes less than ${effortText(unproven.effort)}, and this one at most ${effortText(unproven.gap)} more than the least.`;
  }
  return ` The search stopped before it was through: no plan reaches more than ${LEVEL_WORDS[unproven.level]}, nor a score above ${scoreText(unproven.score)} at worst, ${pointsText(unproven.gap)} more than this one.`;
}

/** What still stands in the way when everything that can be raised is. */
function obstacleText(catalogue: Catalogue, { target, result }: Plan): string {
  if (result.score.low === null || target === null) return 'Nothing in it can be scored.';
  const gates = result.gates.filter(({ scenario, caps }) => scenario === 'low' && rankOf(caps) < rankOf(target));
  const topics = [...new Set(gates.flatMap(({ questions }) => questions))].map((id) => visible(topicOf(id, catalogue)));
  return topics.length === 0 ? 'The thresholds are out of reach.' : `In the way: ${list(topics)}.`;
}

function stepLines(
  catalogue: Catalogue,
  { steps }: Plan,
  step: PlanStep,
  palette: Palette,
  wrap: (text: string, indent?: number) => string,
): string {
  const question = catalogue.questions.get(step.question);
  const number = `${steps.indexOf(step) + 1}`.padStart(2);
  const recommendation = question !== undefined && isScored(question) ? question.recommendation : undefined;
  const facts = [
    ...(recommendation === undefined ? [] : [capitalise(OWNER_WORDS[recommendation.owner])]),
    step.findOutFirst ? `${effortText(step.effort)} if needed` : effortText(step.effort),
    step.pointsGained > 0
      ? `${pointsText(step.pointsGained)} (${step.pointsPerDay.toFixed(1)} a day)`
      : 'no points, but lifts a gate',
  ];
  const lead = step.findOutFirst ? 'Find out first. ' : '';
  return [
    `${number}${wrap(palette.bold(visible(topicOf(step.question, catalogue))), 4).slice(2)}`,
    wrap(`${lead}${visible(recommendation?.text ?? '')}`, 4),
    wrap(palette.dim(facts.join(' · ')), 4),
  ].join('\n');
}
