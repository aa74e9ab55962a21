import { access } from 'node:fs/promises';
import path from 'node:path';
import { isLocalPath } from '../answers/local-path.ts';
import type { Facts } from '../checks/demand.ts';
import type { Policy } from '../checks/policy.ts';
import { seedOf } from '../files/seed.ts';
import type { LoadedEngagement } from './load-interviews.ts';

/** Looks up, as far as the policy asks for it, which files are there. */
export async function lookUpFiles(
  engagements: readonly LoadedEngagement[],
  { require }: Policy,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): Promise<Omit<Facts, 'asOf'>> {
  const evidencePath = (file: string, ref: string): string =>
    path.resolve(file === 'stdin' ? cwd : path.dirname(path.resolve(cwd, file)), toNative(ref));
  const filePath = (name: string): string => path.resolve(folder, toNative(name));
  const wanted = new Set((require.files ?? []).map(filePath));
  if (require.evidenceFiles !== undefined) {
    for (const { sourced } of engagements) {
      for (const { interview, source } of sourced) {
        for (const { evidence } of interview.answers.values()) {
          for (const { ref } of evidence) if (isLocalPath(ref)) wanted.add(evidencePath(source.file, ref));
        }
      }
    }
  }
  const there = new Set<string>();
  for (const each of wanted) if (await exists(each)) there.add(each);
  return {
    hasEvidence: (file, ref) => there.has(evidencePath(file, ref)),
    hasFile: (name) => there.has(filePath(name)),
    seedOf,
  };
}

/** A path in a file may have been written on any system. */
function toNative(name: string): string {
  return name.replaceAll('\\', '/');
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
