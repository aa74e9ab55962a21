import type { RootContent } from 'mdast';
import { callout, paragraph, strong } from '../document/nodes.ts';
import type { Assessment } from '../scoring/assessment.ts';

/** The sentence of the verdict, set off in the tone of its level. */
export function verdictCallout({ level }: Pick<Assessment, 'level'>, sentence: string): RootContent {
  return callout(level.point === null ? 'neutral' : TONES[level.point], [paragraph(strong(sentence))]);
}

const TONES = { 'not-ready': 'bad', 'ready-with-conditions': 'warning', ready: 'good' } as const;
