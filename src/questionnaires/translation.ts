import * as z from 'zod';
import { entryOf } from '../yaml/diagnostic.ts';
import { parseFile, type Sourced, type SourceText } from '../yaml/parse-file.ts';
import { assembleCatalogue, type Catalogue } from './catalogue.ts';
import type { Framework } from './framework.ts';
import type { Profile } from './profile.ts';
import {
  type Data,
  Id,
  Locale,
  localId,
  type Option,
  type Question,
  type Questionnaire,
  Text,
} from './questionnaire.ts';

const Of = z
  .string()
  .regex(
    /^(?:(?:profiles|frameworks)\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'is not a questionnaire’s id, nor profiles/ or frameworks/ and the id of one',
  );
const Digest = z.string().regex(/^fnv1a:[0-9a-f]{8}$/, 'is not a digest (like fnv1a:0123abcd)');

const Edition = z
  .string()
  .regex(
    /^(?:(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)|\d{4}-\d{2}-\d{2})$/,
    'is not a version (1.2.3), nor the day of a framework (2026-11-30)',
  );

const Labels = z.record(Id, Text).exactOptional();

const QuestionTexts = z.strictObject({
  source: Digest.exactOptional(),
  topic: Text.exactOptional(),
  group: Text.exactOptional(),
  text: Text.exactOptional(),
  why: Text.exactOptional(),
  help: Text.exactOptional(),
  options: Labels,
  items: Labels,
  /** By option, the text of its advice. */
  advice: Labels,
  evidence: Text.exactOptional(),
  recommendation: Text.exactOptional(),
});

export const TranslationSchema = z.strictObject({
  format: z.literal('outready/translation/1'),
  locale: Locale,
  /** A questionnaire's id, or `profiles/` or `frameworks/` and the id of one. */
  of: Of,
  /** The version that was translated; of a framework, its `asOf`. */
  version: Edition,
  /** The digest of the title and summary that were translated; of a framework, of its title and what it says of clauses. */
  source: Digest.exactOptional(),
  title: Text.exactOptional(),
  summary: Text.exactOptional(),
  questions: z.record(Id, QuestionTexts).exactOptional(),
  /** Of a framework: titles of clauses, by their `ref`. */
  clauses: z.record(Text, Text).exactOptional(),
  /** Of a framework: why clauses stand outside, by their `ref`. */
  outside: z.record(Text, Text).exactOptional(),
});

/** The texts of one question in another language; what is missing is shown as the questionnaire has it. */
export type QuestionTexts = Data<z.infer<typeof QuestionTexts>>;

type TranslationShape = Data<z.infer<typeof TranslationSchema>>;

/** One questionnaire's, profile's or framework's texts in another language: plain data, ids as they stand in the file. */
export interface Translation extends Omit<TranslationShape, 'format' | 'questions'> {
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  readonly file: string;
}

export type SourcedTranslation = Sourced<{ readonly translation: Translation }>;

/** Reads one translation; `locale` and `of` must equal the folder and the file it stands in. */
export function parseTranslation(text: Pick<SourceText, 'text' | 'file'>, place: Pick<Translation, 'locale' | 'of'>) {
  return parseFile(TranslationSchema, text, (shape, source, report): SourcedTranslation => {
    const { format: _, questions = {}, ...head } = shape;
    for (const key of ['locale', 'of'] as const) {
      if (head[key] === place[key]) continue;
      const message = `the ${key === 'of' ? 'id' : 'locale'} "${head[key]}" must be that of the file’s place, "${place[key]}"`;
      report('wrong-value', [key], message, `move the file, or set ${key}: ${place[key]}`);
    }
    return { translation: { ...head, questions, file: text.file }, source };
  });
}

/** The texts for a question by the id it has in its own questionnaire. */
export function textsFor({ questions }: Translation, id: string): QuestionTexts | undefined {
  return entryOf(questions, id);
}

/** Translations of one text, the one to prefer first. */
export type Translations = readonly Translation[];

/**
 * A questionnaire with its texts in another language. Each text is taken from the first translation that has it, and
 * stays as it is where none has. Ids, scores, version and digest are those of the questionnaire: an answers file is
 * the same in every language.
 */
export function translateQuestionnaire(questionnaire: Questionnaire, translations: Translations): Questionnaire {
  if (translations.length === 0) return questionnaire;
  const questions = questionnaire.questions.map((question) =>
    translateQuestion(
      question,
      translations.flatMap((each) => textsFor(each, localId(question.id)) ?? []),
    ),
  );
  return { ...questionnaire, ...headOf(questionnaire, translations), questions };
}

/** A profile with its title and summary in another language. */
function translateProfile(profile: Profile, translations: Translations): Profile {
  return { ...profile, ...headOf(profile, translations) };
}

/** A framework with the texts of its own and of its clauses in another language; refs stay as they are. */
export function translateFramework(framework: Framework, translations: Translations): Framework {
  if (translations.length === 0) return framework;
  return {
    ...framework,
    title: first(translations, ({ title }) => title) ?? framework.title,
    clauses: framework.clauses.map((clause) => {
      const title = first(translations, ({ clauses }) => entryOf(clauses, clause.ref)) ?? clause.title;
      if (clause.outside === undefined) return { ...clause, title };
      const outside = first(translations, (each) => entryOf(each.outside, clause.ref)) ?? clause.outside;
      return { ...clause, title, outside };
    }),
  };
}

/** What a translation is of: the kind, and the id within it. */
export function subjectOf(of: string): {
  readonly kind: 'questionnaires' | 'profiles' | 'frameworks';
  readonly id: string;
} {
  const [kind, id] = of.split('/');
  if (id === undefined) return { kind: 'questionnaires', id: of };
  return { kind: kind === 'frameworks' ? 'frameworks' : 'profiles', id };
}

/** All that a catalogue shows, in another language. Sources stay as published, so that they can be found. */
export function translateCatalogue(catalogue: Catalogue, translationsOf: (of: string) => Translations): Catalogue {
  return assembleCatalogue(
    translateProfile(catalogue.profile, translationsOf(`profiles/${catalogue.profile.id}`)),
    [...catalogue.questionnaires.values()].map((each) => translateQuestionnaire(each, translationsOf(each.id))),
    [...catalogue.sources.values()],
    [...catalogue.frameworks.values()].map((each) => translateFramework(each, translationsOf(`frameworks/${each.id}`))),
  );
}

type TitleAndSummary = Pick<Questionnaire, 'title' | 'summary'>;

function headOf(head: TitleAndSummary, translations: Translations): TitleAndSummary {
  return {
    title: first(translations, ({ title }) => title) ?? head.title,
    summary: first(translations, ({ summary }) => summary) ?? head.summary,
  };
}

function translateQuestion(question: Question, texts: readonly QuestionTexts[]): Question {
  if (texts.length === 0) return question;
  const asked = {
    topic: first(texts, ({ topic }) => topic) ?? question.topic,
    text: first(texts, ({ text }) => text) ?? question.text,
    ...optional('group', question.group, texts),
    ...optional('why', question.why, texts),
    ...optional('help', question.help, texts),
  };
  const labelled = <T extends Labelled>(choices: readonly T[], key: 'options' | 'items'): readonly T[] =>
    choices.map((choice) => ({
      ...choice,
      label: first(texts, (each) => entryOf(each[key], choice.id)) ?? choice.label,
    }));
  if (question.kind === 'context') return { ...question, ...asked, options: labelled(question.options, 'options') };
  if (question.kind === 'fact') return { ...question, ...asked, options: labelled(question.options, 'options') };
  const { recommendation } = question;
  const scored = {
    ...asked,
    why: asked.why ?? question.why,
    evidence: first(texts, ({ evidence }) => evidence) ?? question.evidence,
    recommendation: { ...recommendation, text: first(texts, (each) => each.recommendation) ?? recommendation.text },
  };
  if (question.kind === 'checklist') return { ...question, ...scored, items: labelled(question.items, 'items') };
  const options = labelled(question.options, 'options').map((option) => ({ ...option, ...adviceIn(option, texts) }));
  return { ...question, ...scored, options };
}

function adviceIn({ id, advice }: Option, texts: readonly QuestionTexts[]): Pick<Option, 'advice'> {
  if (advice === undefined) return {};
  return { advice: { ...advice, text: first(texts, (each) => entryOf(each.advice, id)) ?? advice.text } };
}

interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** A text that a question may go without; it is then not invented by a translation. */
function optional<K extends 'why' | 'help' | 'group'>(
  key: K,
  original: string | undefined,
  texts: readonly QuestionTexts[],
): { readonly [key in K]?: string } {
  if (original === undefined) return {};
  return { [key]: first(texts, (each) => each[key]) ?? original } as { readonly [key in K]: string };
}

function first<T>(translations: readonly T[], pick: (each: T) => string | undefined): string | undefined {
  for (const each of translations) {
    const text = pick(each);
    if (text !== undefined) return text;
  }
  return undefined;
}
