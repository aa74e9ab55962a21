import type { RootContent } from 'mdast';
import { countInWords, pointsText } from '../../language/words.ts';
import type { ReportScoredQuestion } from '../facts/questions.ts';
import type { ReportModel } from '../model.ts';
import { bullets, emphasis, heading, item, paragraph, strong } from '../nodes.ts';
import { answerSentence, ownerText, sentence } from '../phrases.ts';

const SHOWN = 10;

/** The answers that cost most points of the overall score, and how to win them back. */
export function costsSection({ shortfalls }: ReportModel): readonly RootContent[] {
  if (shortfalls.length === 0) return [];
  const shown = shortfalls.slice(0, SHOWN);
  return [
    heading(2, 'What costs most points'),
    paragraph(leadText(shown, shortfalls.slice(SHOWN))),
    ...shown.flatMap((question, index) => costNodes(question, index + 1)),
  ];
}

/** Points lost add up to what the overall score is short of 100, since every one is a share of it. */
function leadText(shown: readonly ReportScoredQuestion[], others: readonly ReportScoredQuestion[]): string {
  const sum = (questions: readonly ReportScoredQuestion[]): number =>
    questions.reduce((total, { pointsLost }) => total + pointsLost, 0);
  const all = sum([...shown, ...others]);
  const short = `the ${pointsText(all)} that the overall score is short of 100`;
  if (shown.length === 1) return `One answer accounts for ${short}.`;
  if (others.length === 0) return `These ${countInWords(shown.length, 'answer')} account for ${short}.`;
  const rest = `${countInWords(others.length, 'more answer')} ${others.length === 1 ? 'makes' : 'make'} up the rest`;
  return `These ${countInWords(shown.length, 'answer')} account for ${sum(shown).toFixed(1)} of ${short}; ${rest} and can be found in the roadmap.`;
}

function costNodes(question: ReportScoredQuestion, number: number): readonly RootContent[] {
  const { topic, area, criticality, pointsLost, why, recommendation, evidence, sources } = question;
  return [
    heading(3, `${number}. ${topic}: ${pointsText(pointsLost)}`),
    paragraph(emphasis(`${area}, ${criticality}.`), ' ', answerSentence(question), ' ', sentence(why)),
    bullets([
      item([strong('What to do:'), ' ', sentence(recommendation.text), ` ${ownerText(question)}.`]),
      item([strong('What would show it:'), ' ', sentence(evidence)]),
      ...(sources.length === 0 ? [] : [item([strong('Drawn from:'), ' ', sentence(sources.join('; '))])]),
    ]),
  ];
}
