import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import { chartsIn } from '../document/own-nodes.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { seedOf } from '../files/seed.ts';
import { type Output, writeOutputs } from '../files/write-output.ts';
import { formatOf, standingOf } from '../formats/report-format.ts';
import { writeAs, writtenFrom } from '../formats/report-writers.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { type Loaded, loadAssessment } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { buildReport, type ReportAnalysis } from '../model/model.ts';
import { scoredFor, viewFor } from '../model/view.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { scoringOf } from '../scoring/score.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type Traced, tellTraces } from './contact-warnings.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { type StandIn, tellStandIn, tellUncovered, type Uncovered } from './font-warnings.ts';
import type { Before, Reported } from './report-baseline.ts';
import { expectDiscreet, loadFramed } from './report-house.ts';
import { addressFrom, drawInto } from './report-pictures.ts';
import { rescored } from './rescored.ts';

export interface ReportOptions extends AudienceOptions {
  /** Where to write, each in the format of its ending. */
  readonly output: readonly string[];
  /** A folder for the charts as pictures. */
  readonly charts?: string;
  /** How the report looks: a file of its own. */
  readonly theme?: string;
  /** Sections in Markdown, before and after the findings. */
  readonly preface?: string;
  readonly closing?: string;
  readonly force?: boolean;
  /** Whether a client's copy that still has an address or a number of somebody is not written. */
  readonly strict?: boolean;
  /** An earlier assessment to compare with: a file, a folder, a pattern, or a stored assessment. */
  readonly baseline?: string;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready report FILE…`: the report in files, each in its own format, or as Markdown on standard output. */
export async function reportCommand(paths: readonly string[], options: ReportOptions, host: Host): Promise<ExitStatus> {
  const { audience, charts, force = false, strict = false } = options;
  const outputs = options.output.map((file) => ({ file, format: formatOf(file) }));
  expectDistinct(options.output, host);
  if (options.baseline === '-' && paths.includes('-')) throw new UserError('standard input can be read but once');
  const framed = await loadFramed(options, host.cwd, () =>
    loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang }),
  );
  const { loaded } = framed;
  await tellWarnings(loaded, host);
  const { house, theme } = framed.house;
  const { catalogue, language, interviews } = loaded;
  const own = await discretionFor(options, interviews, language, host);
  const scored = scoredFor(interviews, own);
  const assessment = await runInSlices(scoringOf(catalogue, scored));
  const isTable = charts === undefined && outputs.length > 0 && outputs.every(({ format }) => format === 'csv');
  // A table has a row for each question, and nothing of what an analysis tells of all of them.
  const analysed = isTable ? {} : { analysis: await analyseFor({ catalogue, interviews: scored }, assessment) };
  const earlier = await readBefore({ ...loaded, paths, assessment }, options, host);
  const before = earlier && (await rescored(earlier.snapshot, own));
  const discretion = await discretionFor(options, [...interviews, ...(before?.interviews ?? [])], language, host);
  if (audience === 'client') {
    expectDiscreet(framed, [...interviews, ...(before?.interviews ?? [])]);
    const seen = (of: Omit<Snapshot, 'label'>, others: readonly Interview[] = []): readonly Interview[] =>
      viewFor(of.catalogue, of.interviews ?? [], { ...discretion, assessment: of.assessment, others }).interviews;
    const now = { catalogue, interviews, assessment };
    const traced: Traced[] = [{ interviews: seen(now, before?.interviews), texts: loaded.texts }];
    if (before !== undefined && earlier !== undefined)
      traced.push({ interviews: seen(before, interviews), texts: earlier.texts, earlier: before.label });
    await tellTraces(traced, strict, host);
  }
  const compared = before === undefined ? {} : { baseline: before };
  const model = buildReport(catalogue, interviews, assessment, { ...discretion, house, ...analysed, ...compared });
  const written = writtenFrom(model, language, theme);
  if (outputs.length === 0 && charts === undefined) {
    host.stdout.write(await writeAs('md', written));
    return EXIT.done;
  }
  const files: Output[] = [];
  const uncovered: Uncovered[] = [];
  const standIns: StandIn[] = [];
  for (const { file, format } of outputs) {
    const pictureAddress = charts === undefined ? {} : { pictureAddress: addressFrom(file, charts, host) };
    const onUncovered = (characters: readonly string[]): void => {
      uncovered.push({ file, characters });
    };
    const onStandIn = (fonts: Omit<StandIn, 'file'>): void => {
      standIns.push({ file, ...fonts });
    };
    const hearing = { ...written, ...pictureAddress, onUncovered, onStandIn };
    files.push({ file, content: await writeAs(format, hearing), standingOf: (text) => standingOf(text, format) });
  }
  if (charts !== undefined) files.push(...(await drawInto(charts, written)));
  const inputs = [
    ...inputsOf(paths, options),
    ...framed.house.parts,
    ...loaded.texts.keys(),
    ...(earlier?.files ?? []),
  ];
  await writeOutputs(files, { cwd: host.cwd, force, work: 'report', inputs, makesFolders: true });
  const { session } = language.interview;
  for (const { file } of outputs) host.stderr.write(`${session.reportWritten(file)}\n`);
  for (const each of uncovered) tellUncovered(each, host);
  tellStandIn(standIns, host);
  if (charts !== undefined)
    host.stderr.write(`${session.chartsWritten(chartsIn(await written.root()).length, charts)}\n`);
  return EXIT.done;
}

function inputsOf(paths: readonly string[], { theme, preface, closing, baseline }: ReportOptions): readonly string[] {
  return [...paths, theme, preface, closing, baseline].flatMap((each) => each ?? []);
}

async function analyseFor(
  { catalogue, interviews }: Pick<Loaded, 'catalogue' | 'interviews'>,
  assessment: Assessment,
): Promise<ReportAnalysis> {
  const { analysing } = await import('../scoring/analysis.ts');
  const { nextLevel, planningFor } = await import('../scoring/plan/plan.ts');
  const plan = await runInSlices(planningFor(catalogue, interviews, nextLevel(assessment)));
  return { ...(await runInSlices(analysing(catalogue, interviews, seedOf(assessment)))), plan };
}

async function readBefore(
  reported: Reported,
  { baseline, questionnaires, lang }: ReportOptions,
  host: Host,
): Promise<Before | undefined> {
  if (baseline === undefined) return undefined;
  const { readBaseline } = await import('./report-baseline.ts');
  return readBaseline(baseline, reported, { folders: questionnaires, lang }, host);
}

function expectDistinct(files: readonly string[], { cwd }: Host): void {
  const seen = new Set<string>();
  for (const file of files) {
    const place = path.resolve(cwd, file);
    if (seen.has(place))
      throw new UserError(`-o ${file} is given twice`, { hint: 'each format needs a file of its own' });
    seen.add(place);
  }
}
