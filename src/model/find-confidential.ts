import { isToldInConfidence } from '../answers/actions.ts';
import type { Answer, Interview } from '../answers/interview.ts';
import { type Diagnostic, FIRST, Lines, type Span } from '../yaml/diagnostic.ts';

/** Shorter texts are said by chance, as are those of fewer letters. */
const LEAST = 12;
const LEAST_LETTERS = 8;

/** A file of a consultancy's own: as it is written, and its words as a reader gets to see them. */
export interface OwnText {
  readonly file: string;
  readonly text: string;
  readonly read: string;
}

/**
 * Where a consultancy's own text repeats, word for word, what is marked confidential in the interviews: it must not reach a
 * client that way either. What is also said openly somewhere is no secret.
 */
export function findConfidential(
  { file, text, read }: OwnText,
  interviews: readonly Interview[],
): readonly Diagnostic[] {
  const told = interviews.flatMap((interview) => [
    ...[...interview.answers].map(([question, answer]) => ({
      where: question,
      isConfidential: answer.confidential,
      parts: partsOf(answer),
    })),
    ...(interview.actions ?? []).map((action) => ({
      where: action.question ?? interview.file,
      isConfidential: isToldInConfidence(interview, action),
      parts: [part('an action', action.text)],
    })),
  ]);
  const open = new Set(
    told.flatMap(({ isConfidential, parts }) => (isConfidential ? [] : parts.map(({ letters }) => letters))),
  );
  const places = [placesIn(text), placesIn(read, FIRST)];
  return told.flatMap(({ where, isConfidential, parts }): readonly Diagnostic[] =>
    (isConfidential ? parts : []).flatMap(({ what, said, letters }): readonly Diagnostic[] => {
      if (said.length < LEAST || letters.length < LEAST_LETTERS || open.has(letters)) return [];
      const span = places.map((placeOf) => placeOf(letters)).find((place) => place !== undefined);
      if (span === undefined) return [];
      return [
        {
          code: 'unsafe-value',
          severity: 'error',
          message: `this repeats ${what} that is marked confidential (${where})`,
          file,
          span,
          hint: 'take it out, or write the internal copy with --audience internal',
        },
      ];
    }),
  );
}

interface SaidText {
  readonly what: string;
  readonly said: string;
  readonly letters: string;
}

function part(what: string, text: string): SaidText {
  return { what, said: text.trim(), letters: lettersOf(text).letters };
}

function partsOf({ note, evidence, reply }: Answer): readonly SaidText[] {
  return [
    ...(note === undefined ? [] : [part('a note', note)]),
    ...evidence.map(({ ref }) => part('evidence', ref)),
    ...(reply.kind === 'notApplicable' ? [part('a reason', reply.reason)] : []),
  ];
}

/** Finds letters in a text; `anywhere` is given as the place where the text has none of its own. */
function placesIn(text: string, anywhere?: Span): (wanted: string) => Span | undefined {
  const { letters, offsets } = lettersOf(text);
  const lines = new Lines(text);
  return (wanted) => {
    const at = letters.indexOf(wanted);
    if (at === -1) return undefined;
    return anywhere ?? lines.span(offsets[at] ?? 0, (offsets[at + wanted.length - 1] ?? 0) + 1);
  };
}

/**
 * A text's letters and digits alone, each with its offset in the text. White space, marks and accents make no
 * difference: the same words may be broken over other lines, stand in bold, or be typed another way.
 */
function lettersOf(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const kept: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character < '\u0080' ? character : character.normalize('NFKD');
    for (const unit of plain
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
      .split('')) {
      kept.push(unit);
      offsets.push(at);
    }
    at += character.length;
  }
  return { letters: kept.join(''), offsets };
}
