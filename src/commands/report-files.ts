import path from 'node:path';
import { outlineOf } from '../document/outline.ts';
import { chartName, chartsIn, logoName } from '../document/own-nodes.ts';
import { type Output, type OutputRequest, writeOutputs } from '../files/write-output.ts';
import {
  formatOf,
  REPORT_FORMATS,
  type ReportFile,
  type ReportSource,
  seal,
  standingOfSealed,
} from '../formats/report-formats.ts';
import type { Host } from '../host.ts';
import { standInLines, uncoveredLines } from './report-remarks.ts';

/**
 * Writes a report in files, each in the format of its ending, and its pictures in the folder `charts`; says on standard
 * error what was written, and what a format could not do.
 */
export async function writeReportFiles(
  source: ReportSource,
  {
    files,
    charts,
    ...writing
  }: Pick<OutputRequest, 'force' | 'inputs'> & {
    readonly files: readonly string[];
    readonly charts: string | undefined;
  },
  { cwd, stderr }: Host,
): Promise<undefined> {
  const written: (ReportFile & Output)[] = [];
  for (const file of files) {
    const { write, standingOf } = REPORT_FORMATS[formatOf(file)];
    const pictureAddress = charts === undefined ? {} : { pictureAddress: addressFrom(file, charts, cwd) };
    written.push({ file, standingOf, ...(await write({ ...source, ...pictureAddress })) });
  }
  const pictures = charts === undefined ? [] : await drawInto(charts, source);
  await writeOutputs([...written, ...pictures], { ...writing, cwd, work: 'report', makesFolders: true });
  const { session } = source.language.interview;
  const lines = [
    ...files.map(session.reportWritten),
    ...written.flatMap(uncoveredLines),
    ...standInLines(written),
    ...(charts === undefined ? [] : [session.chartsWritten(chartsIn(await source.root()).length, charts)]),
  ];
  for (const line of lines) stderr.write(`${line}\n`);
}

async function drawInto(folder: string, { root, theme }: ReportSource): Promise<readonly Output[]> {
  const { renderChart } = await import('../formats/charts/render-chart.ts');
  const tree = await root();
  const { logo } = outlineOf(tree);
  return [
    ...chartsIn(tree).map((chart) => ({
      file: path.join(folder, chartName(chart)),
      content: seal(renderChart(chart, theme)),
      standingOf: standingOfSealed,
    })),
    ...(logo === undefined ? [] : [pictureOf(path.join(folder, logoName(logo)), logo)]),
  ];
}

/** Nothing in a PNG says who wrote it. */
function pictureOf(file: string, { type, data }: NonNullable<ReturnType<typeof outlineOf>['logo']>): Output {
  return { file, content: data, standingOf: type === 'png' ? () => 'foreign' : standingOfSealed };
}

/** Where a report finds a picture: the way from its own folder, as an address. */
function addressFrom(file: string, folder: string, cwd: string): (name: string) => string {
  const way = path.relative(path.dirname(path.resolve(cwd, file)), path.resolve(cwd, folder));
  const parts = way.split(path.sep).filter((part) => part !== '');
  return (name) => [...parts, name].map(encodeURIComponent).join('/');
}
