import type { ReportQuestion } from './questions.ts';

/** A note that is to be quoted, with whom it was made in talk with. */
export interface KeyFact {
  readonly topic: string;
  readonly area: string;
  readonly who: string;
  readonly note: string;
}

/** The notes that were marked to be quoted, in the order of asking; what was told in confidence is never one. */
export function tellKeyFacts(questions: readonly ReportQuestion[]): readonly KeyFact[] {
  return questions.flatMap(({ topic, area, answers }) =>
    answers.flatMap(({ who, note, keyFact, confidential }) =>
      note === undefined || !keyFact || confidential ? [] : [{ topic, area, who, note }],
    ),
  );
}
