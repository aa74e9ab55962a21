import { canBeAskedAt } from '../stage.ts';
import { anyOf, hitsOf, type LintRule, labelsOf, stemOf } from '../subject.ts';

/** The stage at which no provider is chosen yet. */
const BEFORE = 'deciding';

const TWO = anyOf(
  '(?:the )?two (?:sides|parties|teams|companies)',
  '(?:both|each of the|each|either|neither) (?:sides?|part(?:y|ies)|teams?)',
  'the other (?:side|party|team)',
  'both of them',
);
const AUXILIARY = '(?:has|have|had|does|did|do|is|was|are|were)';
const ACTS =
  '(?:keeps|gives|shows|knows|uses|holds|tells|sends|works|checks|reports|names|tests|runs|pays|owns|says|trains|answers|writes|reads|meets|hands|signed|agreed)';
/** «Which provider would» and «the provider must» can be asked of one that is still to be found. */
const PROVIDER = anyOf(
  `(?<!(?:would|could|should|must|will|can|may|might) )the provider(?:[’']s (?:people|team|staff|lead|leads|manager))? (?:${AUXILIARY}|${ACTS})`,
  `${AUXILIARY} the provider(?:[’']s (?:people|team|staff|lead|leads|manager))?`,
);

/** A question or an option that speaks of two sides, or of what the provider does, at a stage that has no provider. */
export const stageSubject: LintRule = (subject, { stages }) => {
  const { question } = subject;
  if (question.kind === 'context' || !stages.includes(BEFORE) || !canBeAskedAt(question, BEFORE)) return [];
  if (question.ask !== undefined && !question.ask.includes('client')) return [];
  return [stemOf(subject), ...labelsOf(subject)].flatMap((passage) =>
    [TWO, PROVIDER].flatMap((pattern) =>
      hitsOf(passage, pattern, (found) => ({
        severity: 'warning',
        message: `"${found}" has no subject while no provider is chosen, and the question is asked then`,
        hint: 'leave that stage out under "when", and ask then what can be known',
      })),
    ),
  );
};
