import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { type Policy, parsePolicy } from '../checks/policy.ts';
import { readArgument } from '../files/expand.ts';
import { namesIn, shorten, shownAs } from '../files/names.ts';
import { fileIn, nearestFile } from '../files/nearest-file.ts';
import { readGiven } from '../files/read.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import { type Texts, UserError } from '../yaml/user-error.ts';

/** The policy that is used where none is named, if it is there. */
export const POLICY_NAME = 'outready.policy.yaml';

const WANTED = { name: POLICY_NAME, what: 'the policy', hint: 'remove it, or name the policy: --policy PATH' };

export interface FoundPolicy {
  readonly file: string;
  /** What its paths start from. */
  readonly folder: string;
  readonly parsed: Parsed<Policy>;
}

/** The policy that holds, if there is one, and what lies in its way and was perhaps meant as one. */
export interface PolicySearch {
  readonly found?: FoundPolicy;
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the policy that is named, or the one that holds for what is checked: the nearest from its folder up to the top of
 * its repository, else that of the current folder. Throws where one policy holds for some of it and another for the rest.
 */
export async function loadPolicy(
  given: string | undefined,
  paths: readonly string[],
  cwd: string,
  texts: Texts,
): Promise<PolicySearch> {
  if (given !== undefined) return { found: await readPolicy(path.resolve(cwd, given), cwd, texts), problems: [] };
  const here = await realpath(cwd);
  const searched = new Set<string>();
  const nearest = new Map<string | undefined, string>();
  for (const each of paths) {
    const file = await nearestFile(await folderOf(each, cwd), WANTED, searched);
    if (!nearest.has(file)) nearest.set(file, each);
  }
  const [one, other] = nearest;
  if (one !== undefined && other !== undefined) throw twoPolicies(one, other, here);
  let [file] = one ?? [];
  if (file === undefined) {
    searched.add(here);
    file = await fileIn(here, WANTED);
  }
  const problems = await Promise.all([...searched].sort(compare).map((folder) => nearMisses(folder, here)));
  return { ...(file === undefined ? {} : { found: await readPolicy(file, here, texts) }), problems: problems.flat() };
}

/** Policies that lie in what is checked and do not hold: somebody meant them to hold. */
export function unusedPolicies(below: readonly string[], used: string | undefined, cwd: string): readonly Diagnostic[] {
  return below.flatMap((each): readonly Diagnostic[] => {
    const file = shownAs(each, cwd);
    if (path.basename(each) !== POLICY_NAME || file === used) return [];
    const message = `this policy is not used; ${used ?? 'none'} holds here`;
    const hint = `run the check in ${path.dirname(file)}, or name the policy: --policy ${file}`;
    return [{ code: 'policy-name', severity: 'warning', message, file, span: FIRST, hint }];
  });
}

async function readPolicy(absolute: string, cwd: string, texts: Texts): Promise<FoundPolicy> {
  const file = shownAs(absolute, cwd);
  const folder = path.dirname(absolute);
  const { value: text, diagnostics } = await readGiven(absolute, { cwd }, { kind: 'policy' }, texts);
  return { file, folder, parsed: text === undefined ? failed(diagnostics) : parsePolicy(text, file) };
}

async function folderOf(given: string, cwd: string): Promise<string> {
  if (given === '-') return cwd;
  const argument = await readArgument(given, cwd);
  return argument.kind === 'gathered' ? argument.folder : path.dirname(path.resolve(cwd, given));
}

/** What another habit makes of the name: another ending, a dash, a capital. */
const NEAR = /^\W*outready[\W_]*polic(?:y|ies)(?:\W+(?:ya?ml|json|txt))*$/i;

/** Letters that a typist may get wrong. */
const SLIPS = 2;

async function nearMisses(folder: string, cwd: string): Promise<readonly Diagnostic[]> {
  const isNear = (name: string): boolean => NEAR.test(name) || distance(name.toLowerCase(), POLICY_NAME) <= SLIPS;
  const names = (await namesIn(folder)).filter((name) => name !== POLICY_NAME && isNear(name));
  return names.toSorted(compare).map((name) => ({
    code: 'policy-name',
    severity: 'warning',
    message: `this is not read as the policy, which is called ${POLICY_NAME}`,
    file: shorten(path.join(folder, name), cwd),
    span: FIRST,
    hint: `rename it, or name it: --policy ${name}`,
  }));
}

type Nearest = readonly [file: string | undefined, given: string];

function twoPolicies([one, first]: Nearest, [other, second]: Nearest, cwd: string): UserError {
  const named = (file: string | undefined): string => (file === undefined ? 'no policy' : shorten(file, cwd));
  return new UserError(`${named(one)} holds for ${first}, and ${named(other)} for ${second}`, {
    hint: 'check them one after the other, or name the policy for all: --policy PATH',
  });
}
