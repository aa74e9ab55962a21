import path from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { chartsIn, logoIn } from '../document/own-nodes.ts';
import { chartName, logoName } from '../document/picture-names.ts';
import { type Loaded, loadAssessment, summaryOf, UnusableInput } from '../files/load-assessment.ts';
import { type LoadedHouse, loadHouse } from '../files/load-house.ts';
import { formatOf, MARK } from '../files/report-format.ts';
import { seedOf } from '../files/seed.ts';
import { type ReportFile, writeReports } from '../files/write-report.ts';
import { renderDocument } from '../report/document.ts';
import { buildReport } from '../report/model.ts';
import { findConfidential } from '../report/own-words.ts';
import { analyse } from '../scoring/analysis.ts';
import { nextLevel, planFor } from '../scoring/plan/plan.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { type Written, writeAs } from './report-writers.ts';
import { tellWarnings } from './tell.ts';
import { type StandIn, tellStandIn, tellUncovered, type Uncovered } from './tell-uncovered.ts';

export interface ReportOptions {
  /** Where to write, each in the format of its ending. */
  readonly output: readonly string[];
  /** A folder for the charts as pictures. */
  readonly charts?: string;
  readonly audience: 'client' | 'internal';
  /** How the report looks: a file of its own. */
  readonly theme?: string;
  /** Sections in Markdown, before and after the findings. */
  readonly preface?: string;
  readonly closing?: string;
  readonly force?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready report FILE…`: the report in files, each in its own format, or as Markdown on standard output. */
export async function reportCommand(paths: readonly string[], options: ReportOptions, host: Host): Promise<ExitStatus> {
  const { audience, charts, force = false } = options;
  const outputs = options.output.map((file) => ({ file, format: formatOf(file) }));
  expectDistinct(options.output, host);
  const { loaded, house } = await loadAll(paths, options, host);
  await tellWarnings(loaded, host);
  const { theme } = house;
  const { catalogue, language, interviews } = loaded;
  const assessment = scoreInterviews(catalogue, interviews);
  const plan = planFor(catalogue, interviews, nextLevel(assessment));
  const analysis = { ...analyse(catalogue, interviews, seedOf(assessment)), plan };
  const model = buildReport(catalogue, interviews, assessment, { audience, language, analysis, house: house.house });
  const written: Written = { model, root: renderDocument(model, language), language, theme };
  if (outputs.length === 0 && charts === undefined) {
    host.stdout.write(await writeAs('md', written));
    return EXIT.done;
  }
  const files: ReportFile[] = [];
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
    files.push({ file, format, content: await writeAs(format, hearing) });
  }
  if (charts !== undefined) files.push(...(await drawInto(charts, written)));
  await writeReports(files, { cwd: host.cwd, force });
  const { sitting } = language.interview;
  for (const { file } of outputs) host.stderr.write(`${sitting.reportWritten(file)}\n`);
  for (const each of uncovered) tellUncovered(each, host);
  tellStandIn(standIns, host);
  if (charts !== undefined) host.stderr.write(`${sitting.chartsWritten(chartsIn(written.root).length, charts)}\n`);
  return EXIT.done;
}

/** The interviews, and what the house puts around them; all that is wrong with either is told at once. */
async function loadAll(
  paths: readonly string[],
  { audience, questionnaires, lang, theme, preface, closing }: ReportOptions,
  host: Host,
): Promise<{ readonly loaded: Loaded; readonly house: LoadedHouse }> {
  const texts = new Map<string, string>();
  const files = {
    ...(theme === undefined ? {} : { theme }),
    ...(preface === undefined ? {} : { preface }),
    ...(closing === undefined ? {} : { closing }),
  };
  const { value: house, diagnostics } = await loadHouse(files, host.cwd, texts);
  const loaded = await loadAssessment({ ...host, paths, folders: questionnaires, lang }).catch((error: unknown) => {
    if (!(error instanceof UnusableInput)) throw error;
    const all = [...(error.diagnostics ?? []), ...diagnostics];
    throw new UnusableInput(summaryOf(all), all, new Map([...error.texts, ...texts]));
  });
  if (house === undefined) throw new UnusableInput(summaryOf(diagnostics), diagnostics, texts);
  const leaks =
    audience === 'internal'
      ? []
      : [...texts].flatMap(([file, text]) => findConfidential(text, file, loaded.interviews));
  if (leaks.length > 0) throw new UnusableInput(summaryOf(leaks), leaks, texts);
  return { loaded, house };
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

async function drawInto(folder: string, { root, theme }: Written): Promise<readonly ReportFile[]> {
  const { renderChart } = await import('../report/charts/draw.ts');
  const logo = logoIn(root);
  return [
    ...chartsIn(root).map((chart) => ({
      file: path.join(folder, chartName(chart)),
      format: 'svg' as const,
      content: renderChart(chart, theme) + MARK,
    })),
    ...(logo === undefined ? [] : [{ file: path.join(folder, logoName(logo)), format: logo.type, content: logo.data }]),
  ];
}

/** Where a report finds a picture: the way from its own folder, as an address. */
function addressFrom(file: string, folder: string, { cwd }: Host): (name: string) => string {
  const way = path.relative(path.dirname(path.resolve(cwd, file)), path.resolve(cwd, folder));
  const parts = way.split(path.sep).filter((part) => part !== '');
  return (name) => [...parts, name].map(encodeURIComponent).join('/');
}
