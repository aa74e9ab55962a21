import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { circumstancesNow } from '../../src/scoring/context.ts';
import { must } from './catalogue.ts';
import { type FileSpec, sessionOf } from './interview.ts';
import { loadCatalogue } from './library.ts';

const loaded = new Map<string, Promise<Catalogue>>();

/** How many questions a file puts under a shipped profile, those about the engagement among them. */
export async function countAsked(
  answers: Readonly<Record<string, string>>,
  { profile = 'core', ...file }: FileSpec & { readonly profile?: string } = {},
): Promise<number> {
  const loading = loaded.get(profile) ?? loadCatalogue(profile, { folders: ['questionnaires'], cwd: '.' }).then(must);
  loaded.set(profile, loading);
  const catalogue = await loading;
  const { asked, interview } = sessionOf(catalogue, answers, file);
  const { hidden } = circumstancesNow(catalogue, [interview]);
  return asked.filter(({ id }) => !hidden.has(id)).length;
}
