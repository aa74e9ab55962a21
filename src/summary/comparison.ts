import type { RootContent } from 'mdast';
import type { Comparison, Moment } from '../comparison/comparison.ts';
import { callout, emphasis, lineBreak, paragraph, strong } from '../document/nodes.ts';
import type { Language } from '../texts/language.ts';

export function comparisonHead(
  { engagement, before, after }: Pick<Comparison, 'engagement' | 'before' | 'after'>,
  { words, summary: { compare: texts } }: Language,
): readonly RootContent[] {
  const named = ({ date, label }: Moment): string => (date === null ? label : texts.moment(words.day(date), label));
  const isTurned = before.date !== null && after.date !== null && before.date > after.date;
  return [
    paragraph(
      strong(engagement.scope),
      lineBreak(),
      emphasis(texts.from(engagement.client, named(before), named(after))),
    ),
    ...(isTurned ? [callout('warning', [paragraph(strong(texts.isTurned))])] : []),
  ];
}
