import { jsonText, type Palette } from '../../text/display.ts';
import { LINT_RULE_IDS, LINT_TEXTS, type LintRuleId, waiverOf } from '../../texts/en/lint-texts.ts';
import type { Diagnostic } from '../../yaml/diagnostic.ts';
import { renderDiagnostics } from '../../yaml/render.ts';
import type { Waived } from './lint.ts';

/** All that a run of the lint has to tell: what is wrong with structure and wording, and what was waived. */
export interface LintReport {
  /** The questionnaires that were looked at, as messages name them. */
  readonly files: readonly string[];
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  readonly waived: readonly Waived[];
  /** The files' contents by name, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The formats in which the lint tells more than a check would; only the one for people has colours. */
export const RENDER_LINT = { text: renderText, json: renderJson } as const satisfies Readonly<
  Record<string, (report: LintReport, palette: Palette) => string>
>;

/** How many findings are errors and how many warnings. */
export function countFindings(findings: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

function renderText({ files, findings, waived, texts }: LintReport, palette: Palette): string {
  const { errors, warnings } = countFindings(findings);
  const looked = counted(files.length, 'questionnaire');
  const passed = waived.length === 0 ? '' : `; ${waived.length} waived with a reason`;
  if (findings.length === 0) return `${palette.good('Clean:')} nothing to mend in ${looked}${passed}.\n`;
  const paint = errors > 0 ? palette.bad : palette.fair;
  const numbers = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  const summary = `${paint(numbers.join(', '))} in ${looked}${passed}.`;
  return `${[renderDiagnostics(findings, texts, palette), `${summary}\n`, ...legend(findings, palette)].join('\n')}`;
}

/** Why the rules that found something matter, and how to let one of them pass. */
function legend(findings: readonly Diagnostic[], palette: Palette): readonly string[] {
  const rules = rulesIn(findings);
  const [first] = rules.filter((rule) => rule !== 'waiver');
  const reasons = rules.map((rule) => `  ${palette.bold(rule)}: ${LINT_TEXTS[rule].explanation}\n`);
  return [
    ...(rules.length === 0 ? [] : [`Why it matters:\n${reasons.join('')}`]),
    ...(first === undefined ? [] : [`Right as it stands? Say so in the question:  ${waiverOf(first)}\n`]),
  ];
}

/** The lint rules that found something, in the order of the registry. */
function rulesIn(findings: readonly Diagnostic[]): readonly LintRuleId[] {
  const found = new Set<string>(findings.map(({ code }) => code));
  return LINT_RULE_IDS.filter((id) => found.has(id));
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function renderJson({ files, findings, waived }: LintReport): string {
  const document = {
    format: 'outready/lint/1',
    files,
    counts: { ...countFindings(findings), waived: waived.length },
    findings: findings.map(placed),
    waived: waived.map(({ finding, reason }) => ({ ...placed(finding), reason })),
    rules: Object.fromEntries(rulesIn(findings).map((rule) => [rule, LINT_TEXTS[rule]])),
  };
  return jsonText(document);
}

function placed({ code, severity, message, hint, file, span }: Diagnostic): object {
  return { rule: code, severity, message, ...(hint === undefined ? {} : { hint }), file, ...span };
}
