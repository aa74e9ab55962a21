import { UserError } from '../diagnostics/user-error.ts';
import type { Profile } from '../questionnaire/profile.ts';
import type { Questionnaire } from '../questionnaire/question.ts';
import type { Source } from '../questionnaire/sources.ts';
import { listIds, loadCatalogue, type Texts } from './library.ts';
import type { Shipped } from './shipped.ts';

/**
 * Parses and checks all questionnaires of a folder, under each of its profiles, into plain data that loads without a
 * parser. Throws with all that is wrong.
 */
export async function compileShipped(
  folder: string,
  cwd: string,
): Promise<{ readonly shipped: Shipped; readonly texts: Texts }> {
  const library = { folders: [folder], cwd };
  const texts: Texts = new Map();
  const profiles: Record<string, Profile> = {};
  const questionnaires: Record<string, Questionnaire> = {};
  let sources: readonly Source[] = [];
  for (const id of await listIds(library, 'profiles')) {
    const { value, diagnostics } = await loadCatalogue(id, library, texts);
    if (value === undefined) throw new UserError('the questionnaires cannot be shipped', { diagnostics });
    profiles[id] = value.profile;
    for (const [area, questionnaire] of value.questionnaires) questionnaires[area] = questionnaire;
    sources = [...value.sources.values()];
  }
  return { shipped: { profiles, questionnaires, sources }, texts };
}
