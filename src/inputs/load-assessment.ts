import { checkAnswers } from '../answers/check.ts';
import type { Interview } from '../answers/interview.ts';
import { mergeInterviews } from '../answers/merge.ts';
import type { SourcedInterview } from '../answers/parse.ts';
import type { Host } from '../host.ts';
import type { Library } from '../library/library.ts';
import { type LibraryRequest, openLibrary } from '../library/open-library.ts';
import { translated } from '../library/translations.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Language } from '../texts/language.ts';
import { type Diagnostic, Problems } from '../yaml/diagnostic.ts';
import { renderDiagnostics } from '../yaml/render.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import { chooseLanguage } from './languages.ts';
import { type Place, readAnswers } from './read-answers.ts';

/** Which questionnaires are used, and in which language. */
export interface CatalogueRequest extends LibraryRequest {
  /** The locale of what is shown; without one, all is shown as the questionnaires have it, and in English. */
  readonly lang?: string | undefined;
}

export interface LoadRequest extends CatalogueRequest, Place {
  /** Paths of answers files, `-` for stdin; a path given twice counts once. */
  readonly paths: readonly string[];
}

/** Warnings that were found on the way, and the texts to show their lines in. */
export interface Warned {
  readonly warnings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything that scoring needs, read and checked. */
export interface Loaded extends Warned {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly interviews: readonly Interview[];
}

/** Reads the interviews of one assessment with the questionnaires they were asked from; all errors at once. */
export async function loadAssessment(request: LoadRequest): Promise<Loaded> {
  const problems = new Problems();
  const { interviews } = await readAnswers(request.paths, request, problems);
  return completeAssessment(interviews, request, problems);
}

/**
 * The interviews of one assessment, as read, with the questionnaires they were asked from. Throws with all that is wrong
 * with either, and with what was found before.
 */
export async function completeAssessment(
  sourced: readonly SourcedInterview[],
  request: CatalogueRequest,
  problems: Problems,
): Promise<Loaded> {
  const interviews = problems.take(mergeInterviews(sourced));
  const library = await openLibrary(request, sourced, problems);
  const { language, chain } = await chooseLanguage(request.lang, library.places);
  const original = await catalogueFor(sourced, library);
  const catalogue = original && (await translated(original, chain, library));
  return {
    catalogue: problems.require(catalogue),
    language,
    interviews: problems.require(interviews),
    warnings: problems.found,
    texts: problems.texts,
  };
}

/** Loads the catalogue of a profile, or throws with all that is wrong. */
export async function requireCatalogue(profile: string, request: CatalogueRequest): Promise<Catalogue> {
  const problems = new Problems();
  const library = await openLibrary(request, [], problems);
  const { chain } = await chooseLanguage(request.lang, library.places);
  const original = await library.catalogue(profile);
  return problems.require(original && (await translated(original, chain, library)));
}

/** Shows warnings on stderr, with the lines of the files they stand in. */
export async function showWarnings({ warnings, texts }: Warned, { stderr, paletteFor }: Host): Promise<void> {
  if (warnings.length === 0) return;
  stderr.write(`${renderDiagnostics(warnings, texts, await paletteFor(stderr))}\n`);
}

/** Loads the catalogue of the interviews' profile and checks the answers against it. */
async function catalogueFor(sourced: readonly SourcedInterview[], library: Library): Promise<Catalogue | undefined> {
  let first: Catalogue | undefined;
  for (const profile of new Set(sourced.map(({ interview }) => interview.profile))) {
    const asking = sourced.filter(({ interview }) => interview.profile === profile);
    const catalogue = await library.catalogue(profile, asking[0] && originOf(asking[0]));
    if (catalogue === undefined) continue;
    for (const each of asking) library.problems.add(checkAnswers(each, catalogue));
    first ??= catalogue;
  }
  return first;
}

/** Where an interview names its profile. */
export function originOf({ source }: SourcedInterview): Pick<Diagnostic, 'file' | 'span'> {
  return { file: source.file, span: spanAt(source, ['profile']) };
}
