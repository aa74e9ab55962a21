import type { Answer, Interview } from '../answers/interview.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Lines } from '../diagnostics/span.ts';

/** Shorter texts are said by chance. */
const LEAST = 12;

/**
 * Where a house's own text repeats, word for word, what is marked confidential in the interviews: it must not reach a
 * client that way either. What is also said openly somewhere is no secret.
 */
export function findConfidential(text: string, file: string, interviews: readonly Interview[]): readonly Diagnostic[] {
  const answers = interviews.flatMap((interview) =>
    [...interview.answers].map(([question, answer]) => ({ question, answer })),
  );
  const open = new Set(
    answers.flatMap(({ answer }) => (answer.confidential ? [] : partsOf(answer).map(({ said }) => said))),
  );
  const lines = new Lines(text);
  return answers.flatMap(({ question, answer }): readonly Diagnostic[] =>
    (answer.confidential ? partsOf(answer) : []).flatMap(({ what, said }): readonly Diagnostic[] => {
      const found = said.length < LEAST || open.has(said) ? null : patternOf(said).exec(text);
      if (found === null) return [];
      return [
        {
          code: 'unsafe-value',
          severity: 'error',
          message: `this repeats ${what} that is marked confidential (${question})`,
          file,
          span: lines.span(found.index, found.index + found[0].length),
          hint: 'take it out, or write the internal copy with --audience internal',
        },
      ];
    }),
  );
}

interface Part {
  readonly what: string;
  readonly said: string;
}

function partsOf({ note, evidence, reply }: Answer): readonly Part[] {
  return [
    ...(note === undefined ? [] : [{ what: 'a note', said: note.trim() }]),
    ...evidence.map(({ ref }) => ({ what: 'evidence', said: ref.trim() })),
    ...(reply.kind === 'notApplicable' ? [{ what: 'a reason', said: reply.reason.trim() }] : []),
  ];
}

/** The same words in the same order, however the lines are broken. */
function patternOf(said: string): RegExp {
  const words = said.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(words.join('\\s+'), 'iu');
}
