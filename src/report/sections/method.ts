import type { RootContent } from 'mdast';
import { CRITICALITY_WORDS, count, list, scoreText } from '../../language/words.ts';
import { Criticality, WEIGHTS } from '../../questionnaire/schema.ts';
import type { Edition, ReportMethod } from '../facts/method.ts';
import type { ReportModel } from '../model.ts';
import { bullets, code, heading, item, paragraph, strong, table } from '../nodes.ts';

/** How the score comes about, in plain words, and what it rests on. */
export function methodSection({ method }: ReportModel): readonly RootContent[] {
  return [
    heading(2, 'Method'),
    ...scoreNodes(method),
    ...levelNodes(method),
    ...agreementNodes(method),
    heading(3, 'Versions'),
    editionsTable(method),
    ...sourceNodes(method),
  ];
}

function scoreNodes({ areas }: ReportMethod): readonly RootContent[] {
  const weights = Criticality.options.map((criticality) => `${CRITICALITY_WORDS[criticality]} ${WEIGHTS[criticality]}`);
  const isWeighted = new Set(areas.map(({ weight }) => weight)).size > 1;
  const areaWeights = isWeighted
    ? `The areas weigh: ${list(areas.map(({ title, weight }) => `${title} ${weight}`))}.`
    : 'All areas weigh the same.';
  return [
    heading(3, 'From answers to a score'),
    bullets([
      item([
        'Every possible answer describes something that can be seen or read, and has a fixed score from 0 to 100. A checklist scores the share of its points that is ticked.',
      ]),
      item(['Where several people answer, their scores are averaged within each side, and then between the sides.']),
      item([`Questions weigh by how critical they are: ${list(weights)}.`]),
      item([
        strong('Area score'),
        ' = sum of (weight × score) ÷ sum of weights, over the questions that are answered.',
      ]),
      item([strong('Overall score'), ` = sum of (area weight × area score) ÷ sum of area weights. ${areaWeights}`]),
      item([
        'Questions that do not apply are left out. Questions about the engagement carry no score; they decide which questions and rules apply.',
      ]),
    ]),
    heading(3, 'The interval'),
    paragraph(
      'A score such as 62 (55–71) has three readings: in the middle, open questions are left out; the lower end takes every open question at its worst answer, and the upper end at its best. Where people differ, the ends take the lowest and the highest of their answers. However the open questions are settled, the score stays within the interval.',
    ),
    paragraph(
      'The geometric mean stands beside the overall score because an average lets strong areas hide a weak one. It is exp(sum of (area weight × ln of the area score) ÷ sum of area weights), with each area score taken as at least 1.',
    ),
    paragraph(
      'Scores are cut to whole numbers, never rounded up, so that a score of 79.9 does not read as the 80 that it misses.',
    ),
  ];
}

function levelNodes({ levels, areas, rules }: ReportMethod): readonly RootContent[] {
  const floors = areas.map((area) => area.floors);
  const isSame = (level: 'ready' | 'ready-with-conditions'): boolean =>
    new Set(floors.map((floor) => floor[level])).size < 2;
  const floorText = (level: 'ready' | 'ready-with-conditions'): string =>
    isSame(level)
      ? `at least ${scoreText(floors[0]?.[level] ?? 0)} in every area`
      : `at least ${list(areas.map((area) => `${scoreText(area.floors[level])} in ${area.title}`))}`;
  return [
    heading(3, 'From the score to the verdict'),
    bullets([
      item([strong('Ready'), `: at least ${scoreText(levels.ready)} overall and ${floorText('ready')}.`]),
      item([
        strong('Ready with conditions'),
        `: at least ${scoreText(levels['ready-with-conditions'])} overall and ${floorText('ready-with-conditions')}.`,
      ]),
      item([strong('Not ready'), ': anything less.']),
    ]),
    paragraph(
      'Some answers hold the verdict down whatever the score. A blocker makes it not ready; a condition allows no more than ready with conditions. Each of these rules applies where what it says is the case:',
    ),
    bullets(rules.map(({ title, explanation }) => item([strong(title), `: ${explanation}`]))),
  ];
}

function agreementNodes({ agreement: { alpha, pairable } }: ReportMethod): readonly RootContent[] {
  if (alpha === null) return [];
  return [
    heading(3, 'Agreement'),
    paragraph(
      `Over ${count(pairable, 'question')} that more than one person answered, Krippendorff’s alpha for ordinal data is ${alpha.toFixed(2)}; 1 is full agreement, 0 what chance would bring.`,
    ),
  ];
}

function editionsTable({ profile, editions }: ReportMethod): RootContent {
  const row = ({ title, version, digest, askedWith }: Edition, kind: string) => [
    [title],
    [kind],
    [askedWith.length === 0 ? version : `${version} (also asked with ${list(askedWith)})`],
    [code(digest)],
  ];
  const columns = [{ title: 'Text' }, { title: 'Kind' }, { title: 'Version' }, { title: 'SHA-256' }];
  return table(columns, [row(profile, 'profile'), ...editions.map((edition) => row(edition, 'questionnaire'))]);
}

function sourceNodes({ articles, references }: ReportMethod): readonly RootContent[] {
  if (articles.length + references.length === 0) return [];
  return [
    heading(3, 'Sources'),
    paragraph('The questions draw on these articles and works:'),
    bullets([...articles, ...references].map((source) => item([source]))),
  ];
}
