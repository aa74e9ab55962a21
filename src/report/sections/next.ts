import { heading, type Inline, item, numbered, paragraph, strong } from '../../document/nodes.ts';
import type { ReportModel, ReportNexts, Section } from '../../model/model.ts';

export const nextSection: Section = ({ next, language }) => {
  if (next === undefined || next.questions.length === 0) return [];
  const { outlook } = language;
  return [
    heading(2, outlook.next.heading),
    paragraph(next.isDecided ? outlook.next.leadDecided : outlook.next.lead),
    numbered(next.questions.map((each) => item(nextLine(each, next.isDecided, language)))),
    ...(next.others === 0 ? [] : [paragraph(outlook.next.more(next.others))]),
  ];
};

function nextLine(
  { question, kind, settles, narrows, people }: ReportNexts['questions'][number],
  isDecided: boolean,
  { outlook: { next: texts }, words }: ReportModel['language'],
): readonly Inline[] {
  const [who] = people;
  const parts = [
    ...(who === undefined ? [] : [kind === 'open' ? texts.ask(who) : texts.bringTogether(people)]),
    ...(isDecided || settles === 0 ? [] : [settles === 1 ? texts.settles : texts.maySettle(words.percent(settles))]),
    ...(narrows.mean < 0.05 ? [] : [texts.narrows(narrows.mean, narrows.least)]),
  ];
  return [strong(question.name), `: ${parts.join(' ')}`];
}
