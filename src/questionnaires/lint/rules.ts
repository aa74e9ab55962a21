import type { LintRuleId } from '../../texts/en/lint-texts.ts';
import { absolute } from './rules/absolute.ts';
import { advice } from './rules/advice.ts';
import { agreeDisagree } from './rules/agree-disagree.ts';
import { anchors } from './rules/anchors.ts';
import { balance } from './rules/balance.ts';
import { blame } from './rules/blame.ts';
import { clauseHorizon } from './rules/clause-horizon.ts';
import { criticality } from './rules/criticality.ts';
import { doubleBarrelled } from './rules/double-barrelled.ts';
import { figure } from './rules/figure.ts';
import { jargon } from './rules/jargon.ts';
import { leading } from './rules/leading.ts';
import { length } from './rules/length.ts';
import { lengthCue } from './rules/length-cue.ts';
import { longestBest } from './rules/longest-best.ts';
import { negation } from './rules/negation.ts';
import { noOwner } from './rules/no-owner.ts';
import { noRole } from './rules/no-role.ts';
import { noStage } from './rules/no-stage.ts';
import { presumption } from './rules/presumption.ts';
import { readability } from './rules/readability.ts';
import { referencePeriod } from './rules/reference-period.ts';
import { sameTopic } from './rules/same-topic.ts';
import { scaleEnds } from './rules/scale-ends.ts';
import { sharedOwner } from './rules/shared-owner.ts';
import { source } from './rules/source.ts';
import { stageSubject } from './rules/stage-subject.ts';
import { vagueAmount } from './rules/vague-amount.ts';
import { weakSource } from './rules/weak-source.ts';
import { why } from './rules/why.ts';
import type { LintRule, QuestionnaireRule } from './subject.ts';

/** The rules that look at one question at a time, in the order of the registry. */
export const LINT_RULES: readonly (readonly [LintRuleId, LintRule])[] = [
  ['double-barrelled', doubleBarrelled],
  ['negation', negation],
  ['absolute', absolute],
  ['vague-amount', vagueAmount],
  ['leading', leading],
  ['agree-disagree', agreeDisagree],
  ['length', length],
  ['readability', readability],
  ['reference-period', referencePeriod],
  ['presumption', presumption],
  ['stage-subject', stageSubject],
  ['jargon', jargon],
  ['no-role', noRole],
  ['anchors', anchors],
  ['scale-ends', scaleEnds],
  ['criticality', criticality],
  ['balance', balance],
  ['longest-best', longestBest],
  ['blame', blame],
  ['why', why],
  ['no-owner', noOwner],
  ['advice', advice],
  ['clause-horizon', clauseHorizon],
  ['source', source],
  ['weak-source', weakSource],
  ['figure', figure],
];

/** The rules that look at a questionnaire as a whole, in the order of the registry. */
export const QUESTIONNAIRE_RULES: readonly (readonly [LintRuleId, QuestionnaireRule])[] = [
  ['length-cue', lengthCue],
  ['shared-owner', sharedOwner],
  ['no-stage', noStage],
  ['same-topic', sameTopic],
];

/** The rules that know English words only, and are silent about texts in another language. */
export const ENGLISH_RULES: ReadonlySet<LintRuleId> = new Set([
  'double-barrelled',
  'negation',
  'absolute',
  'vague-amount',
  'leading',
  'agree-disagree',
  'readability',
  'reference-period',
  'presumption',
  'stage-subject',
  'jargon',
  'blame',
  'clause-horizon',
  'figure',
]);

/** The rules that hold for a translation as well: what they look at is made anew in each language. */
export const TRANSLATED_RULES: ReadonlySet<LintRuleId> = new Set(['length', 'balance', 'longest-best', 'length-cue']);
