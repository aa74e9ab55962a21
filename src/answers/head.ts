import { ROLES, SIDES } from '../questionnaires/roles.ts';

interface DetailEntry {
  /** The key of the answers file in which it is kept. All interviews of an assessment share their engagement. */
  readonly group: 'engagement' | 'respondent';
  /** Its own key there. */
  readonly key: string;
  /** Its option of `assess`, as a key, with what help says of it. */
  readonly option: string;
  readonly placeholder: string;
  readonly help: string;
  /** The words it can be; without them any text. */
  readonly words?: readonly string[];
  readonly isOptional: boolean;
  /** Other questions are put for another one: it is asked first of its group, and comes last where one corrects. */
  readonly decides?: true;
}

/**
 * The head of an interview: what is known of it before its first question. In the order of the answers file. Its
 * schema, the set-up, the options of `assess`, corrections and the line to go on with follow from this table. How a
 * detail is called and asked for is in each language's `interview-places.ts`.
 *
 * Plain data: what only shows the options must load nothing for it.
 */
export const HEAD = {
  client: {
    group: 'engagement',
    key: 'client',
    option: 'client',
    placeholder: '<name>',
    help: 'who would outsource',
    isOptional: false,
  },
  provider: {
    group: 'engagement',
    key: 'provider',
    option: 'provider',
    placeholder: '<name>',
    help: "who would do the work; '' where none is chosen yet",
    isOptional: true,
  },
  scope: {
    group: 'engagement',
    key: 'scope',
    option: 'scope',
    placeholder: '<text>',
    help: 'the work in question',
    isOptional: false,
  },
  respondent: {
    group: 'respondent',
    key: 'name',
    option: 'respondent',
    placeholder: '<name>',
    help: "the respondent’s name; '' for none",
    isOptional: true,
  },
  side: {
    group: 'respondent',
    key: 'side',
    option: 'side',
    placeholder: '<side>',
    help: 'the side of the respondent',
    words: SIDES,
    isOptional: false,
    decides: true,
  },
  role: {
    group: 'respondent',
    key: 'role',
    option: 'respondentRole',
    placeholder: '<role>',
    help: 'the respondent’s role',
    words: ROLES,
    isOptional: true,
  },
} as const satisfies Readonly<Record<string, DetailEntry>>;

/** The table as a type, from which the types of files and options follow. */
export type HeadTable = typeof HEAD;
export type Detail = keyof HeadTable;

export const detailEntry = (detail: Detail): DetailEntry => HEAD[detail];

/** In the order of the file. */
export const IN_FILE = Object.keys(HEAD) as readonly Detail[];

const decides = (detail: Detail): boolean => detailEntry(detail).decides === true;

/** In the order in which details are shown and corrected. */
export const DETAILS: readonly Detail[] = [...IN_FILE.filter((each) => !decides(each)), ...IN_FILE.filter(decides)];

/** In the order in which they are asked for. */
export const ASKED: readonly Detail[] = [
  ...IN_FILE.filter(isShared),
  ...IN_FILE.filter(decides),
  ...IN_FILE.filter((each) => !isShared(each) && !decides(each)),
];

/** Whether all interviews of an assessment have it in common. */
export function isShared(detail: Detail): boolean {
  return HEAD[detail].group === 'engagement';
}

/** The option of `assess` that gives it, as it is typed. */
export function flagOf(detail: Detail): string {
  return `--${HEAD[detail].option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A detail's words, or texts. */
export type DetailValue<D extends Detail> = HeadTable[D] extends { readonly words: readonly (infer Word)[] }
  ? Word
  : string;

/** What is known of a head so far, as texts: what is undefined is still asked, what is empty was left open. */
export type HeadTexts = { readonly [D in Detail]?: string | undefined };

/** By the options of `assess`: a choice that may be left open is left open by `another`. */
export type HeadOptions = {
  readonly [D in Detail as HeadTable[D]['option']]?:
    | DetailValue<D>
    | (HeadTable[D] extends { readonly words: unknown; readonly isOptional: true } ? typeof ANOTHER : never)
    | undefined;
};

export const ANOTHER = 'another';
