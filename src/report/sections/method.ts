import type { RootContent } from 'mdast';
import { bullets, code, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import type { Edition, ReportMethod } from '../../model/method.ts';
import type { ReportModel } from '../../model/model.ts';
import { Criticality, Side, WEIGHTS } from '../../questionnaires/questionnaire.ts';
import type { Agreement } from '../../scoring/assessment.ts';
import { capitalise, scoreText } from '../../texts/any-language.ts';
import type { Language } from '../../texts/language.ts';
import { robustnessNodes } from './robustness.ts';

/** How the score comes about, in plain words, and what it rests on. */
export function methodSection(
  { method, robustness, assessment }: ReportModel,
  language: Language,
): readonly RootContent[] {
  return [
    heading(2, language.method.heading),
    ...scoreNodes(method, assessment.contextBounded === true, language),
    ...levelNodes(method, language),
    ...robustnessNodes(robustness, language),
    ...agreementNodes(method, language),
    heading(3, language.method.versions),
    editionsTable(method, language),
    ...sourceNodes(method, language),
  ];
}

function scoreNodes(
  { areas }: ReportMethod,
  isBounded: boolean,
  { words, method: texts }: Language,
): readonly RootContent[] {
  const weights = Criticality.options.map((criticality) => `${words.criticality[criticality]} ${WEIGHTS[criticality]}`);
  const isWeighted = new Set(areas.map(({ weight }) => weight)).size > 1;
  const areaWeights = isWeighted
    ? texts.areaWeights(areas.map(({ title, weight }) => `${title} ${weight}`))
    : texts.sameWeights;
  return [
    heading(3, texts.score),
    bullets([
      item([texts.anchored]),
      item([texts.averaged]),
      item([texts.weights(weights)]),
      item([strong(texts.areaScore), texts.areaFormula]),
      item([strong(texts.overallScore), `${texts.overallFormula} ${areaWeights}`]),
      item([texts.leftOut]),
    ]),
    heading(3, texts.interval),
    paragraph(texts.readings),
    ...(isBounded ? [paragraph(texts.contextBounded)] : []),
    paragraph(texts.geometricMean),
    paragraph(texts.cut),
  ];
}

function levelNodes(
  { levels, areas, rules }: ReportMethod,
  { words, method: texts }: Language,
): readonly RootContent[] {
  const floors = areas.map((area) => area.floors);
  const isSame = (level: 'ready' | 'ready-with-conditions'): boolean =>
    new Set(floors.map((floor) => floor[level])).size < 2;
  const floorText = (level: 'ready' | 'ready-with-conditions'): string =>
    isSame(level)
      ? texts.everyArea(scoreText(floors[0]?.[level] ?? 0))
      : texts.eachArea(areas.map(({ title, floors }) => ({ title, floor: scoreText(floors[level]) })));
  const levelWord = (level: keyof typeof words.level): Inline => strong(capitalise(words.level[level]));
  return [
    heading(3, texts.verdict),
    bullets([
      item([levelWord('ready'), texts.atLeast(scoreText(levels.ready), floorText('ready'))]),
      item([
        levelWord('ready-with-conditions'),
        texts.atLeast(scoreText(levels['ready-with-conditions']), floorText('ready-with-conditions')),
      ]),
      item([levelWord('not-ready'), texts.less]),
    ]),
    paragraph(texts.caps),
    bullets(rules.map(({ title, explanation }) => item([strong(title), `: ${explanation}`]))),
  ];
}

function agreementNodes({ agreement }: ReportMethod, language: Language): readonly RootContent[] {
  const { all } = agreement;
  const { method: texts, words } = language;
  if (all.pairable === 0) return [];
  const within = Side.options.flatMap((side) => {
    const own = agreement[side];
    return own === undefined ? [] : [texts.within(words.side[side], alphaText(own, language), own.pairable)];
  });
  const lead = texts.alpha(all.pairable, alphaText(all, language), all.alpha !== null);
  return [heading(3, texts.agreement), paragraph([lead, ...within].join(' '))];
}

/** To two digits, or why there is no such figure. */
function alphaText({ alpha, pairable }: Agreement, { words, method: texts }: Language): string {
  if (alpha !== null) {
    const cut = Math.round(alpha * 100) / 100 + 0;
    return `${cut < 0 ? '−' : ''}${words.decimal(Math.abs(cut), 2)}`;
  }
  return pairable === 0 ? texts.noPairs : texts.noVariation;
}

function editionsTable({ profile, editions }: ReportMethod, { method: texts }: Language): RootContent {
  const row = ({ title, version, digest, askedWith }: Edition, kind: string) => [
    [title],
    [kind],
    [askedWith.length === 0 ? version : texts.askedWith(version, askedWith)],
    [code(digest)],
  ];
  const columns = [{ title: texts.text }, { title: texts.kind }, { title: texts.version }, { title: 'SHA-256' }];
  return table(columns, [row(profile, texts.profile), ...editions.map((edition) => row(edition, texts.questionnaire))]);
}

function sourceNodes({ articles, references }: ReportMethod, { method: texts }: Language): readonly RootContent[] {
  if (articles.length + references.length === 0) return [];
  return [
    heading(3, texts.sources),
    paragraph(texts.drawnFrom),
    bullets([...articles, ...references].map((source) => item([source]))),
  ];
}
