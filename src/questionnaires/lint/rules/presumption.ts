import { anyOf, hitsOf, type LintRule, labelsOf, stemOf } from '../subject.ts';

/** Things that one organisation has and another lacks. */
const THINGS =
  '(?:plan|policy|process|procedure|strategy|budget|register|inventory|log|audit|review|test|training|standard|dashboard|committee|board|checklist|playbook|framework|programme)(?:s|es)?';
const OWNED = anyOf(`(?:your|our|their|its|\\p{L}+[’']s|\\p{L}+s[’']) (?:\\p{L}[\\p{L}-]* ){0,2}?${THINGS}`);
/** «How often is the exit plan rehearsed?» takes the plan for granted; «what does the audit show» need not be caught. */
const USED = anyOf(
  `(?<=^(?:how (?:often|well|many|much|long|soon)|when|who|where) [^?]{0,60})the (?:\\p{L}[\\p{L}-]* ){0,2}?${THINGS}`,
);

/** Words by which an option admits that there is nothing of the kind. */
const ABSENCE = anyOf(
  'no',
  'none',
  'not',
  'nobody',
  'nothing',
  'no one',
  'neither',
  'nor',
  'never',
  'without',
  'yet to',
  'lacks?',
  'missing',
  'absent',
  'un(?:written|defined|known|planned|assigned)',
  "\\p{L}+n[’']t",
  'cannot',
);

/** «Your plan», where some have none and no option says so. A checklist says so with nothing ticked. */
export const presumption: LintRule = (subject) => {
  if (subject.question.kind === 'checklist') return [];
  if (labelsOf(subject).some(({ text }) => text.search(ABSENCE) !== -1)) return [];
  return [OWNED, USED].flatMap((pattern) =>
    hitsOf(stemOf(subject), pattern, (found) => ({
      severity: 'error',
      message: `"${found}" may not exist, and no option admits that`,
      hint: 'add an option for those who have none, or ask first whether there is one',
    })),
  );
};
