import { type Catalogue, topicOf } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { type Palette, visible } from '../text/display.ts';
import type { Language } from '../texts/language.ts';

/** What was set aside is told by name: a verdict does not rest on it. */
export function setAsideLines(
  catalogue: Catalogue,
  { questions }: Assessment,
  palette: Palette,
  wrap: (text: string, indent?: number) => string,
  { summary }: Language,
): string {
  const setAside = questions.filter(({ status }) => status === 'notApplicable');
  if (setAside.length === 0) return '';
  const named = setAside
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ id, criticality }) =>
      criticality === 'critical'
        ? `${visible(topicOf(id, catalogue))} (${summary.critical})`
        : visible(topicOf(id, catalogue)),
    );
  return [palette.accent(summary.setAside), wrap(named.join(' · '), 2)].join('\n');
}
