import type { RootContent } from 'mdast';
import { bullets, emphasis, heading, item, paragraph, strong } from '../document/nodes.ts';
import { type ChangedAnswer, stateText } from '../model/changed-answers.ts';
import type { ReportChanges } from '../model/changes.ts';
import type { Language } from '../texts/language.ts';

/** How many answers are listed: the rest is for `compare`. */
const MOST = 5;

/** In the order of what one wants to hear about first. */
const KINDS = ['worse', 'better', 'reopened', 'answered', 'other'] as const;

/** What has changed in one interview since the round before, in a few lines: the score, and answers of most weight. */
export function roundNodes(changes: ReportChanges, language: Language): readonly RootContent[] {
  const { changes: texts, summary, words } = language;
  const { date, isUnchanged, isOtherMethod, verdicts, answers } = changes;
  const title = heading(3, texts.heading(date === undefined ? undefined : words.day(date)));
  if (isUnchanged) return [title, paragraph(texts.unchanged)];
  const changed = KINDS.flatMap((kind) => answers[kind]);
  const more = changed.length - MOST;
  const line = ({ topic, before, after }: ChangedAnswer): string =>
    `${topic}: ${stateText(before, language)} → ${stateText(after, language)}`;
  return [
    title,
    paragraph(strong(isOtherMethod ? texts.otherMethod(verdicts) : texts.verdict(verdicts))),
    ...(changed.length === 0 ? [] : [bullets(changed.slice(0, MOST).map((answer) => item([line(answer)])))]),
    ...(more > 0 ? [paragraph(emphasis(summary.more(more)))] : []),
  ];
}
