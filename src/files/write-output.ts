import path from 'node:path';
import { UserError } from '../yaml/user-error.ts';
import { cannotBe } from './not-written.ts';
import { expectPlace, identitiesOf, OTHERWISE, readOld } from './output-place.ts';
import { writeFiles } from './write-files.ts';

/** What stands where an output is to go: written by outready, that and changed since, or not by outready at all. */
export type Standing = 'ours' | 'edited' | 'foreign';

export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly standingOf: (text: string) => Standing;
}

/** What outputs are written from; paths from `cwd`. */
export interface OutputRequest {
  readonly cwd: string;
  readonly force: boolean;
  readonly work: 'report' | 'check' | 'lint' | 'form';
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
