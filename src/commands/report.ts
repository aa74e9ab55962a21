import path from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { chartsIn } from '../document/own-nodes.ts';
import { type Loaded, loadAssessment } from '../files/load-assessment.ts';
import { formatOf, MARK } from '../files/report-format.ts';
import { seedOf } from '../files/seed.ts';
import { type ReportFile, writeReports } from '../files/write-report.ts';
import { buildReport, type ReportAnalysis } from '../report/model.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { type Written, writeAs, writtenFrom } from './report-writers.ts';
import { tellWarnings } from './tell.ts';
import { tellUncovered, type Uncovered } from './tell-uncovered.ts';

export interface ReportOptions {
  /** Where to write, each in the format of its ending. */
  readonly output: readonly string[];
  /** A folder for the charts as pictures. */
  readonly charts?: string;
  readonly audience: 'client' | 'internal';
  readonly force?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready report FILE…`: the report in files, each in its own format, or as Markdown on standard output. */
export async function reportCommand(paths: readonly string[], options: ReportOptions, host: Host): Promise<ExitStatus> {
  const { audience, charts, force = false } = options;
  const outputs = options.output.map((file) => ({ file, format: formatOf(file) }));
  expectDistinct(options.output, host);
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  const assessment = scoreInterviews(catalogue, interviews);
  const isTable = charts === undefined && outputs.length > 0 && outputs.every(({ format }) => format === 'csv');
  // A table has a row for each question, and nothing of what an analysis tells of all of them.
  const analysed = isTable ? {} : { analysis: await analyseFor(loaded, assessment) };
  const model = buildReport(catalogue, interviews, assessment, { audience, language, ...analysed });
  const written = writtenFrom(model, language);
  if (outputs.length === 0 && charts === undefined) {
    host.stdout.write(await writeAs('md', written));
    return EXIT.done;
  }
  const files: ReportFile[] = [];
  const uncovered: Uncovered[] = [];
  for (const { file, format } of outputs) {
    const chartAddress = charts === undefined ? {} : { chartAddress: addressFrom(file, charts, host) };
    const onUncovered = (characters: readonly string[]): void => {
      uncovered.push({ file, characters });
    };
    files.push({ file, format, content: await writeAs(format, { ...written, ...chartAddress, onUncovered }) });
  }
  if (charts !== undefined) files.push(...(await drawInto(charts, written)));
  await writeReports(files, { cwd: host.cwd, force });
  const { sitting } = language.interview;
  for (const { file } of outputs) host.stderr.write(`${sitting.reportWritten(file)}\n`);
  for (const each of uncovered) tellUncovered(each, host);
  if (charts !== undefined) host.stderr.write(`${sitting.chartsWritten(files.length - outputs.length, charts)}\n`);
  return EXIT.done;
}

async function analyseFor({ catalogue, interviews }: Loaded, assessment: Assessment): Promise<ReportAnalysis> {
  const { analyse } = await import('../scoring/analysis.ts');
  const { nextLevel, planFor } = await import('../scoring/plan/plan.ts');
  const plan = planFor(catalogue, interviews, nextLevel(assessment));
  return { ...analyse(catalogue, interviews, seedOf(assessment)), plan };
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

async function drawInto(folder: string, { root }: Written): Promise<readonly ReportFile[]> {
  const { renderChart } = await import('../report/charts/draw.ts');
  return chartsIn(await root()).map((chart) => ({
    file: path.join(folder, pictureName(chart.id)),
    format: 'svg',
    content: renderChart(chart) + MARK,
  }));
}

function pictureName(id: string): string {
  return `${id}.svg`;
}

/** Where a report finds a picture: the way from its own folder, as an address. */
function addressFrom(file: string, folder: string, { cwd }: Host): (id: string) => string {
  const way = path.relative(path.dirname(path.resolve(cwd, file)), path.resolve(cwd, folder));
  const parts = way.split(path.sep).filter((part) => part !== '');
  return (id) => [...parts, pictureName(id)].map(encodeURIComponent).join('/');
}
