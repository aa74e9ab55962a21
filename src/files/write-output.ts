import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../yaml/user-error.ts';
import { reasonOf } from './read.ts';
import { writeFiles } from './write-files.ts';
import { cannotBe, writeReasonOf } from './write-reason.ts';

/** What stands where an output is to go: written by outready, that and changed since, or not by outready at all. */
export type Standing = 'ours' | 'edited' | 'foreign';

/** Something to write, with the place where it goes and how to know an older one. */
export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly standingOf: (text: string) => Standing;
}

/** What outputs are written from; paths from `cwd`. */
export interface OutputRequest {
  readonly cwd: string;
  readonly force: boolean;
  /** For what it is, in a message. */
  readonly work: 'report' | 'check' | 'lint';
  /** What was read for it; `-` is the file on standard input, if there is one. */
  readonly inputs: readonly string[];
  /** Whether a folder that is not there is made, if the one above it is: a mistyped path becomes no tree of folders. */
  readonly makesFolders?: boolean;
}

/**
 * Writes outputs, all of them or none. Files that outready did not write, and those changed since, are left alone
 * unless `force` is set, those that the outputs are made from always.
 */
export async function writeOutputs(outputs: readonly Output[], writing: OutputRequest): Promise<void> {
  if (outputs.length === 0) return;
  const { cwd, makesFolders = false } = writing;
  for (const { file } of outputs) await expectPlace(file, cwd);
  await expectApart(outputs, cwd);
  const inputs = writing.inputs.map((each) => path.resolve(cwd, each === '-' ? '/dev/stdin' : each));
  const read = new Set((await Promise.all(inputs.map(identitiesOf))).flat());
  await Promise.all(outputs.map((each) => expectReplaceable(each, writing, read)));
  const wanted = outputs.map(({ file, content }) => ({ path: path.resolve(cwd, file), content }));
  try {
    writeFiles(wanted, makesFolders ? [...new Set(wanted.map((each) => path.dirname(each.path)))] : []);
  } catch (error) {
    throw cannotBe('written', error, (named) => {
      const isMeant = ({ file }: Output): boolean => {
        const target = path.resolve(cwd, file);
        return target === named || path.dirname(target) === named;
      };
      return outputs.find(isMeant)?.file ?? named;
    });
  }
}

/** Two outputs in one file would leave one of them. */
async function expectApart(outputs: readonly Output[], cwd: string): Promise<void> {
  const taken = new Map<string, string>();
  for (const { file } of outputs) {
    const identities = await identitiesOf(path.resolve(cwd, file));
    const [other] = identities.flatMap((each) => taken.get(each) ?? []);
    if (other !== undefined) {
      throw new UserError(other === file ? `${file} is given twice` : `${other} and ${file} are one file`, {
        hint: 'each format needs a file of its own',
      });
    }
    for (const each of identities) taken.set(each, file);
  }
}

/** What stands there to the byte may be written again, whoever wrote it. */
async function expectReplaceable(
  { file, content, standingOf }: Output,
  { cwd, force, work }: OutputRequest,
  read: ReadonlySet<string>,
): Promise<void> {
  const target = path.resolve(cwd, file);
  const old = await readOld(target, file, force);
  if (old === undefined || old.equals(Buffer.from(content))) return;
  if (!force) expectOurs(file, old, standingOf);
  if ((await identitiesOf(target)).some((each) => read.has(each))) {
    throw new UserError(`${file} is read for this ${work}, so it is not written over`, { hint: 'choose another name' });
  }
}

/** An empty file holds nothing to lose. */
function expectOurs(file: string, old: Buffer, standingOf: Output['standingOf']): void {
  if (old.length === 0) return;
  const standing = standingOf(old.toString('utf8').replaceAll('\r\n', '\n'));
  if (standing === 'ours') return;
  const why = standing === 'edited' ? 'was changed after outready wrote it' : 'was not written by outready';
  throw new UserError(`${file} ${why}, so it is left as it is`, { hint: OTHERWISE });
}

const OTHERWISE = 'choose another name, or overwrite it with --force';

/** Nothing that outready writes is as large, and no text can be. */
const TOO_LARGE = 256 * 1024 * 1024;

/** Stands for what is there and is not read: nobody can tell it to be ours. */
const UNKNOWN = Buffer.from('\0');

/** What stands there now. */
async function readOld(target: string, file: string, force: boolean): Promise<Buffer | undefined> {
  try {
    return (await stat(target)).size > TOO_LARGE ? UNKNOWN : await readFile(target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (force) return UNKNOWN;
    throw new UserError(`${file} cannot be read, so it is left as it is: ${reasonOf(error)}`, {
      hint: OTHERWISE,
      cause: error,
    });
  }
}

/** By what a file is known under all its names: where links lead, and for what is there its number on its device. */
async function identitiesOf(file: string): Promise<readonly string[]> {
  const real = await realpath(file).catch(async () => {
    const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
    return path.join(folder, path.basename(file));
  });
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return [real, ...(found === undefined || found.ino === 0n ? [] : [`${found.dev}:${found.ino}`])];
}

/** Fails where a file cannot go: a pipe or a device is nothing to replace, and only the last folder is made. */
async function expectPlace(file: string, cwd: string): Promise<void> {
  const target = path.resolve(cwd, file);
  await expectFile(target, file);
  await expectFolder(path.dirname(target), file);
}

async function expectFile(target: string, file: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isFile()) return;
  if (found?.isDirectory()) throw cannot(file, 'this is a folder, not a file');
  if (found !== undefined) throw cannot(file, 'this is a pipe or a device, not a file');
  if (await lstat(target).catch(() => undefined)) throw cannot(file, 'this is a link that leads nowhere');
}

/** The folder is there, or can be made because the one above it is. */
async function expectFolder(folder: string, file: string): Promise<void> {
  const found = await stat(folder)
    .catch(() => stat(path.dirname(folder)))
    .catch((error: unknown) => {
      throw cannot(file, writeReasonOf(error), error);
    });
  if (!found.isDirectory()) throw cannot(file, 'a part of the path is not a folder');
}

function cannot(file: string, reason: string, cause?: unknown): UserError {
  return new UserError(`${file} cannot be written: ${reason}`, { cause });
}
