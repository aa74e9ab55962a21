import type { BlockContent, ListItem, Nodes, PhrasingContent } from 'mdast';
import { guidanceNodes } from '../document/guidance.ts';
import { type Inline, paragraph } from '../document/nodes.ts';
import { isPlainProse } from '../text/plain-prose.ts';
import type { Language } from '../texts/language.ts';
import { sentence } from './phrases.ts';

/**
 * What a questionnaire says in Markdown (a recommendation, advice) between other words: its first paragraph goes on in
 * their line, lists and further paragraphs stand below it, and `tail` comes after all of it.
 */
export function guidedLines(
  lead: readonly Inline[],
  text: string,
  tail: readonly Inline[] = [],
): readonly [BlockContent, ...BlockContent[]] {
  if (isPlainProse(text)) return [paragraph(...lead, sentence(text), ...tail)];
  const [first, ...rest] = guidanceNodes(text);
  const [line, below] = first?.type === 'paragraph' ? [first.children, rest] : [[], first ? [first, ...rest] : []];
  if (below.length === 0) return [paragraph(...lead, ...line, ...fullStop(line), ...tail)];
  const end = tail.filter((part) => (typeof part === 'string' ? part.trim() !== '' : part.type !== 'break'));
  const head = line.length === 0 && lead.at(-1) === ' ' ? lead.slice(0, -1) : lead;
  return [paragraph(...head, ...line), ...below, ...(end.length === 0 ? [] : [paragraph(...end)])];
}

/** A piece of advice and what follows it on the way to the best answer, as one text in Markdown. */
export function wayText(first: string, further: readonly string[], { words }: Pick<Language, 'words'>): string {
  const all = [first, ...further];
  const parts = all.map((text, index) => (index === 0 ? text : `${words.andThen} ${text}`));
  return all.every(isPlainProse) ? parts.map(sentence).join(' ') : parts.join('\n\n');
}

/** The same as an entry of a list. */
export function guidedItem(lead: readonly Inline[], text: string, tail: readonly Inline[] = []): ListItem {
  return { type: 'listItem', spread: false, children: [...guidedLines(lead, text, tail)] };
}

/** Where a line ends in no mark of its own. */
function fullStop(line: readonly PhrasingContent[]): readonly string[] {
  const last = line.at(-1);
  const text = last?.type === 'text' ? last.value : '';
  return sentence(text) === text.trim() ? [] : ['.'];
}

/** The first paragraph of it in plain words, where there is no room for more. */
export function guidedBrief(text: string): string {
  const [first] = isPlainProse(text) ? [] : guidanceNodes(text);
  return sentence(first === undefined ? text : wordsOf(first));
}

/** What stands in the first line of words in a node: of a list that of its first entry. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? ' ' : '';
  const isLine = ['paragraph', 'strong', 'emphasis', 'delete', 'link'].includes(node.type);
  return (isLine ? node.children : node.children.slice(0, 1)).map(wordsOf).join('');
}
