import { execFile, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../diagnostics/user-error.ts';
import { reasonOf } from './read.ts';

const run = promisify(execFile);

/**
 * The contents that files had at a commit, by the paths given; a file that was not there has none. No shell is
 * involved, and a REF that looks like an option is none.
 */
export async function readAtRevision(
  ref: string,
  files: readonly string[],
  cwd: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const top = await topOf(cwd);
  const commit = await commitOf(ref, cwd);
  const real = await realpath(top);
  const names: (readonly [file: string, name: string])[] = [];
  for (const file of files) {
    const absolute = path.resolve(cwd, file);
    const target = await realpath(absolute).catch(() => absolute);
    const name = path.relative(real, target).split(path.sep).join('/');
    const isInside = name !== '' && !/^\.\.(?:\/|$)/.test(name) && !path.isAbsolute(name) && !/[\r\n]/.test(name);
    if (isInside) names.push([file, name]);
  }
  const objects = parseObjects(
    await catFile(
      names.map(([, name]) => `${commit}:${name}\n`),
      cwd,
    ),
  );
  return new Map(
    names.flatMap(([file], index): readonly (readonly [string, Uint8Array])[] => {
      const bytes = objects[index];
      return bytes === undefined ? [] : [[file, bytes]];
    }),
  );
}

async function topOf(cwd: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--show-toplevel'], { cwd });
    return stdout.replace(/\n$/, '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UserError('git:REF needs the program git, which is not there');
    throw new UserError('git:REF cannot be used: this folder is in no git repository', { cause: error });
  }
}

async function commitOf(ref: string, cwd: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
      cwd,
    });
    return stdout.trim();
  } catch (error) {
    throw new UserError(`git knows no commit "${ref}"`, {
      hint: 'a CI job often has the last commit only: fetch the history as well (fetch-depth: 0)',
      cause: error,
    });
  }
}

/** One process for all files. */
async function catFile(lines: readonly string[], cwd: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => reject(new UserError(`git cannot be run: ${reasonOf(error)}`, { cause: error })));
    child.on('close', () => resolve(Buffer.concat(chunks)));
    // A git that ends early closes its input; what it said until then is what there is.
    child.stdin.on('error', () => undefined);
    child.stdin.end(lines.join(''));
  });
}

/** The answers of `git cat-file --batch`: `<id> <type> <size>`, the bytes and a line break; or `… missing`. */
function parseObjects(output: Buffer): readonly (Uint8Array | undefined)[] {
  const objects: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    if (end === -1) break;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) {
      objects.push(undefined);
      continue;
    }
    objects.push(type === 'blob' ? output.subarray(at, at + Number(size)) : undefined);
    at += Number(size) + 1;
  }
  return objects;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
