import type { RootContent } from 'mdast';
import { bullets, heading, type Inline, item, paragraph, strong, table } from '../../document/nodes.ts';
import type { ReportModel, ReportTwoSides, Section, SideVoice } from '../../model/model.ts';
import { peopleText, quoted } from '../../model/phrases.ts';

export const twoSidesSection: Section = ({ twoSides, language }) => {
  if (twoSides === undefined) return [];
  const texts = language.twoSides;
  return [
    heading(2, texts.heading),
    paragraph(texts.perception(twoSides)),
    ...gapNodes(twoSides, language),
    ...(twoSides.distances.length === 0
      ? []
      : [bullets(twoSides.distances.map((view) => item([strong(view.topic), `: ${texts.distance(view)}`])))]),
    ...(twoSides.isReduced ? [paragraph(texts.notQuoted)] : []),
  ];
};

function gapNodes({ furthest }: ReportTwoSides, language: ReportModel['language']): readonly RootContent[] {
  if (furthest.length === 0) return [];
  const texts = language.twoSides;
  const rows = furthest.map(({ topic, area, isCritical, client, provider, apart }): readonly (readonly Inline[])[] => [
    [strong(topic), ` (${area}${isCritical ? `, ${texts.critical}` : ''})`],
    [voiceText(client, language)],
    [voiceText(provider, language)],
    [language.words.score(apart)],
  ]);
  const columns = [
    { title: texts.furthest },
    { title: texts.client },
    { title: texts.provider },
    { title: texts.apart, align: 'right' as const },
  ];
  return [table(columns, rows)];
}

/** The words of a side with its score; with who said what where its people differ. */
function voiceText({ score, voices }: SideVoice, language: ReportModel['language']): string {
  const texts = [...new Set(voices.map(({ said }) => quoted(said, language)))];
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return `${only} (${language.words.score(score)})`;
  const parts = texts.map(
    (text) => `${peopleText(voices.filter(({ said }) => quoted(said, language) === text))}: ${text}`,
  );
  return `${parts.join(' · ')} (${language.twoSides.average(language.words.score(score))})`;
}
