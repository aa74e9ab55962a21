import type { RootContent } from 'mdast';
import { emphasis, heading, lineBreak, paragraph, strong, table } from '../document/nodes.ts';
import { RULE_KINDS, type RulePage } from '../texts/rule-page.ts';

/** The rules by kind, each with its title. Pages come in the order in which they are shown. */
export function ruleList(pages: readonly RulePage[]): readonly RootContent[] {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const rows = pages.filter((page) => page.kind === kind).map(({ id, title }) => [[id], [title]]);
    return [heading(3, RULE_KINDS[kind]), table([{ title: '' }, { title: '' }], rows)];
  });
}

export function ruleDetails(pages: readonly RulePage[]): readonly RootContent[] {
  return pages.flatMap(({ id, kind, title, explanation, caps, remedy, waive }, index) => [
    ...(index === 0 ? [] : [{ type: 'thematicBreak' as const }]),
    paragraph(strong(title), lineBreak(), emphasis(`${id}, a ${kind}`)),
    heading(3, 'What it means, and why it matters'),
    paragraph(explanation),
    ...(caps === undefined ? [] : [heading(3, 'What it caps'), paragraph(caps)]),
    heading(3, 'How to mend it'),
    paragraph(remedy),
    heading(3, 'How to waive it'),
    paragraph(waive),
  ]);
}
