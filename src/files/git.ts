import { spawn } from 'node:child_process';
import { UserError } from '../yaml/user-error.ts';
import { reasonOf } from './reason.ts';

export interface Ran {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Git only answers questions: no hook, no file monitor, no pager, no helper of a transport runs, and
 * nothing is fetched, whatever the configuration of the repository says.
 */
const HARMLESS = [
  ...['--no-pager', '--no-replace-objects', '--literal-pathspecs'],
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.sshCommand=false', '-c', 'protocol.allow=never'],
];

const QUIET = {
  GIT_NO_LAZY_FETCH: '1',
  // Unlike protocol.allow this also overrules protocol.ssh.allow and its like; no protocol is called so.
  GIT_ALLOW_PROTOCOL: ':',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Its reasons are shown and recognised in one language.
  LC_ALL: 'C',
};

/** They say how git is configured, not which repository it works on: a container names its safe.directory so. */
const KEPT = ['GIT_CONFIG_PARAMETERS', 'GIT_CONFIG_COUNT'];

let cleaned: Promise<NodeJS.ProcessEnv> | undefined;

/** Runs git in a folder that is there. Throws a `UserError` where there is no git; its own failures are results. */
export async function runGit(args: readonly string[], folder: string, input = ''): Promise<Ran> {
  cleaned ??= cleanEnvironment(folder);
  return spawnGit([...HARMLESS, ...args], folder, { ...(await cleaned), ...QUIET }, input);
}

/** Git exports to hooks where repository and index are; in a linked worktree these would name another repository. */
async function cleanEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const { stdout } = await spawnGit(['rev-parse', '--local-env-vars'], folder, process.env, '');
  const local = new Set(stdout.toString().split('\n'));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !local.has(name) || KEPT.includes(name)));
}

async function spawnGit(args: readonly string[], folder: string, env: NodeJS.ProcessEnv, input: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const [stdout, stderr]: readonly [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      const isMissing = 'code' in error && error.code === 'ENOENT';
      const message = isMissing ? 'the program git is not there' : `git cannot be run: ${reasonOf(error)}`;
      reject(new UserError(message, { cause: error }));
    });
    child.on('close', (status) =>
      resolve({ status: status ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    // A git that ends early closes its input; its exit status says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The same, for what has to succeed: a failure is reported in git's own words. */
export async function requireGit(args: readonly string[], folder: string, input?: string): Promise<Buffer> {
  const { status, stdout, stderr } = await runGit(args, folder, input);
  if (status === 0) return stdout;
  throw gitError(stderr);
}

/** Git's reason as an error: the first line that is one, not a mere warning, and its advice as the hint. */
export function gitError(stderr: string): UserError {
  const lines = stderr.trim().split('\n');
  const [reason = '', ...advice] = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => /^(?:fatal|error): /.test(line)),
    ),
  );
  const hint = advice.map((line) => line.trim()).filter((line) => line !== '');
  return new UserError(
    `git says: ${reason.replace(/^(?:fatal|error): /, '') || 'nothing, and failed'}`,
    hint.length === 0 ? {} : { hint: hint.join(' ') },
  );
}
