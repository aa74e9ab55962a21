import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Interview, Respondent } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { buildReport } from '../../src/model/build-report.ts';
import type { ReportModel } from '../../src/model/model.ts';
import type { Audience, Counting } from '../../src/model/people.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { renderDocument } from '../../src/report/document.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { interviewOf } from '../kit/catalogue.ts';

/** The model of a report, scored on the way. */
export function modelOf(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  audience: Audience = 'client',
  counting: Counting = 'count',
): ReportModel {
  return buildReport(catalogue, interviews, scoreInterviews(catalogue, interviews), { audience, counting });
}

export function markdownOf(catalogue: Catalogue, interviews: readonly Interview[], audience?: Audience): string {
  return renderMarkdown(renderDocument(modelOf(catalogue, interviews, audience)));
}

/** An interview with a respondent of one's own making. */
export function interviewBy(respondent: Respondent, answers: Readonly<Record<string, unknown>>): Interview {
  const { side, role, name } = respondent;
  return { ...interviewOf(answers, { file: `${side}-${role}-${name}.yaml` }), respondent };
}

/** Reads Markdown as GitHub does: with tables, footnotes and bare addresses as links. */
export function parseBack(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** All nodes of a tree, from top to bottom. */
export function nodesOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** What a reader sees, with every run of white space as one space. */
export function seen(node: Nodes): string {
  return squeeze(words(node));
}

function words(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isInline = ['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'link'].includes(node.type);
  return node.children.map(words).join(isInline ? '' : '\n');
}

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The titles of a document's sections, of the given depth. */
export function titles(markdown: string, depth = 2): readonly string[] {
  return parseBack(markdown).children.flatMap((node) =>
    node.type === 'heading' && node.depth === depth ? [seen(node)] : [],
  );
}

/** The text of one section, from its title to the next. */
export function section(markdown: string, title: string): string {
  const [, after = ''] = markdown.split(`\n## ${title}\n`);
  return after.split('\n## ')[0]?.trim() ?? '';
}
