import type { LintRuleId } from '../../texts/en/lint-texts.ts';
import { type Diagnostic, sortDiagnostics } from '../../yaml/diagnostic.ts';
import { spanInText } from '../../yaml/text-span.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { findNearDuplicates } from './near-duplicate.ts';
import { LINT_RULES } from './rules.ts';
import { type Citable, type LintHit, type Subject, subjectsOf } from './subject.ts';
import { findUncited } from './uncited.ts';
import { checkWaiver, type Waived, type Waiver, waiversIn } from './waivers.ts';

/** What the lint makes of some questionnaires: what is to be mended, and what their authors let pass with a reason. */
export interface LintResult {
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

/** A questionnaire's file, and what can be cited in it. */
export interface LintInput {
  readonly source: YamlSource;
  readonly citable: Citable;
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
  const findings: Diagnostic[] = sources.flatMap((each) => findUncited(each, all));
  const waived: Waived[] = [];
  for (const { source, citable, subjects } of read) {
    const waivers = waiversIn(source, subjects);
    const used = new Set<Waiver>();
    const file = (rule: LintRuleId, hit: LintHit, subject: Subject): void => {
      const finding = findingOf(rule, hit, source);
      const waiver = waivers.find((each) => each.allow === rule && (each.subject ?? subject) === subject);
      if (waiver === undefined) findings.push(finding);
      else {
        used.add(waiver);
        waived.push({ finding, reason: waiver.reason ?? '' });
      }
    };
    for (const subject of subjects) {
      for (const [rule, check] of LINT_RULES) for (const hit of check(subject, citable)) file(rule, hit, subject);
      const twin = nearDuplicates.get(subject);
      if (twin !== undefined) file('near-duplicate', twin, subject);
    }
    for (const waiver of waivers) for (const fault of checkWaiver(waiver, used.has(waiver))) findings.push(fault);
  }
  return { findings: sortDiagnostics(findings), waived };
}

function findingOf(code: LintRuleId, { severity, message, hint, path, part }: LintHit, source: YamlSource): Diagnostic {
  const span = part === undefined ? source.spanAt(path) : spanInText(source, path, part.start, part.end);
  return { code, severity, message, file: source.file, span, ...(hint === undefined ? {} : { hint }) };
}
