import type { RootContent } from 'mdast';
import { heading, type Inline, item, numbered, paragraph, strong } from '../../document/nodes.ts';
import type { ReportModel } from '../../model/model.ts';
import type { ReportNext } from '../../model/next.ts';
import { topicText } from '../../model/phrases.ts';
import type { Language } from '../../texts/language.ts';

/** The few open or disputed questions that would tell most, and with whom to settle them. */
export function nextSection({ next }: ReportModel, language: Language): readonly RootContent[] {
  if (next === undefined || next.questions.length === 0) return [];
  const { outlook } = language;
  return [
    heading(2, outlook.next.heading),
    paragraph(next.isDecided ? outlook.next.leadDecided : outlook.next.lead),
    numbered(next.questions.map((each) => item(nextLine(each, next.isDecided, language)))),
    ...(next.others === 0 ? [] : [paragraph(outlook.next.more(next.others))]),
  ];
}

function nextLine(
  { question, kind, settles, narrows, people }: ReportNext,
  isDecided: boolean,
  { outlook: { next: texts }, words }: Language,
): readonly Inline[] {
  const [who] = people;
  const parts = [
    ...(who === undefined ? [] : [kind === 'open' ? texts.ask(who) : texts.bringTogether(people)]),
    ...(isDecided || settles === 0 ? [] : [settles === 1 ? texts.settles : texts.maySettle(words.percent(settles))]),
    ...(narrows.mean < 0.05 ? [] : [texts.narrows(narrows.mean, narrows.least)]),
  ];
  return [strong(topicText(question)), `: ${parts.join(' ')}`];
}
