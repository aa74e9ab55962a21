/** What a rule's hit means to a reader: a title, why it matters, and how to mend it. */
export interface RuleText {
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
  /** What to say instead in the cases that a finding's tag tells apart. */
  readonly cases?: Readonly<Record<string, { readonly explanation: string; readonly remedy: string }>>;
}

/** The wording of every rule, gates first; a test holds it against the rules that exist. */
export const RULE_TEXTS = {
  'knock-out': {
    title: 'Knock-out',
    explanation: 'A question that must not fail is at its worst answer, and no strength elsewhere can make up for it.',
    remedy: 'Move it off its worst answer before the next decision.',
  },
  'critical-below-half': {
    title: 'Critical question below 50',
    explanation: 'A critical question scores below 50, so the verdict cannot be better than ready with conditions.',
    remedy: 'Carry out its recommendation.',
  },
  'high-at-zero': {
    title: 'Highly important question at its worst',
    explanation:
      'A question of high importance is at its worst answer, so the verdict cannot be better than ready with conditions.',
    remedy: 'Move it off its worst answer.',
  },
  'critical-open': {
    title: 'Critical question open',
    explanation: 'A critical question has no answer yet, and a guess is no ground for a plain ready.',
    remedy: 'Ask the people who would know, and get the evidence.',
  },
  'critical-left-out': {
    title: 'Critical question set aside',
    explanation:
      'A critical question was set aside as not applicable without a second person, one of them at the client, who says the same.',
    remedy: 'Have a second person confirm that it does not apply, with the reason, or answer it.',
  },
  'critical-on-trust': {
    title: 'Critical answers taken on trust',
    explanation:
      'Good answers to critical questions lack the evidence that the profile asks for: at least three quarters of them, and every one that must not fail, have to be shown.',
    remedy: 'Ask to see the evidence, and note where it is kept.',
  },
  'exit-of-critical-function': {
    title: 'Critical function without a safe way out',
    explanation:
      'The business cannot go without this work, and what would carry it through a failure of the provider, or out of the contract, is not arranged.',
    remedy:
      'Settle each of these points in writing before the next decision, and try out what can be tried by then; all of them have to hold.',
  },
  'exposed-knowledge': {
    title: 'Sensitive knowledge exposed',
    explanation:
      'What the provider could see is on no record, and nothing yet holds its people to what they need to see.',
    remedy:
      'Record what is exposed, or have the systems open only what each role needs; either one lifts this blocker.',
  },
  'unlawful-transfer': {
    title: 'Personal data abroad without a legal basis',
    explanation: 'Personal data goes to another country, and nobody with legal knowledge has found that it may.',
    remedy: 'Have counsel clear each flow of data, or keep the data in the country; until then, let none of it leave.',
  },
  'lock-in': {
    title: 'Lock-in',
    explanation:
      'Nobody else has been found who could do the work, and too few of the client’s own people can; the provider could dictate its terms.',
    remedy: 'Name a substitute in writing, or keep several people who can do the work; either one is enough.',
  },
  'unverifiable-quality': {
    title: 'Quality that nobody can verify',
    explanation:
      'Nobody on the client’s side can judge the work, and nobody has seen the provider’s own checks at work.',
    remedy: 'Find somebody who can judge the work, or go and see the provider’s checks; either one is enough.',
  },
  'hollowing-out': {
    title: 'Hollowing out',
    explanation:
      'What has to stay in-house is undecided, and the last people who can do this work are leaving; the company may give away what it lives on.',
    remedy: 'Decide what stays in-house, or keep somebody who can do the work; either one is enough.',
  },
  'rushed-transfer': {
    title: 'Rushed transfer',
    explanation:
      'The know-how has no dated plan by which it would reach the provider, and the start would not wait for people to be ready.',
    remedy:
      'Give the transfer a plan with dates, or let a failed readiness check move the start; either one is enough.',
  },
  'told-in-confidence': {
    title: 'A point told in confidence',
    explanation:
      'It rests on what was told in confidence: it counts here, and this copy does not say which question it is about.',
    remedy: 'Ask whoever made this assessment how to go on from here without giving anybody away.',
  },
  shortfall: {
    title: 'Points lost',
    explanation: 'The answer is not the best that can be had, which costs points of the overall score.',
    remedy: 'Carry out its recommendation.',
  },
  'open-answer': {
    title: 'Open answer',
    explanation: 'There is no answer yet, so the score can only be given as an interval.',
    remedy: 'Ask the people who would know.',
  },
  'disputed-answer': {
    title: 'Respondents disagree',
    explanation: 'The respondents chose different answers; the interval runs from the lowest to the highest of them.',
    remedy: 'Bring the respondents together over the evidence.',
  },
  'critical-without-evidence': {
    title: 'Critical answer without evidence',
    explanation: 'A good answer to a critical question rests on somebody’s word alone.',
    remedy: 'Ask to see the evidence, and note where it is kept.',
  },
  'outdated-answer': {
    title: 'Answer to an earlier version',
    explanation: 'The question has changed its meaning since it was asked.',
    remedy: 'Ask it again.',
  },
  'perception-gap': {
    title: 'The two sides see it differently',
    explanation: 'On a critical question the answers of client and provider lie far apart; the worse one counts.',
    remedy: 'Put both answers on the table, and look at the evidence together.',
    cases: {
      'client-higher': {
        explanation:
          'On a critical question the client’s answer is far better than the provider’s; the provider’s counts.',
        remedy: 'Ask the provider what it sees that the client does not, and look at the evidence together.',
      },
      'provider-higher': {
        explanation:
          'On a critical question the provider’s answer is far better than the client’s; the client’s counts.',
        remedy: 'Ask the provider to show what its answer rests on, and look at the evidence together.',
      },
    },
  },
  'one-legged-governance': {
    title: 'Governance on one leg',
    explanation: 'A contract and a good working relationship support each other, and here one of them is weak.',
    remedy: 'Strengthen the weak one, so that each can carry what the other cannot.',
    cases: {
      'practices-without-contract': {
        explanation:
          'People work well together, but the contract leaves the duties of the two sides open; goodwill alone carries the work.',
        remedy:
          'Write down who owes what while the mood is good, before a change of people or a dispute puts it to the test.',
      },
      'contract-without-practices': {
        explanation:
          'The contract lays the duties down, but the habits of working together are weak; paper alone carries the work.',
        remedy: 'Build up the habits that are weak, so that what the contract says is also what happens.',
      },
    },
  },
  'hidden-problems': {
    title: 'Problems may stay hidden',
    explanation:
      'Several of the ways by which bad news would come to light are weak, so reports may look better than the work does.',
    remedy: 'Check what is reported against something that can be seen, and mend the weakest of these ways first.',
  },
  'cognitive-distance': {
    title: 'Distance between the teams’ ways of thinking',
    explanation: 'Teams work best together when they think alike enough to follow and differently enough to learn.',
    remedy: 'Find out on which side the two teams miss this middle; the remedies are opposite.',
    cases: {
      'too-close': {
        explanation: 'The two teams think too much alike: both follow with ease, and learn little that is new.',
        remedy: 'Bring in fresh people, or have an outsider review the work.',
      },
      'too-far': {
        explanation: 'The two teams think too far apart: they do not follow each other without help.',
        remedy: 'Appoint a bridge person who knows both fields, and hold a common course on the basics.',
      },
      'both-sides': {
        explanation:
          'Some say that the two teams think too much alike, others that they think too far apart; these are opposite answers, even where their scores look alike.',
        remedy:
          'Have counterparts explain a task to each other and find out which it is, before either a bridge person or fresh people are brought in.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;

export type RuleId = keyof typeof RULE_TEXTS;

const WHERE_IT_BLOCKS =
  'Where the profile gives the rule a `when`, the verdict is not ready while that holds, and elsewhere this is told and caps nothing; without a `when` the verdict is ready with conditions at most.';

/** Of each rule that caps the level: at which level, and when. Only the rules’ pages say it. */
export const RULE_CAPS: Readonly<Partial<Record<RuleId, string>>> = {
  'knock-out':
    'The verdict is not ready as soon as anybody chose the worst answer. Which questions are knock-outs, a questionnaire says with `knockOut` or, for some contexts, with `knockOutWhen`.',
  'critical-below-half':
    'The verdict is ready with conditions at most. A question counts as critical by its own criticality, or where the context raises it.',
  'high-at-zero': 'The verdict is ready with conditions at most, as soon as anybody chose the worst answer.',
  'critical-open': 'The verdict is ready with conditions at most, until the question is answered.',
  'critical-left-out':
    'The verdict is ready with conditions at most, while fewer than two people, or nobody at the client, say that the question does not apply.',
  'critical-on-trust':
    'The verdict is ready with conditions at most. Which evidence counts, the profile says with `evidence`: named, seen, or none; evidence that has expired counts as none. Where nothing else is missing, the verdict is «ready once it is shown».',
  'exit-of-critical-function':
    'The verdict is not ready while the rule’s `when` holds and any of its questions scores below `below`, which is 50 unless the profile says otherwise.',
  'exposed-knowledge':
    'The verdict is not ready while something sensitive scores `atMost` (0) or less and the access to it scores below `below` (50).',
  'unlawful-transfer':
    'The verdict is not ready while the rule’s `when` holds and its question scores below `below`, which is 50 unless the profile says otherwise.',
  'lock-in': WHERE_IT_BLOCKS,
  'unverifiable-quality': WHERE_IT_BLOCKS,
  'hollowing-out': WHERE_IT_BLOCKS,
  'rushed-transfer': WHERE_IT_BLOCKS,
};

/** The cases of a rule that its texts tell apart. */
export type CaseOf<K extends RuleId> = (typeof RULE_TEXTS)[K] extends { readonly cases: infer Cases }
  ? keyof Cases & string
  : never;

/** The wording of a finding or a gate, in the case that its tag names; `texts` are those of a language. */
export function ruleText(
  texts: Readonly<Record<RuleId, RuleText>>,
  { rule, tag }: { readonly rule: RuleId; readonly tag?: string | undefined },
): Omit<RuleText, 'cases'> {
  const { cases, ...text } = texts[rule];
  return { ...text, ...(tag === undefined ? {} : cases?.[tag]) };
}
