import type { Interview } from '../../src/answers/interview.ts';
import { mergeInterviews } from '../../src/answers/parse.ts';
import { viewFor } from '../../src/model/view.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Assessment, Finding, Gate, ScenarioName } from '../../src/scoring/assessment.ts';
import { ownGates } from '../../src/scoring/rules.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { scoreText } from '../../src/texts/any-language.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { must } from '../kit/catalogue.ts';
import { errorsIn, interviewsOf, type Vignette } from './vignette.ts';

/** What was expected of a vignette and what came, under the same keys, so that a difference reads as one. */
export interface Outcome {
  readonly expected: Readonly<Record<string, unknown>>;
  readonly came: Readonly<Record<string, unknown>> & { readonly level?: unknown };
}

export function outcomeOf(vignette: Vignette, catalogue: Catalogue): Outcome {
  const { expect: wanted } = vignette;
  const sourced = interviewsOf(vignette, catalogue);
  const refused = errorsIn(sourced, catalogue);
  if (wanted.refused !== undefined || refused.length > 0) return { expected: wanted, came: { refused } };
  const interviews = must(mergeInterviews(sourced));
  const came = cameOf(vignette, catalogue, interviews);
  const expected = { ...wanted, low: wanted.low ?? wanted.level, high: wanted.high ?? wanted.level };
  return { expected, came: Object.fromEntries(Object.keys(expected).map((key) => [key, came[key]])) };
}

/** Lists that are expected in part have of what came only what was expected of them. */
function cameOf(
  { expect: wanted }: Vignette,
  catalogue: Catalogue,
  interviews: readonly Interview[],
): Readonly<Record<string, unknown>> {
  const assessment = scoreInterviews(catalogue, interviews);
  const { level, decision, score } = assessment;
  const facts = verdictFacts(catalogue, interviews, assessment);
  const atPoint = gatesAt('point', assessment);
  const findings = assessment.findings.map(inWords);
  const some = (list: readonly string[] | undefined, all: readonly string[]) =>
    list?.filter((each) => all.some((one) => isOf(one, each)));
  return {
    level: level.point,
    low: level.low,
    high: level.high,
    decision,
    gates: likeWanted(wanted.gates ?? [], ownGates(atPoint).map(inWords)),
    lowGates: some(wanted.lowGates, gatesAt('low', assessment).map(inWords)),
    within: wanted.within?.filter((rule) => atPoint.some((gate) => gate.rule === rule && gate.within !== undefined)),
    not: wanted.not?.filter((rule) => !atPoint.some((gate) => gate.rule === rule)),
    findings: some(wanted.findings, findings),
    noFindings: wanted.noFindings?.filter((each) => !findings.some((one) => isOf(one, each))),
    score: score.point === null ? null : Number(scoreText(score.point)),
    outweighs: wanted.outweighs?.filter(([more, less]) => shareOf(more, assessment) > shareOf(less, assessment)),
    copy: gatesForClient(catalogue, interviews),
    en: ENGLISH.verdict(facts),
    es: SPANISH.verdict(facts),
  };
}

function gatesAt(scenario: ScenarioName, { gates }: Pick<Assessment, 'gates'>): readonly Gate[] {
  return gates.filter((gate) => gate.scenario === scenario);
}

/** «lock-in dependence/substitutes dependence/retained-know-how» */
function inWords({ rule, questions }: Pick<Gate | Finding, 'rule' | 'questions'>): string {
  return [rule, ...questions].join(' ');
}

/** Whether what came is what was meant: the rule alone, or the rule with its questions in whichever order. */
function isOf(came: string, meant: string): boolean {
  const [rule, ...questions] = came.split(' ');
  const [meantRule, ...meantQuestions] = meant.split(' ');
  if (rule !== meantRule) return false;
  return meantQuestions.length === 0 || questions.sort().join(' ') === meantQuestions.sort().join(' ');
}

/** What came, in the words and the order of what was wanted; what was not wanted comes last. */
function likeWanted(wanted: readonly string[], came: readonly string[]): readonly string[] {
  const found = wanted.filter((each) => came.some((one) => isOf(one, each)));
  return [...found, ...came.filter((one) => !wanted.some((each) => isOf(one, each)))];
}

function shareOf(question: string, { questions }: Assessment): number {
  return questions.find(({ id }) => id === question)?.share ?? 0;
}

/** The gates at point that a client's copy names. */
function gatesForClient(catalogue: Catalogue, interviews: readonly Interview[]): readonly string[] {
  const { assessment } = viewFor(catalogue, interviews, { audience: 'client', language: ENGLISH });
  return ownGates(gatesAt('point', assessment)).map(inWords);
}
