import type { RootContent } from 'mdast';
import { heading, paragraph } from '../../document/nodes.ts';
import type { NamedInput, ReportRobustness } from '../../model/robustness.ts';
import { scoreText } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';

/** How far the verdict stands when what was decided by convention or by guess is varied, and what moves it. */
export function robustnessNodes(robustness: ReportRobustness | undefined, language: Language): readonly RootContent[] {
  if (robustness === undefined) return [];
  const { robustness: texts } = language.outlook;
  const { draws, holds, low, high, drivers } = robustness;
  const ofHundred = Math.floor(holds * 100 + 1e-9);
  const moved = drivers.length === 0 ? [] : [texts.drivers(drivers.map((each) => nameOf(each, language)))];
  return [
    heading(3, texts.heading),
    paragraph(
      [texts.holds(ofHundred, draws, scoreText(low), scoreText(high)), ...moved, flipText(robustness, language)]
        .filter((text) => text !== '')
        .join(' '),
    ),
    paragraph(texts.varied),
  ];
}

function nameOf({ kind, name, isOpen }: NamedInput, { outlook: { robustness: texts } }: Language): string {
  switch (kind) {
    case 'answer':
      return isOpen ? texts.openAnswer(name) : texts.answer(name);
    case 'question-weight':
      return texts.questionWeight(name);
    case 'area-weight':
      return texts.areaWeight(name);
    case 'aggregation':
      return texts.aggregation;
    case 'context':
      return texts.context;
    default:
      return kind satisfies never;
  }
}

function flipText({ flip }: ReportRobustness, language: Language): string {
  const { robustness: texts } = language.outlook;
  if (flip === undefined) return '';
  if (flip === null) return texts.noFlip;
  return texts.flip(nameOf(flip.input, language), changeText(flip.factor, language), language.words.level[flip.level]);
}

/** A factor as people say it: «30% higher», «4.5 times as high»; rounded away from 1, so that it still flips. */
function changeText(factor: number, { outlook: { robustness: texts }, words }: Language): string {
  if (factor < 1e-9) return texts.none;
  if (factor >= 2) return texts.times(words.decimal(Math.ceil(factor * 10 - 1e-6) / 10, 1));
  const percent = words.percent(Math.ceil(Math.abs(factor - 1) * 100 - 1e-6) / 100);
  return factor > 1 ? texts.more(percent) : texts.less(percent);
}
