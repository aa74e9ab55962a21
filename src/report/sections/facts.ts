import { heading, type Inline, strong, table } from '../../document/nodes.ts';
import type { ReportModel, Section } from '../../model/model.ts';
import { peopleText, saidText } from '../../model/phrases.ts';
import type { ReportQuestion } from '../../model/questions.ts';

/** What is known of the facts, in the order of asking; with who said it where several values are given. */
export const factsSection: Section = (model) => {
  const { report } = model.language;
  const texts = report.facts;
  const known = model.areas.flatMap(({ asked }) =>
    asked.filter((question) => !('score' in question) && question.status === 'answered'),
  );
  if (known.length === 0) return [];
  const voices = known.flatMap((fact) => voicesOf(fact, model));
  const hasWho = voices.some(({ who }) => who !== '');
  const columns = [texts.fact, texts.value, ...(hasWho ? [report.answers.who] : [])].map((title) => ({ title }));
  const rows = voices.map(({ topic, text, who }): readonly (readonly Inline[])[] => [
    topic === '' ? [] : [strong(topic)],
    [text],
    ...(hasWho ? [[who]] : []),
  ]);
  return [heading(2, texts.heading), table(columns, rows)];
};

interface Voice {
  /** Empty below the first value of a fact. */
  readonly topic: string;
  readonly text: string;
  /** Who said it, where others say otherwise, and whether in confidence. */
  readonly who: string;
}

function voicesOf({ topic, answers }: ReportQuestion, { language }: ReportModel): readonly Voice[] {
  const given = answers.filter(({ said }) => said.kind === 'value');
  const texts = [...new Set(given.map(({ said }) => saidText(said, language)))];
  return texts.map((text, index) => {
    const same = given.filter(({ said }) => saidText(said, language) === text);
    const isConfidential = same.every(({ confidential }) => confidential);
    const who = [
      ...(texts.length > 1 ? [peopleText(same)] : []),
      ...(isConfidential ? [language.report.answers.confidential] : []),
    ].join('; ');
    return { topic: index === 0 ? topic : '', text, who };
  });
}
