import { hintFor, type Report } from '../yaml/diagnostic.ts';
import { type Catalogue, scoredQuestions } from './catalogue.ts';
import { leavesOf } from './condition.ts';
import type { ConditionShape } from './evaluate.ts';
import { type ProfileRule, questionsOf } from './profile-rules.ts';
import { choicesOf, DISTANCE_TAGS } from './questionnaire.ts';

/**
 * Checks what a profile's rules say of areas, questions and options. A rule may read only what the profile asks:
 * one that waits for an answer nobody gives would look like a safeguard and be none. A question that an extension drops
 * is left out on purpose: without it the rule stays silent.
 */
export function checkRules(
  catalogue: Catalogue,
  areaIds: readonly string[],
  dropped: ReadonlySet<string>,
  report: Report,
): void {
  const asked = scoredQuestions(catalogue);
  for (const [index, rule] of catalogue.profile.rules.entries()) {
    const at = (...path: readonly PropertyKey[]): readonly PropertyKey[] => ['rules', index, ...path];
    for (const { question, path } of questionsOf(rule)) {
      if (dropped.has(question) || asked.some(({ id }) => id === question)) continue;
      const [message, hint] = missing(question, catalogue, areaIds);
      report('dangling-reference', at(...path), `${message}: the rule "${rule.rule}" cannot read it`, hint);
    }
    if ('when' in rule && rule.when !== undefined) checkCondition(rule.when, at('when'), catalogue, report);
    checkOwn(rule, catalogue, at, report);
  }
}

function missing(
  question: string,
  catalogue: Catalogue,
  areaIds: readonly string[],
): readonly [message: string, hint: string | undefined] {
  const area = question.slice(0, question.indexOf('/'));
  const entry = catalogue.profile.areas.find(({ id }) => id === area);
  if (entry === undefined && areaIds.includes(area)) {
    const hint = `list "${area}" among the areas, or leave the question out of the rule`;
    return [`the area "${area}" is not part of this profile, so "${question}" is never asked`, hint];
  }
  if (catalogue.questions.get(question)?.kind === 'fact') {
    return [`"${question}" is a fact, which has no score`, 'rules read scored questions only'];
  }
  if (catalogue.questions.has(question) && area !== 'context') {
    const only = entry?.only?.join(', ') ?? '';
    return [`"${question}" is never asked under this profile`, `the area "${area}" is limited to only: [${only}]`];
  }
  const ids = scoredQuestions(catalogue).map(({ id }) => id);
  return [`there is no scored question "${question}"`, hintFor(question, ids)];
}

function checkOwn(
  rule: ProfileRule,
  catalogue: Catalogue,
  at: (...path: readonly PropertyKey[]) => readonly PropertyKey[],
  report: Report,
): void {
  switch (rule.rule) {
    case 'exit-of-critical-function': {
      if (rule.atMost === undefined || rule.below === undefined) return;
      const message = `"atMost" and "below" both say which answers the rule takes for weak, and "below" holds`;
      report('contradiction', at('atMost'), message, 'keep one of the two');
      return;
    }
    case 'one-legged-governance': {
      const ids = catalogue.profile.areas.map(({ id }) => id);
      if (ids.includes(rule.practices)) return;
      const message = `the area "${rule.practices}" is not part of this profile`;
      report('dangling-reference', at('practices'), message, hintFor(rule.practices, ids));
      return;
    }
    case 'hidden-problems': {
      if (rule.count <= rule.questions.length) return;
      const message = `the rule waits for ${rule.count} weak answers and lists ${rule.questions.length}`;
      report('contradiction', at('count'), message, 'lower the count, or list more questions');
      return;
    }
    case 'cognitive-distance': {
      const question = scoredQuestions(catalogue).find(({ id }) => id === rule.question);
      if (question === undefined) return;
      const tags = question.kind === 'choice' ? question.options.map(({ tag }) => tag) : [];
      if (DISTANCE_TAGS.some((tag) => tags.includes(tag))) return;
      const message = `no option of "${rule.question}" says on which side it lies`;
      report('contradiction', at('question'), message, `give options the tag ${DISTANCE_TAGS.join(' or ')}`);
      return;
    }
    // The other rules refer to questions alone, which `questionsOf` finds.
    default:
      return;
  }
}

/**
 * Checks that a condition at a path refers to context questions that there are, and to options that they have.
 * What an extension drops is reported where it is dropped.
 */
export function checkCondition(
  condition: ConditionShape,
  path: readonly PropertyKey[],
  catalogue: Pick<Catalogue, 'context'>,
  report: Report,
  dropped: ReadonlySet<string> = new Set(),
): void {
  for (const leaf of leavesOf(condition, path)) {
    const target = catalogue.context.find(({ id }) => id === leaf.question);
    if (target === undefined) {
      if (dropped.has(leaf.question)) continue;
      const ids = catalogue.context.map(({ id }) => id);
      report(
        'dangling-reference',
        [...leaf.path, 'question'],
        `"${leaf.question}" is not a context question`,
        hintFor(leaf.question, ids),
      );
      continue;
    }
    const options = choicesOf(target).map(({ id }) => id);
    for (const [position, option] of leaf.is.entries()) {
      if (options.includes(option)) continue;
      report(
        'dangling-reference',
        [...leaf.path, 'is', position],
        `"${option}" is not an option of ${target.id}`,
        hintFor(option, options),
      );
    }
  }
}
