import { bullets, heading, item, strong } from '../../document/nodes.ts';
import type { Section } from '../../model/model.ts';
import { sentence } from '../../model/phrases.ts';

/** What rules found that holds nothing back and still should be known. */
export const observationsSection: Section = ({ observations, language: { report } }) => {
  if (observations.length === 0) return [];
  return [
    heading(2, report.observations.heading),
    bullets(
      observations.map(({ title, explanation, remedy, questions }) =>
        item([
          strong(title),
          `: ${sentence(explanation)} ${sentence(remedy)}`,
          ...(questions.length === 0 ? [] : [` ${report.observations.concerns(questions.map(({ name }) => name))}`]),
        ]),
      ),
    ),
  ];
};
