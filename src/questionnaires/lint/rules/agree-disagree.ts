import { hitsOf, type LintRule, labelsOf, stemOf } from '../subject.ts';

// The opinion is meant, not the agreement: «both sides have agreed a format» is a fact.
const IN_STEM = /(?<=\b(?:do|does|did|would|how (?:far|much|strongly)|extent)\b[^.;?]{0,60})\b(?:dis)?agree\b/giu;
const IN_LABEL =
  /^\s*(?:(?:strongly|fully|totally|completely|partly|mostly|somewhat|slightly|rather|tend to|neither|i|we) )*(?:dis)?agree\b/iu;

/** A scale of agreement instead of one of facts. */
export const agreeDisagree: LintRule = (subject) => [
  ...hitsOf(stemOf(subject), IN_STEM, () => describe),
  ...labelsOf(subject).flatMap((label) => hitsOf(label, new RegExp(IN_LABEL, 'giu'), () => describe)),
];

const describe = {
  severity: 'error',
  message: 'this asks for agreement, and people tend to agree',
  hint: 'ask about the thing itself, with an option for each state it can be in',
} as const;
