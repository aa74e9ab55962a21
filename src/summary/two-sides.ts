import type { Catalogue } from '../questionnaires/catalogue.ts';
import { Side } from '../questionnaires/questionnaire.ts';
import type { Assessment, PerceptionGap } from '../scoring/assessment.ts';
import type { Palette } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { scoreText } from '../texts/any-language.ts';
import type { Language } from '../texts/language.ts';

const SHOWN = 3;

/** Who is more optimistic, and the questions furthest apart with both answers; '' unless both sides were interviewed. */
export function twoSidesLines(
  catalogue: Catalogue,
  { respondents, perception }: Assessment,
  topicOf: (question: string) => string,
  palette: Palette,
  wrap: (text: string, indent?: number) => string,
  { twoSides, words }: Language,
): string {
  if (!Side.options.every((side) => respondents.some((each) => each.side === side))) return '';
  const apart = perception.questions.filter(({ gap }) => gap !== 0).slice(0, SHOWN);
  const distances = perception.cognitiveDistance.filter(({ client, provider }) =>
    [client, provider].some((view) => view !== null && view !== 'about-right'),
  );
  return [
    palette.accent(twoSides.heading),
    wrap(twoSides.perception(perception), 2),
    ...apart.flatMap((gap) => [
      wrap(`${scoreText(Math.abs(gap.gap))}  ${headline(catalogue, gap, topicOf, twoSides.critical)}`, 2),
      ...Side.options.map((side) => wrap(answerText(catalogue, gap, side, words), 8)),
    ]),
    ...distances.map((view) => wrap(`${topicOf(view.question)}: ${twoSides.distance(view)}`, 2)),
  ].join('\n');
}

function headline(
  catalogue: Catalogue,
  { question }: PerceptionGap,
  topicOf: (question: string) => string,
  critical: string,
): string {
  const asked = catalogue.questions.get(question);
  const isCritical = asked !== undefined && asked.kind !== 'context' && asked.criticality === 'critical';
  return `${topicOf(question)}${isCritical ? `, ${critical}` : ''}`;
}

/** «client 33: A draft is there»; a checklist has its score only, since several people tick different things. */
function answerText(
  catalogue: Catalogue,
  { question, ...sides }: PerceptionGap,
  side: Side,
  words: Language['words'],
): string {
  const { score, chosen } = sides[side];
  const asked = catalogue.questions.get(question);
  const options = asked?.kind === 'choice' ? asked.options : [];
  const labels = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => visible(label));
  const head = `${words.side[side]} ${scoreText(score)}`;
  return labels.length === 0 ? head : `${head}: ${labels.join(' / ')}`;
}
