import { Library, type LibraryPlaces } from '../../src/library/library.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { failed, type Parsed } from '../../src/yaml/diagnostic.ts';

/** The catalogue of a profile, with what was found on the way; for `must`. */
export async function loadCatalogue(profile: string, places: LibraryPlaces): Promise<Parsed<Catalogue>> {
  const library = new Library(places);
  const value = await library.catalogue(profile);
  const { found: diagnostics } = library.problems;
  return value === undefined ? failed(diagnostics) : { value, diagnostics };
}
