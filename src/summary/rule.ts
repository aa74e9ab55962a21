import { tableLines } from '../text/display.ts';
import { RULE_KINDS, type RuleKind, type RulePage } from '../texts/rule-page.ts';
import { type Page, type PageOptions, pageOf } from './page.ts';

const COLUMNS = [{ title: 'Rule' }, { title: 'Title', wraps: true }] as const;

/** The rules by kind, each with its title, for reading on a terminal. Pages come in the order in which they are shown. */
export function renderRules(pages: readonly RulePage[], options: PageOptions = {}): string {
  const page = pageOf(options);
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const parts = kinds.map((kind) => kindLines(kind, pages, page).join('\n'));
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function kindLines(kind: RuleKind, pages: readonly RulePage[], { palette, columns, tell }: Page): readonly string[] {
  const rows = pages.filter((each) => each.kind === kind).map(({ id, title }) => [`  ${id}`, title]);
  return [palette.accent(tell(RULE_KINDS[kind])), ...tableLines(COLUMNS, rows, columns).slice(1)];
}

/** Everything that there is to say of the given rules, one below the other, for reading on a terminal. */
export function renderRulePages(pages: readonly RulePage[], options: PageOptions = {}): string {
  const page = pageOf(options);
  return `${pages.map((each) => pageLines(each, page).join('\n')).join(`\n${page.palette.dim('─'.repeat(page.columns))}\n`)}\n`;
}

function pageLines(
  { id, kind, title, explanation, remedy, waive }: RulePage,
  { palette, tell }: Page,
): readonly string[] {
  const entry = (head: string, text: string): readonly string[] => ['', palette.accent(head), tell(text, 2)];
  return [
    palette.bold(tell(title)),
    palette.dim(tell(`${id}, a ${kind}`)),
    ...entry('What it means, and why it matters', explanation),
    ...entry('How to mend it', remedy),
    ...entry('How to waive it', waive),
  ];
}
