import fc from 'fast-check';
import type { Answer, Evidence, Interview, Reply } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { paragraph } from '../../src/document/nodes.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Question, Source } from '../../src/questionnaires/questionnaire.ts';
import { catalogueOf, interviewOf } from './catalogue.ts';

/** Pieces that mean something to one format or another. */
export const FRAGMENTS = [
  '<script>alert(1)</script>',
  '<!-- ',
  ' -->',
  '&lt;',
  '&#35;',
  '&copy',
  '<b>',
  '</details>',
  ']]>',
  '##[error]x',
  '##vso[task.complete]',
  '\n  ::error::',
  '::error file=a::',
  '<?php',
  '<a@b.co>',
  '|',
  '\\|',
  '\\',
  '\\\\',
  '`',
  '``',
  '```',
  '```js\n',
  '~~~',
  '~~gone~~',
  '~x~',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '  \n',
  '\n    ',
  '[x](javascript:alert(1))',
  '![](http://x.example/y.png)',
  '[^1]',
  '[^1]: note',
  '[x]: http://x.example',
  '[ ] ',
  '[x] ',
  '[x][]',
  'www.x.example',
  'http://x.example/a_b_c',
  'https://x.example?a=1&b=2',
  'HTTP://X.EXAMPLE',
  'me@x.example',
  'mailto:me@x.example',
  'xmpp:me@x.example/a',
  'http://x.example\\|y',
  'http://`x`.example',
  '(www.x.example)',
  'a.www.x.example',
  '://',
  '# ',
  '#',
  '###### ',
  '1. ',
  '1) ',
  '12345',
  '- ',
  '-',
  '---',
  '+ ',
  '* ',
  '*',
  '**',
  '***',
  '_',
  '__',
  '_a_',
  '=',
  '===',
  '> ',
  ':',
  '| - |\n| - |',
  ':-: | :-:',
  'a | b\n- | -',
  '\u001b[31mred\u001b[0m',
  '\u0000',
  '\u0007',
  '\u202e',
  '\u200f',
  '\u2066',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u009b31m',
  '\u206a',
  '\ufeff',
  '\ud800',
  'é',
  '日本語',
  '🙂',
  '“',
  '”',
  "'",
  '"',
  '(',
  ')',
  '[',
  ']',
  '!',
  '!',
  '{',
  '}',
  '$',
  '%',
  '^',
  ' ',
  ' ',
  'word',
];

/** Texts put together from such pieces and from any bytes; never blank. */
export const hostile = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary', maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/u.test(text));

/** Every text of a report that comes from a file. */
export const TEXTS = [
  'client',
  'provider',
  'scope',
  'name',
  'note',
  'ref',
  'reason',
  'area',
  'topic',
  'question',
  'option',
  'why',
  'evidence',
  'recommendation',
  'article',
  'reference',
  'profile',
  'context',
  'group',
  'value',
  'entry',
] as const;

export type Texts = Readonly<Record<(typeof TEXTS)[number], string>>;

export function textsOf(of: (key: string, index: number) => string): Texts {
  return Object.fromEntries(TEXTS.map((key, index) => [key, of(key, index)])) as Texts;
}

export const BENIGN = textsOf((key) => `Some ${key}`);

/** A catalogue whose every text is given. */
export function catalogueWith(texts: Texts): Catalogue {
  const plain = catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'one', criticality: 'critical', knockOut: true },
          { id: 'two' },
          { id: 'three' },
          { id: 'list', points: [1, 1] },
          { id: 'text', fact: 'text', group: 'group' },
          { id: 'entries', fact: 'list', group: 'group' },
          { id: 'ticks', fact: ['x', 'y'], group: 'group' },
        ],
      },
    ],
    [{ id: 'kind', options: ['x', 'y'] }],
  );
  const dressed = <T extends Question>(question: T): T => {
    const group = question.group === undefined ? {} : { group: texts.group };
    const common = { ...question, ...group, topic: texts.topic, text: texts.question };
    if (question.kind === 'context')
      return { ...common, options: question.options.map((each) => ({ ...each, label: texts.context })) };
    if (question.kind === 'fact')
      return { ...common, options: question.options.map((each) => ({ ...each, label: texts.option })) };
    const scored = { ...common, why: texts.why, evidence: texts.evidence, sources: ['S1.1', 'R1'] };
    // Its author has written it in Markdown, so that it says these very words.
    const recommendation = { ...question.recommendation, text: markdownOf(texts.recommendation) };
    return question.kind === 'choice'
      ? { ...scored, recommendation, options: question.options.map((each) => ({ ...each, label: texts.option })) }
      : { ...scored, recommendation, items: question.items.map((each) => ({ ...each, label: texts.option })) };
  };
  return {
    ...plain,
    profile: { ...plain.profile, title: texts.profile },
    context: plain.context.map(dressed),
    areas: plain.areas.map((area) => ({
      ...area,
      title: texts.area,
      questions: area.questions.map(dressed),
      asked: area.asked.map(dressed),
    })),
    sources: new Map<string, Source>([
      ['S1.1', { kind: 'claim', id: 'S1.1', text: 'claim', article: texts.article, articleId: 'S1' }],
      ['R1', { kind: 'reference', id: 'R1', text: texts.reference }],
    ]),
  };
}

function markdownOf(text: string): string {
  return renderMarkdown({ type: 'root', children: [paragraph(text)] }).trimEnd();
}

/** Two interviews in which every text that a respondent can leave is given. */
export function interviewsWith(texts: Texts): readonly Interview[] {
  const evidence: readonly Evidence[] = [{ ref: texts.ref, until: '2027-06-30' }];
  const { client, provider, scope } = texts;
  const base = { ...interviewOf({ 'context/kind': 'x' }), engagement: { client, provider, scope } };
  const answers = (entries: readonly (readonly [string, Reply])[]): Interview['answers'] =>
    new Map([
      ...base.answers,
      ...entries.map(([id, reply]): [string, Answer] => [
        id,
        { reply, note: texts.note, keyFact: true, evidence, confidential: false },
      ]),
    ]);
  return [
    {
      ...base,
      file: 'a',
      respondent: { side: 'client', name: texts.name },
      answers: answers([
        ['a/one', { kind: 'option', option: 's0' }],
        ['a/two', { kind: 'option', option: 's33' }],
        ['a/three', { kind: 'notApplicable', reason: texts.reason }],
        ['a/list', { kind: 'items', items: ['i0'] }],
        ['a/text', { kind: 'value', value: texts.value }],
        ['a/entries', { kind: 'value', value: [texts.entry, 'x'] }],
        ['a/ticks', { kind: 'value', value: ['y'] }],
      ]),
    },
    {
      ...base,
      file: 'b',
      respondent: { side: 'provider' },
      answers: answers([['a/two', { kind: 'option', option: 's67' }]]),
    },
  ];
}
