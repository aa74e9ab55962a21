import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What an answers file of the questionnaires in `tests/fixtures/check` says; the rest is filled in. */
export interface AnswersSpec {
  readonly client?: string;
  readonly provider?: string;
  readonly side?: 'client' | 'provider';
  readonly role?: string;
  readonly profile?: 'small' | 'single' | 'core';
  /** Lines of the head between the profile and the answers. */
  readonly head?: string;
  /** The lines below `answers:`. */
  readonly answers?: string;
}

/**
 * A worked example: low 68.35 (alpha 46.7), point 74.1875, high 78.35, ready with conditions in all three; one of
 * five questions is unknown, two of twelve weights; no blocker, no condition.
 */
export const WORKED = `  alpha/first: s67
  alpha/second: s33
  alpha/third: { unknown: true }
  alpha/fourth: s100
  beta/only: s90
`;

/** The text of an answers file; its answers are those of the worked example unless it says otherwise. */
export function answersText(spec: AnswersSpec = {}): string {
  const { client = 'Acme', provider, side = 'client', role, profile = 'small', head = '', answers = WORKED } = spec;
  const who = provider === undefined ? '' : `, provider: ${provider}`;
  return `format: outready/answers/1
engagement: { client: ${client}${who}, scope: Analytics }
respondent: { side: ${side}${role === undefined ? '' : `, role: ${role}`} }
profile: ${profile}
${profile === 'core' ? '' : 'questionnaires: [questions]\n'}${head}answers:
${answers}`;
}

/** The text of a policy from its lines behind the format. */
export function policyText(lines: string): string {
  return `format: outready/policy/1\n${lines}\n`;
}

/** A folder with the test's questionnaires and some files. */
export function folderWith(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(root, 'case-'));
  cpSync('tests/fixtures/check/questions', path.join(folder, 'questions'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A folder for one test file's cases. */
export function newRoot(): string {
  return mkdtempSync(path.join(tmpdir(), 'outready-check-'));
}
