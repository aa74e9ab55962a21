import type { Root } from 'mdast';
import { renderMarkdown } from '../../document/markdown.ts';
import { bullets, code, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import {
  type CheckEntry,
  type CheckResult,
  type CheckStatus,
  engagementNames,
  type NameEngagement,
} from '../check-result.ts';
import { entryLines } from './entry-text.ts';

/** GitHub drops a summary of more than 1 MiB, and nobody reads one that is near it. */
const MAX_ROWS = 200;
/** Enough for any sentence; the whole of it is in the annotation. */
const MAX_TEXT = 500;

const WORDS: Readonly<Record<CheckStatus, string>> = {
  fail: 'failed',
  warn: 'warning',
  suppressed: 'waived',
  pass: 'passed',
};

/** The result as Markdown for the page of a GitHub job: counts, then a table of what did not pass, and what passed. */
export function renderStepSummary({ asOf, results, unusable }: CheckResult): string {
  const of = (status: CheckStatus): readonly CheckEntry[] => results.filter((entry) => entry.status === status);
  const notable = [...of('fail'), ...of('warn'), ...of('suppressed')];
  const nameOf = engagementNames(results);
  const verdict = unusable
    ? 'some files could not be used'
    : of('fail').length > 0
      ? 'the check fails'
      : 'the check passes';
  return renderMarkdown({
    type: 'root',
    children: [
      heading(2, `Readiness: ${verdict}`),
      paragraph(`As of ${asOf}: ${countsText(results)}.`),
      ...(notable.length === 0 ? [] : [tableOf(notable.slice(0, MAX_ROWS), nameOf)]),
      ...(notable.length > MAX_ROWS ? [paragraph(`… and ${notable.length - MAX_ROWS} more.`)] : []),
      ...passedBlocks(of('pass'), nameOf),
    ],
  });
}

function countsText(results: readonly CheckEntry[]): string {
  const counts = (['fail', 'warn', 'suppressed', 'pass'] as const).flatMap((status) => {
    const amount = results.filter((entry) => entry.status === status).length;
    return amount === 0 ? [] : [`${amount} ${WORDS[status]}${status === 'warn' && amount > 1 ? 's' : ''}`];
  });
  return counts.length === 0 ? 'nothing was checked' : counts.join(', ');
}

const COLUMNS = [
  { title: 'Status' },
  { title: 'Check' },
  { title: 'Engagement' },
  { title: 'What' },
  { title: 'Where' },
];

function tableOf(entries: readonly CheckEntry[], nameOf: NameEngagement): Root['children'][number] {
  return table(
    COLUMNS,
    entries.map((entry): readonly (readonly Inline[])[] => {
      const { status, demand, engagement, location } = entry;
      return [
        [strong(WORDS[status])],
        [code(demand)],
        [cut(engagement === undefined ? '–' : nameOf(engagement))],
        [cut(entryLines(entry).join(' '))],
        [cut(`${location.file}:${location.span.line}`)],
      ];
    }),
  );
}

function passedBlocks(passed: readonly CheckEntry[], nameOf: NameEngagement): Root['children'] {
  const names = new Map<string, Set<string>>();
  for (const { engagement, demand } of passed) {
    const name = engagement === undefined ? 'Files' : nameOf(engagement);
    names.set(name, (names.get(name) ?? new Set()).add(demand));
  }
  if (names.size === 0) return [];
  const items = [...names]
    .slice(0, MAX_ROWS)
    .map(([name, demands]) => item([strong(cut(name)), ` – ${[...demands].join(', ')}`]));
  return [heading(3, 'What passes'), bullets(items)];
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
