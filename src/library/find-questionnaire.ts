import path from 'node:path';
import type { Readable } from 'node:stream';
import { digestOf } from '../files/digest.ts';
import { isThere, shorten } from '../files/names.ts';
import { readOurs, readStream } from '../files/read.ts';
import { Id } from '../questionnaires/questionnaire.ts';
import type { Referrer } from '../questionnaires/references.ts';
import { addAll, type Diagnostic, hintFor, UserError } from '../yaml/diagnostic.ts';
import { completeQuestionnaire, loadQuestionnaire } from './complete-questionnaire.ts';
import { type Library, listIds, type Texts } from './library.ts';

/**
 * Finds a questionnaire by its id, by the path of its file (whose name need not be its id) or on standard input (`-`),
 * put together with what it extends. Beside a file its folder is searched first. What is wrong goes to `diagnostics`.
 */
export async function findQuestionnaire(
  given: string,
  library: Library,
  stdin: () => Readable,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Referrer | undefined> {
  const { cwd, folders } = library;
  const file = path.resolve(cwd, given);
  if (given !== '-' && Id.safeParse(given).success && !(await isThere(file))) {
    const found = await loadQuestionnaire(given, library, texts, diagnostics);
    if (found === undefined && diagnostics.length === 0) {
      const hint = hintFor(given, ['context', ...(await listIds(library, 'questionnaires'))]);
      throw new UserError(`there is no questionnaire "${given}"`, hint === undefined ? {} : { hint });
    }
    return found;
  }
  const shown = given === '-' ? 'stdin' : shorten(file, cwd);
  const { value, diagnostics: problems } =
    given === '-'
      ? await readStream(stdin(), shown)
      : await readOurs(file, shown, { kind: 'questionnaire', home: cwd }, texts);
  addAll(diagnostics, problems);
  if (value === undefined) return undefined;
  if (given === '-') texts.set(shown, value);
  const folder = given === '-' ? cwd : path.dirname(file);
  const text = { text: value, file: shown, digest: digestOf(value), behind: folders.filter((each) => each !== folder) };
  return completeQuestionnaire(text, { ...library, folders: [folder, ...text.behind] }, texts, diagnostics);
}
