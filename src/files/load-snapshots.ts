import path from 'node:path';
import { Readable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { StoredAssessment } from '../scoring/analysis.ts';
import type { Snapshot } from '../scoring/compare/snapshot.ts';
import { parseAssessment } from '../scoring/parse-assessment.ts';
import { measuringRobustness } from '../scoring/robustness/draw.ts';
import { scoringOf } from '../scoring/score.ts';
import { expandArgument } from './expand.ts';
import { shorten } from './library.ts';
import { type LoadRequest, loadAssessment, requireCatalogue, summaryOf, UnusableInput } from './load-assessment.ts';
import { readStream, readText } from './read.ts';
import { runInSlices } from './run-in-slices.ts';
import { seedOf } from './seed.ts';

/** Snapshots in the order given, each with its catalogue; `warnings` were found on the way, with their texts. */
export interface LoadedSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly warnings: readonly {
    readonly warnings: readonly Diagnostic[];
    readonly texts: ReadonlyMap<string, string>;
  }[];
}

interface Request extends Omit<LoadRequest, 'paths'> {
  /** Catalogues that are at hand, for stored assessments under their profiles. */
  readonly known?: readonly Catalogue[];
}

/** A snapshot before its catalogue is looked up: a stored one takes that of interviews under the same profile. */
type Draft = Omit<Snapshot, 'catalogue'> & { readonly catalogue?: Catalogue };

/**
 * Loads each argument (a file, a folder, a pattern, `-`, or a stored assessment) as one snapshot.
 * Throws with all that is wrong in the first that cannot be used.
 */
export async function loadSnapshots(given: readonly string[], request: Request): Promise<LoadedSnapshots> {
  if (given.filter((each) => each === '-').length > 1) throw new UserError('standard input can be read but once');
  const drafts: Draft[] = [];
  const warnings: LoadedSnapshots['warnings'][number][] = [];
  for (const each of given) {
    const { draft, ...found } = await loadDraft(each, request);
    drafts.push(draft);
    if (found.warnings.length > 0) warnings.push(found);
  }
  const known = [...(request.known ?? []), ...drafts.flatMap(({ catalogue }) => catalogue ?? [])];
  const catalogues = new Map(known.map((catalogue) => [catalogue.profile.id, catalogue]));
  const snapshots: Snapshot[] = [];
  for (const draft of drafts) {
    const { id } = draft.assessment.profile;
    const catalogue = draft.catalogue ?? catalogues.get(id) ?? (await requireCatalogue(id, request));
    catalogues.set(id, catalogue);
    snapshots.push({ ...draft, catalogue });
  }
  return { snapshots, warnings };
}

interface Found {
  readonly draft: Draft;
  readonly warnings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

async function loadDraft(given: string, request: Request): Promise<Found> {
  const label = given === '-' ? 'standard input' : given;
  const files = await readArgument(given, request);
  const stored = files.find(({ format }) => format === 'assessment');
  if (stored !== undefined) {
    if (files.length > 1) {
      throw new UserError(`${given} holds the stored assessment ${stored.shown} and other files`, {
        hint: 'give the stored assessment by itself, or a pattern that leaves it out',
      });
    }
    return { draft: { label, assessment: read(stored) }, warnings: [], texts: new Map() };
  }
  const paths = files.map((file) => file.path);
  const [first] = files;
  const stdin = given === '-' && first !== undefined ? () => Readable.from([first.text]) : request.stdin;
  const { catalogue, interviews, warnings, texts } = await loadAssessment({ ...request, paths, stdin });
  const assessment = await runInSlices(scoringOf(catalogue, interviews));
  const seed = seedOf(assessment);
  const robustness = await runInSlices(measuringRobustness(catalogue, interviews, { seed }));
  return { draft: { label, catalogue, interviews, assessment: { ...assessment, robustness } }, warnings, texts };
}

function read({ text, shown }: ReadFile): StoredAssessment {
  const { value, diagnostics } = parseAssessment(text, shown);
  if (value === undefined) throw new UnusableInput(summaryOf(diagnostics), diagnostics, new Map([[shown, text]]));
  return value;
}

interface ReadFile {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
  readonly format: string | undefined;
}

/** The files of an argument; from a folder or a pattern only those that are interviews or stored assessments. */
async function readArgument(given: string, { cwd, stdin }: Request): Promise<readonly ReadFile[]> {
  const { paths, isGathered } = await expandArgument(given, cwd);
  const files: ReadFile[] = [];
  for (const each of paths) {
    const shown = each === '-' ? 'stdin' : shorten(path.resolve(cwd, each), cwd);
    const { value, diagnostics } =
      each === '-' ? await readStream(stdin(), shown) : await readText(path.resolve(cwd, each), shown);
    if (value === undefined) throw new UnusableInput(summaryOf(diagnostics), diagnostics, new Map());
    files.push({ path: each, shown, text: value, format: formatOf(value) });
  }
  const usable = isGathered ? files.filter(({ format }) => format !== undefined) : files;
  if (usable.length > 0) return usable;
  throw new UserError(`there are no answers files in ${given}`, {
    hint: 'an answers file starts with: format: outready/answers/1',
  });
}

/** Which of the two kinds a file itself says that it is; what stands within it may say something else. */
function formatOf(text: string): string | undefined {
  return /^(?:\{\s*)?["']?format["']?\s*:\s*["']?outready\/(answers|assessment)\/1\b/m.exec(text)?.[1];
}
