import { access } from 'node:fs/promises';
import path from 'node:path';
import { isLocalPath } from '../answers/local-path.ts';
import type { Facts } from '../checks/demand.ts';
import type { Policy } from '../checks/policy.ts';
import { seedOf } from '../files/seed.ts';
import { evidencePath, toNative } from './evidence-files.ts';
import type { LoadedEngagement } from './load-interviews.ts';

/** Looks up, as far as the policy asks for it, which files are there. */
export async function lookUpFiles(
  engagements: readonly LoadedEngagement[],
  { require }: Policy,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): Promise<Omit<Facts, 'asOf'>> {
  const filePath = (name: string): string => path.resolve(folder, toNative(name));
  const wanted = new Set((require.files ?? []).map(filePath));
  if (require.evidenceFiles !== undefined) {
    for (const { sourced } of engagements) {
      for (const { interview, source } of sourced) {
        for (const { evidence } of interview.answers.values()) {
          for (const { ref } of evidence) if (isLocalPath(ref)) wanted.add(evidencePath(source.file, ref, cwd));
        }
      }
    }
  }
  const there = new Set<string>();
  for (const each of wanted) if (await exists(each)) there.add(each);
  return {
    hasEvidence: (file, ref) => there.has(evidencePath(file, ref, cwd)),
    hasFile: (name) => there.has(filePath(name)),
    seedOf,
  };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
