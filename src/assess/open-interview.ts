import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import type { Host } from '../host.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import { shuffleCatalogue } from '../questionnaires/shuffle.ts';
import { loadUnder } from './change-profile.ts';
import { type Conducted, InterviewFile } from './interview-file.ts';
import { othersNextTo } from './interview-headers.ts';
import { type Release, takeLock } from './lock.ts';
import { type AssessOptions, goingOn, seedFor } from './options.ts';

/** An interview that holds its file until it is released. */
export interface OpenInterview extends Conducted {
  readonly release: Release;
}

interface Opening {
  /** Hears while the lock of a program that may be gone is watched. */
  readonly note: (text: string) => void;
  /** Sees what was read before it is used; what it throws gives the file back. Gives the interview of the round before. */
  readonly check: (interview: Interview, loaded: Loaded) => Promise<Interview | undefined>;
}

/** Takes an answers file, and reads it. Throws where somebody else has it, or where it cannot be used. */
export async function openInterview(
  answers: string,
  options: AssessOptions,
  host: Host,
  { note, check }: Opening,
): Promise<OpenInterview> {
  const release = await takeLock(path.resolve(host.cwd, answers), answers, { now: host.now, note });
  try {
    const loaded = await loadUnder(answers, options, host);
    const [interview] = loaded.interviews;
    if (interview === undefined) throw new Error('an answers file was read without its interview');
    const previous = await check(interview, loaded);
    const others = othersNextTo(interview, host.cwd);
    const file = new InterviewFile(interview, loaded, host);
    const seed = seedFor(interview.engagement, options);
    const shown = seed === undefined ? loaded : { ...loaded, catalogue: shuffleCatalogue(loaded.catalogue, seed) };
    return { answers, interview, previous, others, options: goingOn(options), loaded: shown, file, release };
  } catch (error) {
    const left = release();
    if (left !== undefined) note(left);
    throw error;
  }
}
