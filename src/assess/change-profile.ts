import path from 'node:path';
import { editHeader } from '../answers/edit.ts';
import type { Host } from '../host.ts';
import { type Loaded, loadAssessment, requireCatalogue } from '../inputs/load-interviews.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import { UserError } from '../yaml/user-error.ts';
import { AnswersFile } from './answers-file.ts';
import { othersOf } from './interview-headers.ts';
import type { AssessOptions } from './options.ts';

/**
 * Loads an answers file. One of another profile than the options wish for takes that on, and keeps all its answers:
 * those to questions that the new profile does not ask stay in the file and count for nothing.
 */
export async function loadUnder(answers: string, options: AssessOptions, host: Host): Promise<Loaded> {
  const { questionnaires: folders, lang, profile: wished } = options;
  const load = (): Promise<Loaded> => loadAssessment({ ...host, paths: [answers], folders, lang });
  const loaded = await load();
  const [interview] = loaded.interviews;
  if (wished === undefined || interview === undefined || interview.profile === wished) return loaded;
  const { file, profile, areas = [], engagement, questionnaires } = interview;
  const place = path.resolve(host.cwd, file);
  const own = questionnaires.map((folder) => path.resolve(path.dirname(place), folder));
  const catalogue = await requireCatalogue(wished, { ...host, folders: [...folders, ...own], lang });
  const asked = catalogue.areas.map(({ id }) => id);
  const missing = areas.filter((id) => !asked.includes(id));
  if (missing.length > 0) {
    throw new UserError(
      `${file} is about ${areas.join(', ')} only, and the profile ${wished} has no ${missing.join(', ')}`,
      {
        hint: 'take these out of its areas: first, or leave --profile out',
      },
    );
  }
  const text = loaded.texts.get(file) ?? '';
  const unsaved = new AnswersFile(place, text, loaded.language).save(editHeader(text, 'profile', wished));
  if (unsaved !== undefined) {
    throw new UserError(`the profile of ${file} cannot be changed: ${unsaved.reason}`, { hint: unsaved.advice });
  }
  const others = othersOf(place, engagement, host.cwd).filter((other) => other.profile !== wished);
  const { profileChanged } = loaded.language.interview.saving;
  const files = others.map((other) => other.file);
  host.stderr.write(`${plainLine(profileChanged(profile, wished, files))}\n`);
  return load();
}
