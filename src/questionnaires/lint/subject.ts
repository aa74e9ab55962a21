import type { YamlSource } from '../../yaml/yaml-source.ts';
import { isScored, QuestionShape, type Source } from '../questionnaire.ts';

/** How much of a text is looked into, in UTF-16 units: many times what anybody asks, and little for a machine. */
const MAX_READ = 4000;

/** A text of a questionnaire, or the start of a monstrous one, and where it stands. */
export interface Passage {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** A question as its author wrote it, with no defaults filled in. */
export interface Subject {
  readonly source: YamlSource;
  readonly path: readonly PropertyKey[];
  /** Full id: `area/question`. */
  readonly id: string;
  readonly question: QuestionShape;
  /** The title and the summary of its questionnaire, which a respondent has read before. */
  readonly introduction: string;
  /** The language that its questionnaire says it is written in; English where it says nothing. */
  readonly language: string;
}

/** Whether a text in this language is in English, of whatever country. */
export function isEnglish(language: string): boolean {
  return language.split('-', 1)[0] === 'en';
}

/** The questions of a questionnaire that fit the schema: a mistake in one does not keep the others from being read. */
export function subjectsOf(source: YamlSource): readonly Subject[] {
  const { id, title, summary, questions, language } = Object(source.data) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(questions)) return [];
  const introduction = `${String(title)}. ${String(summary)}`.slice(0, MAX_READ);
  return questions.flatMap((entry: unknown, index) => {
    const { data } = QuestionShape.safeParse(entry);
    const path = ['questions', index];
    return data === undefined
      ? []
      : [
          {
            source,
            path,
            id: `${String(id)}/${data.id}`,
            question: data,
            introduction,
            language: typeof language === 'string' ? language : 'en',
          } satisfies Subject,
        ];
  });
}

/** The question as it is asked. */
export function stemOf({ question, path }: Subject): Passage {
  return passageOf(question.text, [...path, 'text']);
}

/** The labels of the options or items, in the file's order. */
export function labelsOf({ question, path }: Subject): readonly Passage[] {
  const [key, entries] =
    question.kind === 'checklist' ? (['items', question.items] as const) : (['options', question.options] as const);
  return (entries ?? []).map(({ label }, index) => passageOf(label, [...path, key, index, 'label']));
}

/** What is asked: the question, and each item of a checklist, which is a question of its own. */
export function askedIn(subject: Subject): readonly Passage[] {
  return [stemOf(subject), ...(subject.question.kind === 'checklist' ? labelsOf(subject) : [])];
}

/** What the respondent reads to choose an answer: the question, its help and its options or items. */
export function shownIn(subject: Subject): readonly Passage[] {
  const { text, help } = subject.question;
  return [...passages(subject.path, { text, help }), ...labelsOf(subject)];
}

/** Why a question matters, where it says so. */
export function reasonOf({ question, path }: Subject): Passage | undefined {
  return question.why === undefined ? undefined : passageOf(question.why, [...path, 'why']);
}

/** What makes a claim: the reason, the help and the question itself, as far as they are there. */
export function claimsIn({ question, path }: Subject): readonly Passage[] {
  const { text, why, help } = question;
  return passages(path, { text, why, help });
}

/** Everything of a question that somebody reads. */
export function textsOf(subject: Subject): readonly Passage[] {
  const { question, path } = subject;
  const { topic, group, text, why, help } = question;
  const rest = isScored(question) ? { evidence: question.evidence } : {};
  const recommendation = isScored(question) ? { text: question.recommendation.text } : {};
  return [
    ...passages(path, { topic, group, text, why, help, ...rest }),
    ...labelsOf(subject),
    ...adviceOf(subject),
    ...passages([...path, 'recommendation'], recommendation),
  ];
}

/** What options say is to be done from there. */
function adviceOf({ question, path }: Subject): readonly Passage[] {
  if (question.kind === 'checklist' || !isScored(question)) return [];
  return question.options.flatMap(({ advice }, index) =>
    passages([...path, 'options', index, 'advice'], { text: advice?.text }),
  );
}

function passages(
  path: readonly PropertyKey[],
  texts: Readonly<Record<string, string | undefined>>,
): readonly Passage[] {
  return Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [passageOf(text, [...path, key])]));
}

function passageOf(text: string, path: readonly PropertyKey[]): Passage {
  return { text: text.slice(0, MAX_READ), path };
}

/** What a rule found: its words, and the place of the very thing in the file. */
export interface LintHit {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly path: readonly PropertyKey[];
  /** The part of the text at the path, in UTF-16 units; the whole of it when missing. */
  readonly part?: { readonly start: number; readonly end: number };
}

/** The works and claims that can be cited, by id. */
export type Citable = ReadonlyMap<string, Source>;

/** What a rule knows of the world around a question. */
export interface Known {
  readonly citable: Citable;
  /** The stages that the context asks for: the options of `context/stage`. None where it does not ask. */
  readonly stages: readonly string[];
  /** Whether the context is written for these very questionnaires, as it stands in their own folder. */
  readonly isOwnContext: boolean;
}

/** A lint rule: looks at one question and says all that it finds, in the order of the text. */
export type LintRule = (subject: Subject, known: Known) => readonly LintHit[];

/** A rule that looks at all questions of a questionnaire. A hit at one of them can be waived there, too. */
export type QuestionnaireRule = (
  subjects: readonly Subject[],
  known: Known,
) => readonly (LintHit & { readonly subject?: Subject })[];

/** The place of what is said of a questionnaire as a whole. */
export const WHOLE: readonly PropertyKey[] = ['title'];

const MAX_QUOTED = 40;

/**
 * A hit for each match of a pattern in a passage. `describe` gets what was found, shortened for a message, and words
 * the hit; undefined lets the match pass.
 */
export function hitsOf(
  passage: Passage,
  pattern: RegExp,
  describe: (found: string, match: RegExpExecArray) => Pick<LintHit, 'severity' | 'message' | 'hint'> | undefined,
): readonly LintHit[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const [found] = match;
    const words = describe(found.length > MAX_QUOTED ? `${found.slice(0, MAX_QUOTED)}…` : found, match);
    const part = { start: match.index, end: match.index + found.length };
    return words === undefined ? [] : [{ ...words, path: passage.path, part }];
  });
}

/** A pattern for any of some words or phrases, whole and in either case. */
export function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text; a hyphen parts two words, an apostrophe does not. */
export function wordsOf(text: string): readonly string[] {
  return [...WORDS.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** The sentences of a text that have words in them. */
export function sentencesOf(text: string): readonly string[] {
  return [...SENTENCES.segment(text)].flatMap(({ segment }) => (/[\p{L}\p{N}]/u.test(segment) ? [segment] : []));
}

/** The different words of a text, in lower case. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => word.toLowerCase()));
}

/** The different words that carry a text's meaning: without articles, pronouns, prepositions and the like. */
export function contentOf(text: string): ReadonlySet<string> {
  return new Set([...vocabularyOf(text)].filter((word) => !FUNCTION_WORDS.has(word)));
}

/** How many words two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about an and any are as at be been both but by can could did do does each for from had has have how if in into is it
  its may might must no nor not of off on once one or other our out shall should so some such than that the their them
  then there these they this those to was we were what when where which while who whom whose why will with would you
  your because matters matter important`.split(/\s+/),
);
