import type { RootContent } from 'mdast';
import { distanceText, perceptionText } from '../../language/two-sides.ts';
import { scoreText } from '../../language/words.ts';
import type { ReportTwoSides, SideVoice } from '../facts/two-sides.ts';
import type { ReportModel } from '../model.ts';
import { bullets, heading, type Inline, item, paragraph, strong, table } from '../nodes.ts';
import { peopleText, quoted } from '../phrases.ts';

/** Where client and provider were both asked: who is more optimistic, and where they see things differently. */
export function twoSidesSection({ twoSides }: ReportModel): readonly RootContent[] {
  if (twoSides === undefined) return [];
  return [
    heading(2, 'Two sides'),
    paragraph(perceptionText(twoSides)),
    ...gapNodes(twoSides),
    ...(twoSides.distances.length === 0
      ? []
      : [bullets(twoSides.distances.map((view) => item([strong(view.topic), `: ${distanceText(view)}`])))]),
    ...(twoSides.isReduced
      ? [paragraph('Questions with an answer marked confidential are counted, but not quoted in this section.')]
      : []),
  ];
}

function gapNodes({ furthest }: ReportTwoSides): readonly RootContent[] {
  if (furthest.length === 0) return [];
  const rows = furthest.map(({ topic, area, isCritical, client, provider, apart }): readonly (readonly Inline[])[] => [
    [strong(topic), ` (${area}${isCritical ? ', critical' : ''})`],
    [voiceText(client)],
    [voiceText(provider)],
    [scoreText(apart)],
  ]);
  const columns = [
    { title: 'Furthest apart' },
    { title: 'Client' },
    { title: 'Provider' },
    { title: 'Points apart', align: 'right' as const },
  ];
  return [table(columns, rows)];
}

/** The words of a side with its score; with who said what where its people differ. */
function voiceText({ score, voices }: SideVoice): string {
  const texts = [...new Set(voices.map(({ said }) => quoted(said)))];
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return `${only} (${scoreText(score)})`;
  const parts = texts.map((text) => `${peopleText(voices.filter(({ said }) => quoted(said) === text))}: ${text}`);
  return `${parts.join(' · ')} (${scoreText(score)} on average)`;
}
