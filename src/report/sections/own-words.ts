import type { RootContent } from 'mdast';
import { heading } from '../../document/nodes.ts';
import type { ReportModel } from '../../model/model.ts';
import type { Language } from '../../texts/language.ts';

/** What the house says before the findings. */
export function prefaceSection({ house }: ReportModel, { report }: Language): readonly RootContent[] {
  return titled(house?.preface ?? [], report.own.preface);
}

/** What the house says after them. */
export function closingSection({ house }: ReportModel, { report }: Language): readonly RootContent[] {
  return titled(house?.closing ?? [], report.own.closing);
}

/** Under a heading of ours where it starts without one of its own. */
function titled(nodes: readonly RootContent[], title: string): readonly RootContent[] {
  const [first] = nodes;
  if (first === undefined || (first.type === 'heading' && first.depth === 2)) return nodes;
  return [heading(2, title), ...nodes];
}
