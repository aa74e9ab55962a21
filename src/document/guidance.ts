import type { BlockContent } from 'mdast';
import { isPlainProse } from '../text/plain-prose.ts';
import { lines, paragraph } from './nodes.ts';
import { parseGuidance } from './parse-section.ts';

/**
 * What a questionnaire says in Markdown (`help`, `advice`, a recommendation), to be shown. A text that is not fit for it
 * (HTML, pictures …), which its author has been told of, stands as it was written.
 */
export function guidanceNodes(text: string): readonly BlockContent[] {
  if (isPlainProse(text)) return [paragraph(text)];
  return parseGuidance(text, '').value ?? [paragraph(...lines(text))];
}
