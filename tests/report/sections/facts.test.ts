import { describe, expect, test } from 'vitest';
import type { Interview } from '../../../src/answers/interview.ts';
import { renderMarkdown } from '../../../src/document/markdown.ts';
import { renderCsv } from '../../../src/formats/csv.ts';
import { renderReportJson } from '../../../src/formats/json.ts';
import type { ReportModel, Section } from '../../../src/model/model.ts';
import { answersSection } from '../../../src/report/sections/answers.ts';
import { factsSection } from '../../../src/report/sections/facts.ts';
import { FACTS } from '../../kit/facts.ts';
import { interviewBy, modelOf } from '../reading.ts';

const write = (section: Section, model: ReportModel): string =>
  renderMarkdown({ type: 'root', children: [...section(model)] });

const client = (answers: Readonly<Record<string, unknown>>): Interview =>
  interviewBy({ side: 'client', role: 'legal', name: 'Marta Kowalska' }, answers);
const provider = (answers: Readonly<Record<string, unknown>>): Interview =>
  interviewBy({ side: 'provider', name: 'Jo Brown' }, answers);

const KNOWN = {
  'a/text': { value: 'The law of Poland' },
  'a/number': { value: 15_000 },
  'a/date': { value: '2027-06-30' },
  'a/list': { value: [] },
  'a/ticks': { value: ['x', 'y'] },
};

describe('the chapter of facts', () => {
  test('has what is known, in the order of asking', () => {
    expect(write(factsSection, modelOf(FACTS, [client(KNOWN)]))).toBe(`## Facts

| Fact       | What is known     |
| ---------- | ----------------- |
| **text**   | The law of Poland |
| **number** | 15,000            |
| **date**   | 30 June 2027      |
| **list**   | none              |
| **ticks**  | x, y              |
`);
  });

  test('says who said what where they differ, and names people by role', () => {
    const interviews = [
      client({ 'a/text': { value: 'As Marta Kowalska says' }, 'a/number': { value: 3 } }),
      provider({ 'a/text': { value: 'English law' }, 'a/number': { value: 3 } }),
    ];
    expect(write(factsSection, modelOf(FACTS, interviews))).toContain(
      `| **text**   | As \\[Legal counsel, client\\] says | Legal counsel, client |
|            | English law                      | Interviewee, provider |
| **number** | 3                                |                       |`.replaceAll('\\]', ']'),
    );
  });

  test('leaves out of a client’s copy what was told in confidence, and marks it in an internal one', () => {
    const interviews = [client({ 'a/text': { value: 'Irish law', confidential: true }, 'a/number': { value: 3 } })];
    const copy = modelOf(FACTS, interviews);
    for (const text of [
      renderCsv(copy),
      renderReportJson(copy),
      write(factsSection, copy),
      write(answersSection, copy),
    ]) {
      expect(text).not.toContain('Irish');
    }
    expect(copy.withheld.answers).toBe(1);
    expect(copy.assessment.facts).toEqual([{ id: 'a/number', value: 3 }]);
    const internal = modelOf(FACTS, interviews, 'internal');
    expect(write(factsSection, internal)).toContain('| **text**   | Irish law     | confidential |');
    expect(internal.assessment).toMatchObject({
      confidential: ['a/text'],
      facts: [{ value: 'Irish law' }, { value: 3 }],
    });
  });

  test.each([
    ['nothing is known', { 'a/one': 0, 'a/text': { unknown: true } }],
    ['it does not apply', { 'context/kind': 'other', 'a/ticks': { value: ['x'] } }],
  ])('is not there where %s', (_, answers) => {
    expect(factsSection(modelOf(FACTS, [client(answers)]))).toEqual([]);
  });
});

test('all answers stand under the headings of their area, with the facts in their places, those without a heading first', () => {
  const text = write(answersSection, modelOf(FACTS, [client({ ...KNOWN, 'a/one': 100, 'a/list': { unknown: true } })]));
  const lines = text.split('\n').filter((line) => /^#|^\| \*\*/.test(line));
  expect(lines.map((line) => line.replace(/ *\|$/, ''))).toEqual([
    ...['## All answers', '### context', '| **kind**: kind? | not answered yet', '### a'],
    ...['| **list**: list?   | nobody knew', '| **ticks**: ticks? | x, y'],
    ...['#### Terms', '| **text**: text?     | The law of Poland', '| **number**: number? | 15,000'],
    ...['#### Work', '| **one**: one?   | s100         |   100', '| **date**: date? | 30 June 2027 |'],
  ]);
});

test('tables and data have a row for each', () => {
  const model = modelOf(FACTS, [client(KNOWN)]);
  expect(renderCsv(model)).toContain('"a/list","a","list","list?",,,"answered",,,,,"Legal counsel, client: none"');
  const { answers, assessment } = JSON.parse(renderReportJson(model));
  expect(answers.map(({ question }: { question: string }) => question)).toEqual([
    ...['context/kind', 'a/text', 'a/number', 'a/one', 'a/date', 'a/list', 'a/ticks'],
  ]);
  expect(answers[6].answers[0].said).toEqual({ kind: 'value', type: 'options', value: ['x', 'y'] });
  expect(assessment.facts[4]).toEqual({ id: 'a/ticks', value: ['x', 'y'] });
});
