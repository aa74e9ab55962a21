import type { Framework } from '../questionnaires/framework.ts';
import { subjectOf } from '../questionnaires/translation.ts';
import { checkTranslation } from '../questionnaires/translation-check.ts';
import { type Texts, UserError } from '../yaml/user-error.ts';
import { Library, type Shipped } from './library.ts';
import { listLocales, readTranslations } from './translations.ts';

/**
 * Parses and checks all questionnaires of a folder, under each of its profiles, into plain data that loads without a
 * parser. Throws with all that is wrong.
 */
export async function compileShipped(
  folder: string,
  cwd: string,
): Promise<{ readonly shipped: Shipped; readonly texts: Texts }> {
  const library = new Library({ folders: [folder], cwd });
  const { found: diagnostics, texts } = library.problems;
  const profiles: Record<string, Shipped['profiles'][string]> = {};
  const questionnaires: Record<string, Shipped['questionnaires'][string]> = {};
  const frameworks: Record<string, Framework> = {};
  let sources: Shipped['sources'] = [];
  for (const id of await library.ids('profiles')) {
    const catalogue = await library.catalogue(id);
    if (catalogue === undefined) throw new UserError('the questionnaires cannot be shipped', { diagnostics });
    profiles[id] = catalogue.profile;
    for (const [area, questionnaire] of catalogue.questionnaires) questionnaires[area] = questionnaire;
    for (const [framework, each] of catalogue.frameworks) frameworks[framework] = each;
    sources = [...catalogue.sources.values()];
  }
  const translations: Record<string, Shipped['translations'][string]> = {};
  for (const locale of await listLocales(library.places)) {
    const read = await readTranslations(folder, locale, library);
    for (const each of read) {
      const { of } = each.translation;
      const { kind, id } = subjectOf(of);
      const original = { questionnaires, profiles, frameworks }[kind][id];
      if (original === undefined) throw new UserError(`there is nothing that ${each.source.file} translates`);
      library.problems.add(checkTranslation(each, original));
    }
    translations[locale] = Object.fromEntries(read.map(({ translation }) => [translation.of, translation]));
  }
  if (library.problems.hasErrors) throw new UserError('the translations cannot be shipped', { diagnostics });
  return { shipped: { profiles, questionnaires, sources, frameworks, translations }, texts };
}
