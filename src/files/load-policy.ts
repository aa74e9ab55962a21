import path from 'node:path';
import { failed, type Parsed } from '../diagnostics/diagnostic.ts';
import { type Policy, parsePolicy } from '../policy/policy.ts';
import type { Texts } from './library.ts';
import { shownAs } from './load-assessment.ts';
import { isThere } from './names.ts';
import { readOurs } from './read-ours.ts';

/** The policy that is used where none is named, if it is there. */
export const POLICY_NAME = 'outready.policy.yaml';

/** A policy as it was found; `undefined` where none is named and none lies in the folder. */
export interface FoundPolicy {
  readonly file: string;
  /** What its paths start from. */
  readonly folder: string;
  readonly parsed: Parsed<Policy>;
}

/** Reads the policy that is named, or the one that lies where the check runs. */
export async function loadPolicy(
  given: string | undefined,
  cwd: string,
  texts: Texts,
): Promise<FoundPolicy | undefined> {
  const absolute = path.resolve(cwd, given ?? POLICY_NAME);
  if (given === undefined && !(await isThere(absolute))) return undefined;
  const file = shownAs(given ?? POLICY_NAME, cwd);
  const folder = path.dirname(absolute);
  const { value: text, diagnostics } = await readOurs(absolute, file, { kind: 'policy', home: cwd }, texts);
  if (text === undefined) return { file, folder, parsed: failed(diagnostics) };
  return { file, folder, parsed: parsePolicy(text, file) };
}
