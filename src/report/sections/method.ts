import type { RootContent } from 'mdast';
import { bullets, code, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import type { ReportMethod, TextEdition } from '../../model/method.ts';
import type { NamedInput, ReportModel, ReportRobustness, Section } from '../../model/model.ts';
import { Criticality, Side } from '../../questionnaires/vocabulary.ts';
import { FEWEST_PAIRS, strengthOf } from '../../scoring/agreement.ts';

export const methodSection: Section = (model) => {
  const texts = model.language.method;
  return [
    heading(2, texts.heading),
    paragraph(texts.unvalidated(model.method.statuses)),
    ...scoreNodes(model),
    ...levelNodes(model),
    ...robustnessNodes(model),
    ...agreementNodes(model),
    heading(3, texts.versions),
    paragraph(texts.edition),
    editionsTable(model),
    ...sourceNodes(model),
  ];
};

function scoreNodes({ method, assessment, language }: ReportModel): readonly RootContent[] {
  const [{ areas, weighting, raised }, { words, method: texts }] = [method, language];
  const weights = Criticality.options.map(
    (criticality) => `${words.criticality[criticality]} ${weightText(method.weights[criticality], language)}`,
  );
  const isWeighted = new Set(areas.map(({ weight }) => weight)).size > 1;
  const areaWeights = isWeighted
    ? texts.areaWeights(areas.map(({ title, weight }) => `${title} ${weightText(weight, language)}`))
    : texts.sameWeights[weighting];
  return [
    heading(3, texts.score),
    bullets([
      item([texts.anchored]),
      item([texts.averaged]),
      item([[texts.weights(weights), ...(raised.length === 0 ? [] : [texts.raised(raised)])].join(' ')]),
      item([strong(texts.areaScore), texts.areaFormula]),
      item([strong(texts.overallScore), `${texts.overallFormula[weighting]} ${areaWeights}`]),
      item([texts.leftOut]),
    ]),
    ...shareNodes(method, language),
    heading(3, texts.interval),
    paragraph(texts.readings),
    ...(assessment.contextBounded === true ? [paragraph(texts.contextBounded)] : []),
    paragraph(texts.geometricMean),
    paragraph(texts.cut),
  ];
}

/** What each area counts for, which its weight alone does not say. */
function shareNodes({ areas }: ReportMethod, language: ReportModel['language']): readonly RootContent[] {
  const { words, method: texts } = language;
  if (areas.every(({ share }) => share === 0)) return [];
  const right = { align: 'right' } as const;
  return [
    table(
      [{ title: texts.area }, { title: texts.weight, ...right }, { title: texts.share, ...right }],
      areas.map(({ title, weight, share }) => [[title], [weightText(weight, language)], [words.part(share)]]),
    ),
  ];
}

/** A weight as it is given in a profile: 4, or 2.5. */
function weightText(weight: number, { words }: ReportModel['language']): string {
  const digits = String(weight).split('.')[1]?.length ?? 0;
  return words.decimal(weight, digits);
}

function levelNodes({ method, language }: ReportModel): readonly RootContent[] {
  const [{ levels, areas, rules, evidence }, { words, method: texts }] = [method, language];
  const floorText = (level: 'ready' | 'ready-with-conditions'): string => {
    const floored = areas.filter(({ floors }) => floors[level] > 0);
    const [first] = floored;
    if (first === undefined) return '';
    const isSame = floored.every(({ floors }) => floors[level] === first.floors[level]);
    const floor = words.score(first.floors[level]);
    if (isSame && floored.length === areas.length) return texts.everyArea(floor);
    return isSame && floored.length > 1
      ? texts.eachOf(
          floor,
          floored.map(({ title }) => title),
        )
      : texts.eachArea(floored.map(({ title, floors }) => ({ title, floor: words.score(floors[level]) })));
  };
  const levelWord = (level: keyof typeof words.level): Inline => strong(words.capitalise(words.level[level]));
  return [
    heading(3, texts.verdict),
    bullets([
      item([levelWord('ready'), texts.atLeast(words.score(levels.ready), floorText('ready'))]),
      item([
        levelWord('ready-with-conditions'),
        texts.atLeast(words.score(levels['ready-with-conditions']), floorText('ready-with-conditions')),
      ]),
      item([levelWord('not-ready'), texts.less]),
    ]),
    paragraph(`${texts.floors} ${texts.evidence[evidence]}`),
    paragraph(texts.caps),
    bullets(
      rules.map(({ title, explanation, decidedBy }) => {
        const where = decidedBy.length === 0 ? '' : ` ${texts.blocksWhere(decidedBy)}`;
        return item([strong(title), `: ${explanation}${where}`]);
      }),
    ),
  ];
}

function agreementNodes({ method: { agreement }, language }: ReportModel): readonly RootContent[] {
  const { all } = agreement;
  const { method: texts, words } = language;
  if (all.pairable === 0) return [];
  const within = Side.options.flatMap((side) => {
    const own = agreement[side];
    return own === undefined ? [] : [texts.within(words.side[side], alphaText(own, language), own.pairable)];
  });
  const lead = texts.alpha(all.pairable, alphaText(all, language), all.alpha !== null);
  const strength = all.alpha === null ? [] : [texts.strength[strengthOf(all.alpha)]];
  return [
    heading(3, texts.agreement),
    paragraph([lead, ...strength, ...observedTexts(all, language), ...within].join(' ')),
  ];
}

function observedTexts(
  { observed, pairs }: ReportMethod['agreement']['all'],
  { words, method: texts }: ReportModel['language'],
): readonly string[] {
  if (typeof observed !== 'number' || pairs === undefined) return [];
  const text = texts.observed(words.percent(observed), pairs);
  return pairs < FEWEST_PAIRS ? [text, texts.fewPairs] : [text];
}

function alphaText(
  { alpha, pairable }: ReportMethod['agreement']['all'],
  { words, method: texts }: ReportModel['language'],
): string {
  if (alpha !== null) {
    // Cut above 0, so that no figure reads as a minimum that it misses; what rounds to zero has no sign.
    const cut = (alpha > 0 ? Math.floor(alpha * 1000 + 1e-6) : Math.round(alpha * 1000)) / 1000 + 0;
    return `${cut < 0 ? '−' : ''}${words.decimal(Math.abs(cut), 3)}`;
  }
  return pairable === 0 ? texts.noPairs : texts.noVariation;
}

function editionsTable({ method: { profile, editions }, language: { method: texts } }: ReportModel): RootContent {
  const row = ({ title, version, digest, askedWith }: TextEdition, kind: string) => [
    [title],
    [kind],
    [askedWith.length === 0 ? version : texts.askedWith(version, askedWith)],
    [code(digest)],
  ];
  const columns = [{ title: texts.text }, { title: texts.kind }, { title: texts.version }, { title: 'SHA-256' }];
  return table(columns, [row(profile, texts.profile), ...editions.map((edition) => row(edition, texts.questionnaire))]);
}

function sourceNodes({
  method: { articles, references },
  language: { method: texts },
}: ReportModel): readonly RootContent[] {
  if (articles.length + references.length === 0) return [];
  return [
    heading(3, texts.sources),
    paragraph(texts.drawnFrom),
    bullets([
      ...articles.map((title) => item([title])),
      ...references.map(({ text, seen }) => item([seen === undefined ? text : `${text} (${texts.seen[seen]})`])),
    ]),
  ];
}

function robustnessNodes({ robustness, language }: ReportModel): readonly RootContent[] {
  if (robustness === undefined) return [];
  const { robustness: texts } = language.outlook;
  const { draws, holds, low, high, slip, drivers } = robustness;
  const { words } = language;
  const moved = drivers.length === 0 ? [] : [texts.drivers(drivers.map((each) => nameOf(each, texts)))];
  const same = Math.round(holds * draws);
  const slipped =
    slip === undefined
      ? []
      : [
          texts.slips(words.percent(slip.rate), {
            isMeasured: slip.origin === 'measured',
            pairs: slip.pairs,
            fewest: FEWEST_PAIRS,
          }),
        ];
  return [
    heading(3, texts.heading),
    paragraph(
      [texts.holds(same, draws, words.score(low), words.score(high)), ...moved, flipText(robustness, language)]
        .filter((text) => text !== '')
        .join(' '),
    ),
    paragraph([texts.varied, ...slipped].join(' ')),
    paragraph(texts.notVaried),
  ];
}

function nameOf({ kind, name, isOpen }: NamedInput, texts: ReportModel['language']['outlook']['robustness']): string {
  switch (kind) {
    case 'answer':
      return isOpen ? texts.openAnswer(name) : texts.answer(name);
    case 'option-scores':
      return texts.optionScores(name);
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

/** Where something other than weights holds the verdict, that no weight changes it says nothing of how far it stands. */
function flipText({ flip, heldBy }: ReportRobustness, language: ReportModel['language']): string {
  const { robustness: texts } = language.outlook;
  if (flip === undefined) return '';
  if (flip === null) return heldBy === undefined ? texts.noFlip : texts.onGates(heldBy.caps, heldBy.amount);
  return texts.flip(nameOf(flip.input, texts), changeText(flip.factor, language), language.words.level[flip.level]);
}

/** A factor as people say it: «30% higher», «4.5 times as high»; rounded away from 1, so that it still flips. */
function changeText(factor: number, { outlook: { robustness: texts }, words }: ReportModel['language']): string {
  if (factor < 1e-9) return texts.none;
  if (factor >= 2) return texts.times(words.decimal(Math.ceil(factor * 10 - 1e-6) / 10, 1));
  const percent = words.percent(Math.ceil(Math.abs(factor - 1) * 100 - 1e-6) / 100);
  return factor > 1 ? texts.more(percent) : texts.less(percent);
}
