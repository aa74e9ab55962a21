import { disarmCommands, type Palette, visible } from '../../text/display.ts';
import { DEMAND_TEXTS } from '../../texts/en/demand-texts.ts';
import { type FramedLines, framedLines, renderFrame } from '../../yaml/render.ts';
import {
  type CheckEntry,
  type CheckStatus,
  engagementNames,
  IN_ENGLISH,
  summaryLine,
  type Wording,
} from '../check-result.ts';
import type { Formatter } from '../formatter.ts';
import { groupBy } from '../group-by.ts';

/**
 * The result for people: for each engagement what passed, a line each, then what did not, with the line of the file
 * that it stands on; at the end what it comes to. Texts from files are made harmless for a terminal.
 */
export const renderText: Formatter = (result, { palette, texts, wording = IN_ENGLISH }) => {
  const { check } = wording;
  const nameOf = engagementNames(result.results, wording);
  const groups = groupBy(result.results, ({ engagement }) =>
    engagement === undefined ? '' : visible(nameOf(engagement)),
  );
  // What belongs to no engagement, such as the policy, comes last.
  const others = groups.get('') ?? [];
  groups.delete('');
  const lines = new Map<string, FramedLines>();
  const page: TextPage = { palette, check, frame: framer(lines, texts, palette) };
  const sections = [...groups].map(([name, entries]) => `${palette.bold(name)}\n${section(entries, page)}`);
  if (others.length > 0) sections.push(section(others, page));
  const isBad = result.unusable || result.results.some(({ status }) => status === 'fail');
  sections.push(`${(isBad ? palette.bad : palette.good)(summaryLine(result, wording))}\n`);
  return disarmCommands(sections.join('\n'));
};

type ShowLine = (entry: CheckEntry, paint: (text: string) => string) => string;

interface TextPage extends Pick<Wording, 'check'> {
  readonly palette: Palette;
  readonly frame: ShowLine;
}

function section(entries: readonly CheckEntry[], page: TextPage): string {
  const { palette, check } = page;
  const sorted = [...entries].sort((a, b) => ORDER.indexOf(a.demand) - ORDER.indexOf(b.demand));
  const passed = sorted.filter(({ status }) => status === 'pass');
  const width = Math.max(0, ...passed.map(({ demand }) => demand.length));
  const lines = passed.map(({ demand, message, location }) => {
    const what = demand === 'valid-file' ? check.isValid(location.file) : message;
    return `  ${palette.good(check.status.pass)} ${visible(demand.padEnd(width))}  ${visible(what)}\n`;
  });
  const blocks = [...(lines.length === 0 ? [] : [lines.join('')]), ...problems(sorted, page)];
  return blocks.join('\n');
}

/** In the order in which they are explained, not by place as in the formats for machines. */
const ORDER: readonly string[] = Object.keys(DEMAND_TEXTS);

/** More of one kind get a line each: the lines of the files would hide all else. */
const SHOWN_IN_FULL = 5;

function problems(sorted: readonly CheckEntry[], page: TextPage): readonly string[] {
  const groups = groupBy(
    sorted.filter(({ status }) => status !== 'pass'),
    ({ demand, status }) => `${demand} ${status}`,
  );
  return [...groups.values()].flatMap((group) => {
    const rest = group.slice(SHOWN_IN_FULL).map((entry) => headline(entry, page));
    return [
      ...group.slice(0, SHOWN_IN_FULL).map((entry) => problem(entry, page)),
      ...(rest.length === 0 ? [] : [rest.join('')]),
    ];
  });
}

function headline({ status, demand, message, location }: CheckEntry, { palette, check }: TextPage): string {
  const place = palette.bold(`${visible(location.file)}:${location.span.line}:${location.span.column}`);
  return `${place} ${PAINTS[status](palette)(check.status[status])} ${visible(demand)}: ${visible(message)}\n`;
}

function problem(entry: CheckEntry, page: TextPage): string {
  const { status, hint, waiver } = entry;
  const { palette, check, frame } = page;
  const why = waiver && check.waived(waiver.reason, waiver.owner, waiver.until);
  return [
    headline(entry, page),
    frame(entry, PAINTS[status](palette)),
    ...(why === undefined ? [] : [`  ${palette.accent(check.waiver)} ${visible(why)}\n`]),
    ...(hint === undefined || waiver ? [] : [`  ${palette.accent(check.hint)} ${visible(hint)}\n`]),
  ].join('');
}

const PAINTS: Readonly<Record<CheckStatus, (palette: Palette) => (text: string) => string>> = {
  pass: ({ good }) => good,
  fail: ({ bad }) => bad,
  warn: ({ fair }) => fair,
  suppressed: ({ dim }) => dim,
};

/** The line that an entry stands on; the first line stands for the whole file and says nothing. */
function framer(lines: Map<string, FramedLines>, texts: ReadonlyMap<string, string>, palette: Palette): ShowLine {
  return ({ location: { file, span } }, paint) => {
    const text = texts.get(file);
    if (text === undefined || (span.line === 1 && span.column === 1)) return '';
    const known = lines.get(file) ?? framedLines(text, file);
    lines.set(file, known);
    return renderFrame(known.shown(span.line), span, paint, palette);
  };
}
