import type { LintRuleId } from '../../texts/en/lint-texts.ts';
import { entryOf } from '../../yaml/diagnostic.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import type { QuestionShape } from '../questionnaire.ts';
import { type QuestionTexts, TranslationSchema } from '../translation.ts';
import { LINT_RULES, QUESTIONNAIRE_RULES, TRANSLATED_RULES } from './rules.ts';
import type { Known, LintHit, Subject } from './subject.ts';

/** What a rule found in a translation, and the question, as its author wrote it, whose waivers hold there, too. */
interface TranslationHit {
  readonly rule: LintRuleId;
  readonly hit: LintHit;
  readonly subject: Subject | undefined;
}

/**
 * Lints the texts of a translation as those of the questions that they stand for; hits lie in the translation's file.
 * Only what is translated whole is looked at: half a list of options has no lengths to compare.
 */
export function lintTranslation(
  source: YamlSource,
  originals: readonly Subject[],
  known: Known,
): readonly TranslationHit[] {
  const { data: translation } = TranslationSchema.safeParse(source.data);
  if (translation === undefined) return [];
  const pairs = originals.flatMap((original) => {
    const texts = entryOf(translation.questions, original.question.id);
    const question = texts && translatedShape(original.question, texts);
    if (question === undefined) return [];
    const subject: Subject = { ...original, source, question, language: translation.locale };
    return [{ original, subject }];
  });
  const found = pairs.flatMap(({ original, subject }) =>
    LINT_RULES.filter(([rule]) => TRANSLATED_RULES.has(rule)).flatMap(([rule, check]) =>
      check(subject, known).map((hit) => ({ rule, hit: moved(hit, subject), subject: original })),
    ),
  );
  const subjects = pairs.map(({ subject }) => subject);
  const ofAll = QUESTIONNAIRE_RULES.filter(([rule]) => TRANSLATED_RULES.has(rule)).flatMap(([rule, check]) =>
    check(subjects, known).map((hit) => ({ rule, hit, subject: undefined })),
  );
  return [...found, ...ofAll];
}

/** A question in its translator's words; `undefined` where its text or one of its labels has none yet. */
function translatedShape(question: QuestionShape, texts: QuestionTexts): QuestionShape | undefined {
  const { text } = texts;
  if (text === undefined) return undefined;
  const [key, choices] =
    question.kind === 'checklist' ? (['items', question.items] as const) : (['options', question.options] as const);
  const labelled = (choices ?? []).map((choice) => ({ ...choice, label: entryOf(texts[key], choice.id) }));
  if (labelled.some(({ label }) => label === undefined)) return undefined;
  return { ...question, text, ...(choices === undefined ? {} : { [key]: labelled }) } as QuestionShape;
}

/** A hit's place in the translation: its questions and options stand by their ids, and a label is all there is of one. */
function moved(hit: LintHit, { path, question }: Subject): LintHit {
  const [key, index, ...rest] = hit.path.slice(path.length);
  const choices = (question.kind === 'checklist' ? question.items : question.options) ?? [];
  const choice = typeof index === 'number' ? choices[index]?.id : undefined;
  const own = choice === undefined ? [index, ...rest] : [choice];
  const place = [key, ...own].filter((each) => each !== undefined);
  return { ...hit, path: ['questions', question.id, ...place] };
}
