import path from 'node:path';
import { outlineOf } from '../document/outline.ts';
import { chartName, chartsIn, logoName } from '../document/own-nodes.ts';
import type { Output } from '../files/write-output.ts';
import { type Picture, seal, standingOf } from '../formats/report-format.ts';
import type { Written } from '../formats/report-writers.ts';
import type { Host } from '../host.ts';

/** The charts of a report, and the logo, as files in a folder. */
export async function drawInto(folder: string, { root, theme }: Written): Promise<readonly Output[]> {
  const { renderChart } = await import('../formats/charts/render-chart.ts');
  const tree = await root();
  const { logo } = outlineOf(tree);
  const pictureOf = (name: string, format: Picture, content: Output['content']): Output => ({
    file: path.join(folder, name),
    content,
    standingOf: (text) => standingOf(text, format),
  });
  return [
    ...chartsIn(tree).map((chart) => pictureOf(chartName(chart), 'svg', seal(renderChart(chart, theme)))),
    ...(logo === undefined ? [] : [pictureOf(logoName(logo), logo.type, logo.data)]),
  ];
}

/** Where a report finds a picture: the way from its own folder, as an address. */
export function addressFrom(file: string, folder: string, { cwd }: Host): (name: string) => string {
  const way = path.relative(path.dirname(path.resolve(cwd, file)), path.resolve(cwd, folder));
  const parts = way.split(path.sep).filter((part) => part !== '');
  return (name) => [...parts, name].map(encodeURIComponent).join('/');
}
