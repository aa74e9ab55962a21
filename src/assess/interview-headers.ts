import { readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Engagement, Interview, Respondent } from '../answers/interview.ts';
import { parseInterview } from '../answers/parse.ts';
import { shorten } from '../files/names.ts';
import { readRegular } from '../files/read-regular.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';

/** What an answers file says of its interview. Its answers are left behind: one side must not see the other's. */
export interface Head {
  /** As the user would write it. */
  readonly file: string;
  readonly engagement: Engagement;
  readonly respondent: Respondent;
  readonly profile: string;
  readonly areas?: readonly string[];
  /** Folders of own questionnaires, as full paths. */
  readonly folders: readonly string[];
}

/** More files of a folder are not looked at: what is going on is among those that changed last. */
const MOST = 100;

/** The heads of the answers files in a folder, the one that changed last first. What is no answers file is passed over. */
export function headsIn(folder: string, cwd: string): readonly Head[] {
  return filesIn(folder).flatMap((file) => readHead(file, cwd) ?? []);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .map((name) => path.join(folder, name))
      .flatMap((file) => {
        const found = statsOf(file);
        return found?.isFile() && found.size <= MAX_BYTES ? [{ file, changed: found.mtimeMs }] : [];
      })
      .sort((a, b) => b.changed - a.changed || (a.file < b.file ? -1 : 1))
      .slice(0, MOST)
      .map(({ file }) => file);
  } catch {
    return [];
  }
}

/** What cannot be looked at, such as a link that leads round in a circle, must not hide the others. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** The head of an answers file, also of one with mistakes in its answers; `undefined` where it cannot be made out. */
export function readHead(file: string, cwd: string): Head | undefined {
  const shown = shorten(file, cwd);
  const text = textOf(file, shown);
  if (text === undefined || !FORMAT.test(text)) return undefined;
  const { value, rest } = parseInterview(text, shown);
  const interview: Interview | undefined = (value ?? rest)?.interview;
  if (interview === undefined) return undefined;
  const { engagement, respondent, profile, areas, questionnaires } = interview;
  return {
    file: shown,
    engagement,
    respondent,
    profile,
    ...(areas === undefined ? {} : { areas }),
    folders: questionnaires.map((folder) => path.resolve(path.dirname(file), folder)),
  };
}

/** Anything else is not worth reading as a whole. */
const FORMAT = /^[\ufeff \t]*["']?format["']?\s*:\s*["']?outready\/answers\/1\b/m;

function textOf(file: string, shown: string): string | undefined {
  try {
    return decodeText(readRegular(file, { most: MAX_BYTES, followLinks: true }).bytes, shown).value;
  } catch {
    return undefined;
  }
}
