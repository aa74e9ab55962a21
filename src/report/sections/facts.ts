import { heading, type Inline, strong, table } from '../../document/nodes.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import { peopleText, saidText } from '../../model/phrases.ts';
import type { ReportQuestion } from '../../model/questions.ts';

/** What is known of the facts, in the order of asking; with who said it where several values are given. */
export const factsSection: Section = (model) => {
  const texts = model.language.report.facts;
  const known = model.areas.flatMap(({ asked }) =>
    asked.filter((question) => !('score' in question) && question.status === 'answered'),
  );
  if (known.length === 0) return [];
  const columns = [{ title: texts.fact }, { title: texts.value }];
  return [
    heading(2, texts.heading),
    table(
      columns,
      known.flatMap((fact) => rowsOf(fact, model)),
    ),
  ];
};

function rowsOf(
  { topic, answers }: ReportQuestion,
  { language }: ReportModel,
): readonly (readonly (readonly Inline[])[])[] {
  const given = answers.filter(({ said }) => said.kind === 'value');
  const texts = [...new Set(given.map(({ said }) => saidText(said, language)))];
  return texts.map((text, index) => {
    const same = given.filter(({ said }) => saidText(said, language) === text);
    const isConfidential = same.every(({ confidential }) => confidential);
    const about = [
      ...(texts.length > 1 ? [peopleText(same)] : []),
      ...(isConfidential ? [language.report.answers.confidential] : []),
    ].join('; ');
    return [index === 0 ? [strong(topic)] : [], [about === '' ? text : `${text} (${about})`]];
  });
}
