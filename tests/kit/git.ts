import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WORKED } from './check.ts';

/** Runs git as it is on a fresh machine: nobody's configuration, no variables of a hook. */
export function git(cwd: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const settings = ['user.name=T', 'user.email=t@example.org', 'core.autocrlf=false', 'protocol.file.allow=always'];
  const given = settings.flatMap((each) => ['-c', each]);
  return execFileSync('git', [...given, ...args], { cwd, env, stdio: 'pipe', encoding: 'utf8' });
}

/** Writes files, with the folders that they need. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** A repository with the tests' questionnaires and these files, committed on `main`. */
export function repositoryWith(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(root, 'repository-'));
  cpSync('tests/fixtures/check/questions', path.join(folder, 'questions'), { recursive: true });
  put(folder, files);
  git(folder, 'init', '-q', '-b', 'main');
  commitAll(folder);
  return folder;
}

export function commitAll(folder: string): void {
  git(folder, 'add', '-A', '-f');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
}

/** A folder for one test file's repositories, by its real path. */
export function newGitRoot(): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), 'outready-git-')));
}

export function removeRoot(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/** Somebody's answers on an engagement, with questionnaires that are found from any folder of the repository. */
export interface Voice {
  readonly client?: string;
  readonly provider?: string;
  readonly id?: string;
  readonly side?: 'client' | 'provider';
  readonly role?: string;
  readonly name?: string;
  readonly answers?: string;
}

export function voice(folder: string, spec: Voice = {}): string {
  const { client = 'Acme', provider, id, side = 'client', role, name, answers = WORKED } = spec;
  const optional = (key: string, value: string | undefined): string =>
    value === undefined ? '' : `, ${key}: ${JSON.stringify(value)}`;
  const levels = folder.split('/').filter((part) => part !== '.' && part !== '').length;
  return `format: outready/answers/1
engagement: { client: ${JSON.stringify(client)}, scope: Analytics${optional('provider', provider)}${optional('id', id)} }
respondent: { side: ${side}${optional('role', role)}${optional('name', name)} }
profile: small
questionnaires: [${'../'.repeat(levels)}questions]
answers:
${answers}`;
}
