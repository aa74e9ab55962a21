import { anyOf, hitsOf, type LintRule, shownIn } from '../subject.ts';

const LEADING = anyOf(
  'surely',
  'obviously',
  // «Clearly defined» tells how, not what is wanted.
  'clearly(?= (?:better|best|worse|needed|necessary|important|desirable|right|wrong|should|must)\\b)',
  '(?<=^|[.;:?!] ?)clearly(?=,)',
  'of course',
  'naturally',
  'needless to say',
  'as (?:we|you) (?:all )?know',
  'everyone knows',
  'best practices?',
  'unfortunately',
  'sadly',
  'thankfully',
  "(?:do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|must)n[’']t (?:you|they|it|we|the)",
  "would(?:n[’']t)? you (?:not )?agree",
  'is it not',
);

/** Words that show which answer is wanted. */
export const leading: LintRule = (subject) =>
  shownIn(subject).flatMap((passage) =>
    hitsOf(passage, LEADING, (found) =>
      // With capitals it is the name of something.
      /^Best Practices?$/.test(found)
        ? undefined
        : {
            severity: 'error',
            message: `"${found}" shows which answer is wanted`,
            hint: 'leave it out, and ask what is done',
          },
    ),
  );
