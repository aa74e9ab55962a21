import type { Profile } from '../questionnaires/profile.ts';
import type { Questionnaire, Source } from '../questionnaires/questionnaire.ts';
import type { Translation } from '../questionnaires/translation.ts';
import { checkTranslation } from '../questionnaires/translation-check.ts';
import { addAll, type Diagnostic, hasErrors, UserError } from '../yaml/diagnostic.ts';
import { listIds, type Texts } from './library.ts';
import { loadCatalogue } from './load-catalogue.ts';
import type { Shipped } from './shipped.ts';
import { listLocales, readTranslations } from './translations.ts';

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
  const translations: Record<string, Record<string, Translation>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const locale of await listLocales(library)) {
    const read = await readTranslations(folder, locale, library, texts, diagnostics);
    for (const each of read) {
      const { of } = each.translation;
      const original = of.startsWith('profiles/') ? profiles[of.slice('profiles/'.length)] : questionnaires[of];
      if (original === undefined) throw new UserError(`there is nothing that ${each.source.file} translates`);
      addAll(diagnostics, checkTranslation(each, original));
    }
    translations[locale] = Object.fromEntries(read.map(({ translation }) => [translation.of, translation]));
  }
  if (hasErrors(diagnostics)) throw new UserError('the translations cannot be shipped', { diagnostics });
  return { shipped: { profiles, questionnaires, sources, translations }, texts };
}
