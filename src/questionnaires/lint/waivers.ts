import { LINT_RULE_IDS } from '../../texts/en/lint-texts.ts';
import { type Diagnostic, hintFor } from '../../yaml/diagnostic.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { QuestionnaireSchema } from '../questionnaire.ts';
import type { Subject } from './subject.ts';

/** A line of a file that lets findings of one rule pass, in one question or in all of its questionnaire. */
export interface Waiver {
  readonly source: YamlSource;
  readonly path: readonly PropertyKey[];
  /** The question it holds for; all of the file when missing. */
  readonly subject?: Subject;
  readonly allow: string;
  readonly reason?: string | undefined;
}

/** A finding that a waiver lets pass. */
export interface Waived {
  readonly finding: Diagnostic;
  readonly reason: string;
}

const RULES: readonly string[] = LINT_RULE_IDS.filter((id) => id !== 'waiver');

/** The waivers of a questionnaire, those of its questions first: the nearest one is used. */
export function waiversIn(source: YamlSource, subjects: readonly Subject[]): readonly Waiver[] {
  const { data: atTop } = QuestionnaireSchema.shape.lint.safeParse(Object(source.data).lint);
  return [
    ...subjects.flatMap((subject) =>
      (subject.question.lint ?? []).map((waiver, index) => ({
        ...waiver,
        source,
        subject,
        path: [...subject.path, 'lint', index],
      })),
    ),
    ...(atTop ?? []).map((waiver, index) => ({ ...waiver, source, path: ['lint', index] })),
  ];
}

/** What is wrong with a waiver itself: no reason, no such rule, or nothing (any more) that it lets pass. */
export function checkWaiver({ source, path, allow, reason }: Waiver, isUsed: boolean): readonly Diagnostic[] {
  const fault = (message: string, hint: string, at: readonly PropertyKey[] = path): Diagnostic => ({
    code: 'waiver',
    severity: 'error',
    message,
    hint,
    file: source.file,
    span: source.spanAt(at),
  });
  if (!RULES.includes(allow)) {
    const message = allow === 'waiver' ? 'a faulty waiver cannot be waived' : `there is no lint rule "${allow}"`;
    return [fault(message, hintFor(allow, RULES) ?? `possible: ${RULES.join(', ')}`, [...path, 'allow'])];
  }
  return [
    ...(reason === undefined
      ? [fault(`the waiver of "${allow}" gives no reason`, 'add reason: why the wording is right as it stands')]
      : []),
    ...(isUsed ? [] : [fault(`the waiver of "${allow}" lets nothing pass`, 'remove it')]),
  ];
}
