import { fnv1a } from '../text/fnv1a.ts';
import { type Diagnostic, entryOf, hintFor, reporterFor } from '../yaml/diagnostic.ts';
import type { Framework } from './framework.ts';
import { checkClauses, clauseTexts, type Orphan } from './framework-translation.ts';
import type { Profile } from './profile.ts';
import { choicesOf, isScored, localId, type Question, type Questionnaire } from './questionnaire.ts';
import { type QuestionTexts, type SourcedTranslation, type Translation, textsFor } from './translation.ts';

/** What a translation can be of. */
export type Original = Questionnaire | Profile | Framework;

/** What a translation names as the edition it was made from. */
function editionOf(original: Original): string {
  return 'asOf' in original ? original.asOf : original.version;
}

/**
 * Checks a translation against what it translates. What the original does not have is an error, or a warning where the
 * translation was made from another version; a text that has changed since it was translated is a warning.
 */
export function checkTranslation(
  { translation, source }: SourcedTranslation,
  original: Original,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found);
  const edition = editionOf(original);
  const severity = translation.version === edition ? 'error' : 'warning';
  const orphan: Orphan = (path, message, hint) =>
    report('orphan-translation', path, message, hint, { severity, at: 'key' });
  const stale = (path: readonly PropertyKey[], message: string, remedy: string): void => {
    const hint = `compare it with ${original.file}, then set ${remedy}`;
    report('stale-translation', path, message, hint, { severity: 'warning' });
  };
  if (translation.version !== edition && reliesOnVersion(translation)) {
    const message = `this was made from version ${translation.version}, and the original is now version ${edition}`;
    stale(['version'], message, `version: ${edition}`);
  }
  const head = headDigest(original);
  if (hasHead(translation) && translation.source !== undefined && translation.source !== head) {
    const what =
      'clauses' in original
        ? 'the titles have changed since they were'
        : 'the title or the summary has changed since it was';
    stale(['source'], `${what} translated`, `source: ${head}`);
  }
  checkClauses(translation, original, orphan);
  const questions = questionsOf(original);
  for (const [id, texts] of Object.entries(translation.questions)) {
    const path = ['questions', id];
    const question = questions.find((each) => localId(each.id) === id);
    if (question === undefined) {
      const ids = questions.map((each) => localId(each.id));
      orphan(path, `there is no question "${id}" in ${translation.of} to translate`, hintFor(id, ids));
      continue;
    }
    checkTexts(question, texts, (key, message, hint) => orphan([...path, ...key], message, hint));
    const digest = questionDigest(question);
    if (texts.source !== undefined && texts.source !== digest) {
      stale([...path, 'source'], `the question "${id}" has changed since it was translated`, `source: ${digest}`);
    }
  }
  return found;
}

function checkTexts(question: Question, texts: QuestionTexts, orphan: Orphan): void {
  const absent = [
    ...(question.why === undefined ? (['why'] as const) : []),
    ...(question.help === undefined ? (['help'] as const) : []),
    ...(question.group === undefined ? (['group'] as const) : []),
    ...(isScored(question) ? [] : (['evidence', 'recommendation'] as const)),
    question.kind === 'checklist' ? ('options' as const) : ('items' as const),
  ];
  for (const key of absent) {
    if (texts[key] !== undefined) orphan([key], `"${question.id}" has no "${key}" to translate`);
  }
  const key = question.kind === 'checklist' ? 'items' : 'options';
  const ids = choicesOf(question).map(({ id }) => id);
  for (const id of Object.keys(texts[key] ?? {})) {
    if (ids.includes(id)) continue;
    orphan([key, id], `there is no ${key.slice(0, -1)} "${id}" in "${question.id}" to translate`, hintFor(id, ids));
  }
  const advised = adviceOf(question).map(([id]) => id);
  for (const id of Object.keys(texts.advice ?? {})) {
    if (advised.includes(id)) continue;
    orphan(['advice', id], `"${question.id}" gives no advice for "${id}" to translate`, hintFor(id, advised));
  }
}

/** Without a digest, the version that was translated tells whether a text is still the one that was translated. */
function isStale(question: Question, texts: QuestionTexts, original: Original, translation: Translation): boolean {
  return texts.source === undefined
    ? translation.version !== editionOf(original)
    : texts.source !== questionDigest(question);
}

function isStaleHead(original: Original, { source, version }: Translation): boolean {
  return source === undefined ? version !== editionOf(original) : source !== headDigest(original);
}

/** Whether some of its texts do not say what they were made from. */
function reliesOnVersion(translation: Translation): boolean {
  const isHead = hasHead(translation) && translation.source === undefined;
  return isHead || Object.values(translation.questions).some(({ source }) => source === undefined);
}

function hasHead({ title, summary, clauses, outside }: Translation): boolean {
  return [title, summary, clauses, outside].some((texts) => texts !== undefined);
}

/**
 * The part of a translation that is surely of these texts: what bears the digest of the text as it is now. This is how
 * a shipped translation serves a questionnaire of one's own that shares its id.
 */
export function freshPart(translation: Translation, original: Original): Translation {
  const { title, summary, clauses, outside, source, questions, ...rest } = translation;
  const isFresh = source === headDigest(original);
  const fresh = questionsOf(original).flatMap((question): [string, QuestionTexts][] => {
    const texts = textsFor(translation, localId(question.id));
    return texts?.source === questionDigest(question) ? [[localId(question.id), texts]] : [];
  });
  const head = isFresh
    ? {
        source,
        ...(title === undefined ? {} : { title }),
        ...(summary === undefined ? {} : { summary }),
        ...(clauses === undefined ? {} : { clauses }),
        ...(outside === undefined ? {} : { outside }),
      }
    : {};
  return { ...rest, ...head, questions: Object.fromEntries(fresh) };
}

/** How far a translation has come. */
export interface Completeness {
  /** Texts that there are: titles, questions, labels and all else that is shown. */
  readonly texts: number;
  /** Of these, the ones that are translated and have not changed since. */
  readonly translated: number;
  /** Their share, 0 to 1. */
  readonly share: number;
}

/** Counts what of a questionnaire, profile or framework is translated; stale texts do not count. */
export function completenessOf(original: Original, translation: Translation | undefined): Completeness {
  const isHead = translation !== undefined && !isStaleHead(original, translation);
  const texts = 'clauses' in original ? clauseTexts(original, translation) : [translation?.title, translation?.summary];
  const head = texts.map((text) => isHead && text !== undefined);
  const body = questionsOf(original).flatMap((question) => {
    const texts = translation === undefined ? undefined : textsFor(translation, localId(question.id));
    const isFresh =
      texts !== undefined && translation !== undefined && !isStale(question, texts, original, translation);
    return textsIn(question, texts).map((text) => isFresh && text !== undefined);
  });
  const all = [...head, ...body];
  const translated = all.filter(Boolean).length;
  return { texts: all.length, translated, share: translated / all.length };
}

/** The translations of a question's texts, one for each text that the question has. */
function textsIn(question: Question, texts: QuestionTexts | undefined): readonly (string | undefined)[] {
  const labels = question.kind === 'checklist' ? texts?.items : texts?.options;
  return [
    texts?.topic,
    texts?.text,
    ...(question.why === undefined ? [] : [texts?.why]),
    ...(question.help === undefined ? [] : [texts?.help]),
    ...(question.group === undefined ? [] : [texts?.group]),
    ...adviceOf(question).map(([id]) => entryOf(texts?.advice, id)),
    ...choicesOf(question).map(({ id }) => entryOf(labels, id)),
    ...(isScored(question) ? [texts?.evidence, texts?.recommendation] : []),
  ];
}

function questionsOf(original: Original): readonly Question[] {
  return 'questions' in original ? original.questions : [];
}

/** What a translator works from: the texts of a question, in a fixed order, each choice with its id. */
export function questionDigest(question: Question): string {
  const { topic, text, why = '', help = '' } = question;
  const choices = question.kind === 'checklist' ? question.items : question.options;
  const labels = choices.flatMap(({ id, label }) => [id, label]);
  const scored = isScored(question) ? [question.evidence, question.recommendation.text] : [];
  // What a question can go without comes last, so that the digests of those that do are as before.
  const group = question.group === undefined ? [] : ['group', question.group];
  return digestOf([topic, text, why, help, ...labels, ...scored, ...group, ...adviceOf(question).flat()]);
}

/** The ids of the options that give advice, with its text. */
function adviceOf(question: Question): readonly (readonly [id: string, text: string])[] {
  if (question.kind !== 'choice') return [];
  return question.options.flatMap(({ id, advice }) => (advice === undefined ? [] : [[id, advice.text] as const]));
}

/** The same for what stands at the head of a questionnaire or a profile, and for all texts of a framework. */
export function headDigest(
  original: Pick<Questionnaire | Profile, 'title' | 'summary'> | Pick<Framework, 'title' | 'clauses'>,
): string {
  if (!('clauses' in original)) return digestOf([original.title, original.summary]);
  return digestOf([
    original.title,
    ...original.clauses.flatMap(({ ref, title, outside = '' }) => [ref, title, outside]),
  ]);
}

/** Short enough to stand in a file that people edit. The prefix keeps YAML from reading a number. */
function digestOf(texts: readonly string[]): string {
  return `fnv1a:${fnv1a(JSON.stringify(texts)).toString(16).padStart(8, '0')}`;
}
