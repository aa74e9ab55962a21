import { assembleCatalogue, type Catalogue } from '../questionnaires/catalogue.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaires/references.ts';
import { addAll, type Diagnostic, FIRST, hasErrors, hintFor, type Parsed } from '../yaml/diagnostic.ts';
import { loadQuestionnaire } from './complete-questionnaire.ts';
import { type Library, listIds, loadProfile, loadSources, type Texts } from './library.ts';

/**
 * Loads a profile with its questionnaires and sources and checks them together. All that is wrong is reported at once;
 * the catalogue is missing as soon as there is an error. `origin` is the place that asked for the profile.
 */
export async function loadCatalogue(
  profileId: string,
  library: Library,
  texts: Texts,
  origin: Pick<Diagnostic, 'file' | 'span'> = { file: 'profiles', span: FIRST },
): Promise<Parsed<Catalogue>> {
  const diagnostics: Diagnostic[] = [];
  const sourced = await loadProfile(profileId, library, texts, diagnostics);
  if (sourced === undefined) {
    if (diagnostics.length === 0) diagnostics.push({ ...(await unknownProfile(profileId, library)), ...origin });
    return { value: undefined, diagnostics };
  }
  const { profile, source } = sourced;
  const questionnaires: Referrer[] = [];
  for (const id of ['context', ...profile.areas.map((area) => area.id)]) {
    const loaded = await loadQuestionnaire(id, library, texts, diagnostics);
    if (loaded !== undefined) questionnaires.push(loaded);
  }
  const sources = [...(library.shipped?.sources ?? []), ...(await loadSources(library, texts, diagnostics))];
  const catalogue = assembleCatalogue(
    profile,
    questionnaires.map(({ questionnaire }) => questionnaire),
    sources,
  );
  const areaIds = await listIds(library, 'questionnaires');
  // What is shipped was checked together when the program was built; with anything of one's own it is checked anew.
  const isOwn = source !== undefined || questionnaires.some((each) => each.source !== undefined);
  if (isOwn && !hasErrors(diagnostics)) {
    addAll(diagnostics, checkAreas(source, catalogue, areaIds));
    for (const each of questionnaires) addAll(diagnostics, checkReferences(each, catalogue, areaIds));
  }
  return hasErrors(diagnostics) ? { value: undefined, diagnostics } : { value: catalogue, diagnostics };
}

async function unknownProfile(id: string, library: Library): Promise<Omit<Diagnostic, 'file' | 'span'>> {
  const hint = hintFor(id, await listIds(library, 'profiles'));
  const message = `there is no profile "${id}"`;
  return { code: 'dangling-reference', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}
