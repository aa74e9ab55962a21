import type { Root } from 'mdast';
import { renderMarkdown } from '../../document/markdown.ts';
import { code, heading, type Inline, paragraph } from '../../document/nodes.ts';
import type { RulePage } from '../../texts/rule-page.ts';

const ENTRIES = [
  ['What it means, and why it matters', 'explanation'],
  ['How to mend it', 'remedy'],
  ['How to waive it', 'waive'],
] as const;

/** A rule's page as plain text, for readers that show no Markdown. */
export function renderRuleText(page: RulePage): string {
  return ENTRIES.map(([title, key]) => `${title}: ${page[key]}`).join('\n');
}

/** A rule's page as Markdown, without its title, which stands above it wherever it is shown. */
export function renderRuleMarkdown(page: RulePage): string {
  const children = ENTRIES.flatMap(([title, key]): Root['children'] => [
    heading(2, title),
    paragraph(...withCode(page[key])),
  ]);
  return renderMarkdown({ type: 'root', children });
}

/** What stands between backticks in a page is typed at a terminal or written in a file. */
function withCode(text: string): readonly Inline[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));
}
