import path from 'node:path';
import { Readable } from 'node:stream';
import type { Superseded } from '../answers/rounds.ts';
import { isFolder, shownAs } from '../files/names.ts';
import { liesIn, readStream, readText } from '../files/read.ts';
import { scoredQuestions } from '../questionnaires/catalogue.ts';
import type { Matrix, Metric, RatedEngagement } from '../scoring/agreement.ts';
import { circumstancesNow } from '../scoring/context.ts';
import { parseMatrix } from '../scoring/matrix.ts';
import type { Language } from '../texts/language.ts';
import type { Diagnostic } from '../yaml/diagnostic.ts';
import { UnusableInput, UserError } from '../yaml/user-error.ts';
import { chooseLanguage } from './languages.ts';
import { type Loaded, type LoadRequest, loadAssessment, loadEngagements, type Warned } from './load-interviews.ts';

export type Ratings =
  | ({ readonly kind: 'matrix'; readonly matrix: Matrix } & Warned)
  | ({ readonly kind: 'interviews' } & Loaded);

/** Reads one CSV matrix, or the answers files of one engagement; all errors at once. */
export async function loadRatings(request: LoadRequest, metric: Metric): Promise<Ratings> {
  const { paths, cwd, stdin } = request;
  const [given = ''] = paths;
  if (paths.length !== 1) {
    const matrix = paths.find((each) => /\.[ct]sv$/i.test(each));
    if (matrix !== undefined) {
      throw new UserError(`a matrix is measured alone, and ${matrix} is one of ${paths.length} files`, {
        hint: 'give one CSV file, or the answers files of one engagement',
      });
    }
    return { kind: 'interviews', ...(await loadAssessment(request)) };
  }
  if (/\.(?:ya?ml|json)$/i.test(given) || (await isFolder(path.resolve(cwd, given))))
    return { kind: 'interviews', ...(await loadAssessment(request)) };
  const shown = shownAs(given, cwd);
  const read = given === '-' ? await readStream(stdin(), shown) : await readText(path.resolve(cwd, given), shown);
  const text = read.value;
  if (text === undefined) throw new UnusableInput(read.diagnostics, new Map());
  // Standard input can be read but once.
  if (isAnswers(text)) {
    return { kind: 'interviews', ...(await loadAssessment({ ...request, stdin: () => Readable.from([text]) })) };
  }
  const { value, diagnostics: found } = parseMatrix(text, shown, metric);
  // Numbers name no format, so that only the place decides whether lines may be shown.
  const isShown = given === '-' || (await liesIn(path.resolve(cwd, given), cwd));
  const texts = new Map(isShown ? [[shown, text]] : []);
  const diagnostics = isShown ? found : found.map(withoutCell);
  if (value === undefined) throw new UnusableInput(diagnostics, texts);
  return { kind: 'matrix', matrix: value, warnings: diagnostics, texts };
}

/** Answers files of any number of engagements, each with the questions that apply to it; all errors at once. */
export async function loadRated(request: LoadRequest): Promise<
  {
    readonly engagements: readonly RatedEngagement[];
    readonly superseded: readonly Superseded[];
    readonly language: Language;
  } & Warned
> {
  const { engagements, problems, texts } = await loadEngagements(request);
  if (problems.some(({ severity }) => severity === 'error')) throw new UnusableInput(problems, texts);
  const { lang, folders, shipped } = request;
  const { language } = await chooseLanguage(lang, { folders, shipped: await shipped() });
  const rated = engagements.map(({ catalogue, interviews }) => {
    const { hidden } = circumstancesNow(catalogue, interviews);
    return { questions: scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id)), interviews };
  });
  const superseded = engagements.flatMap(({ rounds }) => rounds.superseded);
  return { engagements: rated, superseded, language, warnings: problems, texts };
}

/** A message about a cell quotes it, and all cells together are the file. */
function withoutCell(diagnostic: Diagnostic): Diagnostic {
  const { code, severity } = diagnostic;
  if (severity !== 'error' || (code !== 'wrong-type' && code !== 'wrong-value')) return diagnostic;
  return { ...diagnostic, message: 'this cell does not fit; it is not shown, as the file lies outside this folder' };
}

/** Whether a text is an answers file: unlike a matrix, it names its format. */
function isAnswers(text: string): boolean {
  return /^[ \t{]*["']?format["']?[ \t]*:/m.test(text);
}
