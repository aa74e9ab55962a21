import { LINT_RULE_IDS, type LintRuleId } from '../../texts/en/lint-texts.ts';
import { type Diagnostic, hintFor, type Report, reporterFor, sortDiagnostics } from '../../yaml/diagnostic.ts';
import { spanInText } from '../../yaml/text-span.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { isScored, QuestionnaireSchema } from '../questionnaire.ts';
import { SourcesSchema } from '../sources.ts';
import { findNearDuplicates } from './near-duplicate.ts';
import { ENGLISH_RULES, LINT_RULES, QUESTIONNAIRE_RULES } from './rules.ts';
import { isEnglish, type Known, type LintHit, type Subject, subjectsOf } from './subject.ts';
import { lintTranslation } from './translated.ts';

/** What the lint makes of some questionnaires: what is to be mended, and what their authors let pass with a reason. */
export interface LintResult {
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

/** A questionnaire's file, what is known around it, and its translations. */
export interface LintInput extends Known {
  readonly source: YamlSource;
  readonly translations: readonly YamlSource[];
}

/**
 * Lints the wording of questionnaires, and compares their questions with each other. Questions that do not fit the
 * schema are passed over: what is wrong with them is for the parser to say. A finding is a diagnostic whose code is
 * the rule's id. Of the given lists of sources it tells the claims that no question cites. Findings and waived ones come
 * in the order of files and places.
 */
export function lintQuestionnaires(inputs: readonly LintInput[], sources: readonly YamlSource[] = []): LintResult {
  const read = inputs.map((input) => ({ ...input, subjects: subjectsOf(input.source) }));
  const all = read.flatMap(({ subjects }) => subjects);
  const nearDuplicates = findNearDuplicates(all);
  const findings: Diagnostic[] = [];
  for (const each of sources) reportUncited(each, all, reporterFor(each, findings));
  const waived: Waived[] = [];
  for (const { source, translations, subjects, ...known } of read) {
    const waivers = waiversIn(source, subjects);
    const used = new Set<Waiver>();
    const file = (rule: LintRuleId, hit: LintHit, subject: Subject | undefined, inSource = source): void => {
      const finding = findingOf(rule, hit, inSource);
      const waiver = waivers.find((each) => each.allow === rule && (each.subject ?? subject) === subject);
      if (waiver === undefined) findings.push(finding);
      else {
        used.add(waiver);
        waived.push({ finding, reason: waiver.reason ?? '' });
      }
    };
    for (const subject of subjects) {
      for (const [rule, check] of LINT_RULES) {
        if (ENGLISH_RULES.has(rule) && !isEnglish(subject.language)) continue;
        for (const hit of check(subject, known)) file(rule, hit, subject);
      }
      const twin = nearDuplicates.get(subject);
      if (twin !== undefined) file('near-duplicate', twin, subject);
    }
    for (const [rule, check] of QUESTIONNAIRE_RULES) {
      for (const hit of check(subjects, known)) file(rule, hit, hit.subject);
    }
    for (const each of translations) {
      for (const { rule, hit, subject } of lintTranslation(each, subjects, known)) file(rule, hit, subject, each);
    }
    for (const waiver of waivers) checkWaiver(waiver, used.has(waiver), reporterFor(source, findings));
  }
  return { findings: sortDiagnostics(findings), waived };
}

function findingOf(code: LintRuleId, { severity, message, hint, path, part }: LintHit, source: YamlSource): Diagnostic {
  const span = part === undefined ? source.spanAt(path) : spanInText(source, path, part.start, part.end);
  return { code, severity, message, file: source.file, span, ...(hint === undefined ? {} : { hint }) };
}

/** The claims of a file of sources that can be asked and that no question cites; works of reference need not be cited. */
function reportUncited(sources: YamlSource, subjects: readonly Subject[], report: Report): void {
  const cited = new Set(subjects.flatMap(({ question }) => (isScored(question) ? question.sources : [])));
  const articles = SourcesSchema.safeParse(sources.data).data?.articles ?? [];
  const hint = 'cite it where a question rests on it, judge it not-askable, or take it off the list';
  for (const [article, { claims }] of articles.entries()) {
    for (const [claim, { id, judged }] of claims.entries()) {
      if (cited.has(id) || judged === 'not-askable') continue;
      report('source', ['articles', article, 'claims', claim, 'id'], `no question cites the claim "${id}"`, hint);
    }
  }
}

/** A line of a file that lets findings of one rule pass, in one question or in all of its questionnaire. */
export interface Waiver {
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
function waiversIn(source: YamlSource, subjects: readonly Subject[]): readonly Waiver[] {
  const { data: atTop } = QuestionnaireSchema.shape.lint.safeParse(Object(source.data).lint);
  return [
    ...subjects.flatMap((subject) =>
      (subject.question.lint ?? []).map((waiver, index) => ({
        ...waiver,
        subject,
        path: [...subject.path, 'lint', index],
      })),
    ),
    ...(atTop ?? []).map((waiver, index) => ({ ...waiver, path: ['lint', index] })),
  ];
}

/** What is wrong with a waiver itself: no reason, no such rule, or nothing (any more) that it lets pass. */
function checkWaiver({ path, allow, reason }: Waiver, isUsed: boolean, report: Report): void {
  if (!RULES.includes(allow)) {
    const message = allow === 'waiver' ? 'a faulty waiver cannot be waived' : `there is no lint rule "${allow}"`;
    report('waiver', [...path, 'allow'], message, hintFor(allow, RULES) ?? `possible: ${RULES.join(', ')}`);
    return;
  }
  if (reason === undefined) {
    const hint = 'add reason: why the wording is right as it stands';
    report('waiver', path, `the waiver of "${allow}" gives no reason`, hint);
  }
  if (!isUsed) report('waiver', path, `the waiver of "${allow}" lets nothing pass`, 'remove it');
}
