import path from 'node:path';
import { type Interview, isSameName } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { readText } from '../files/read.ts';
import type { Host } from '../host.ts';
import { UnusableInput } from '../inputs/load-assessment.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type Head, readHead } from './interview-headers.ts';

/** The head of an answers file that an option names. Throws where there is none, without a line of the file itself. */
export function requireHead(file: string, option: string, { cwd }: Host): Head {
  const head = readHead(path.resolve(cwd, file), cwd);
  if (head !== undefined) return head;
  throw new UserError(`${option} ${file}: there is no answers file there whose head can be read`, {
    hint: `outready score ${file} tells what is wrong with it`,
  });
}

/** Reads the interview of the round before, whose answers are offered. It is only read. */
export async function readLastRound(from: string, interview: Interview, host: Host): Promise<Interview> {
  const { engagement, respondent } = requireHead(from, '--from', host);
  const place = path.resolve(host.cwd, from);
  if (place === path.resolve(host.cwd, interview.file)) {
    throw new UserError('the next round needs a file of its own', {
      hint: `name a new one, as in: outready assess next-round.yaml --from ${from}`,
    });
  }
  // Before anything of it is shown: one side must not see the other's answers, nor one client another's.
  if (respondent.side !== interview.respondent.side) {
    throw new UserError(
      `${from} is the interview of the ${respondent.side}, ${interview.file} that of the ${interview.respondent.side}`,
      { hint: 'take the same respondent’s interview of last time' },
    );
  }
  if (!isSameName(engagement.client, interview.engagement.client)) {
    throw new UserError(`${from} is about another client than ${interview.file}`, {
      hint: 'where the client was corrected, correct it in both files',
    });
  }
  const read = await readText(place, from);
  const { value, diagnostics } = read.value === undefined ? read : parseInterview(read.value, from);
  if (value === undefined || typeof value === 'string') {
    const texts = new Map(read.value === undefined ? [] : [[from, read.value] as const]);
    throw new UnusableInput(`${from} cannot be used for the next round`, diagnostics, texts);
  }
  return value.interview;
}
