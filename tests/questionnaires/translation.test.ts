import { describe, expect, test } from 'vitest';
import type { Framework } from '../../src/questionnaires/framework.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import {
  parseTranslation,
  type SourcedTranslation,
  translateFramework,
  translateQuestionnaire,
} from '../../src/questionnaires/translation.ts';
import {
  checkTranslation,
  completenessOf,
  freshPart,
  headDigest,
  questionDigest,
} from '../../src/questionnaires/translation-check.ts';
import { brief, must } from '../kit/catalogue.ts';

const TEXT = `format: outready/questionnaire/1
id: one
version: 1.2.0
title: One
summary: The first.
questions:
  - id: plan
    topic: Plan
    text: What plan is there?
    why: Without one, work is lost.
    help: Ask to see it.
    criticality: high
    options: [{ id: none, label: None, score: 0 }, { id: written, label: Written, score: 100, tag: good }]
    evidence: The plan
    recommendation: { text: Write one., effort: S, horizon: ongoing }
    sources: [S0.1]
  - id: checks
    kind: checklist
    topic: Checks
    text: What is checked?
    why: Nobody knows.
    criticality: low
    items: [{ id: input, label: Input, points: 1 }, { id: output, label: Output, points: 2 }]
    evidence: A list
    recommendation: { text: Check., effort: S, horizon: ongoing }
    sources: [S0.1]
`;
const original = questionnaireOf(TEXT);
const [plan, checks] = original.questions;
if (plan === undefined || checks === undefined) throw new Error('two questions');

function questionnaireOf(text: string) {
  return must(parseQuestionnaire({ text, file: 'one.yaml', name: 'one', digest: 'sha256:one' })).questionnaire;
}

const PLACE = { locale: 'es', of: 'one' };
const HEAD = 'format: outready/translation/1\nlocale: es\nof: one\nversion: 1.2.0\n';
const parse = (body: string, head = HEAD) => parseTranslation({ text: head + body, file: 'es/one.yaml' }, PLACE);
const translationOf = (body: string, head?: string): SourcedTranslation => must(parse(body, head));

describe('reading a translation', () => {
  const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing but its head', HEAD, []],
    ['a mistyped key', `${HEAD}tittle: Uno\n`, ['5:1 unknown-key']],
    ['a mistyped key of a question', `${HEAD}questions:\n  plan: { txt: Hola }\n`, ['6:11 unknown-key']],
    ['a score', `${HEAD}questions:\n  plan: { options: { none: 0 } }\n`, ['6:28 wrong-type']],
    ['a blank text', `${HEAD}title: " "\n`, ['5:8 wrong-value']],
    ['another place', HEAD.replace('of: one', 'of: two'), ['3:5 wrong-value']],
    ['another language than its folder’s', HEAD.replace('locale: es', 'locale: pt'), ['2:9 wrong-value']],
    ['a language that is none', HEAD.replace('locale: es', 'locale: Spanish'), ['2:9 wrong-value']],
    ['no version', HEAD.replace('version: 1.2.0\n', ''), ['1:1 missing-key']],
    ['a digest of another kind', `${HEAD}source: sha256:00\n`, ['5:9 wrong-value']],
    ['a question named like a prototype’s property', `${HEAD}questions: { constructor: { topic: A } }\n`, []],
  ];
  test.each(TABLE)('%s', (_, text, places) => {
    expect(parse('', text).diagnostics.map(brief)).toEqual(places);
  });

  test('a mistyped key of a question gets the likely one', () => {
    const [diagnostic] = parse('questions:\n  plan: { tpic: Hola }\n').diagnostics;
    expect(diagnostic?.hint).toBe('did you mean "topic"?');
  });
});

describe('what a translation has that the questionnaire has not', () => {
  const check = (body: string, head?: string) => checkTranslation(translationOf(body, head), original);
  const DIGEST = questionDigest(plan);

  const TABLE: readonly (readonly [string, string, string, string | undefined])[] = [
    ['a question', 'questions:\n  pln: { topic: A }', '6:3 orphan-translation', 'did you mean "plan"?'],
    [
      'an option',
      'questions:\n  plan: { options: { writen: A } }',
      '6:22 orphan-translation',
      'did you mean "written"?',
    ],
    ['an item', 'questions:\n  checks: { items: { inptu: A } }', '6:22 orphan-translation', 'did you mean "input"?'],
    ['options of a checklist', 'questions:\n  checks: { options: { a: A } }', '6:13 orphan-translation', undefined],
    ['help where there is none', 'questions:\n  checks: { help: A }', '6:13 orphan-translation', undefined],
    [
      'a name from a prototype',
      'questions:\n  constructor: { topic: A }',
      '6:3 orphan-translation',
      'possible: plan, checks',
    ],
  ];
  test.each(TABLE)('%s', (_, body, place, hint) => {
    const [first, ...others] = check(`${body}\n`);
    expect(first && brief(first)).toBe(place);
    expect(first?.severity).toBe('error');
    expect(first?.hint).toBe(hint);
    expect(others).toEqual([]);
  });

  test('is a warning where it was made from another version', () => {
    const found = check(`questions:\n  gone: { source: "${DIGEST}", topic: A }\n`, HEAD.replace('1.2.0', '1.1.0'));
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning orphan-translation']);
  });
});

describe('a text that has changed since it was translated', () => {
  const body = `source: ${headDigest(original)}\ntitle: Uno\nquestions:\n  plan: { source: "${questionDigest(plan)}", topic: Plan }\n`;
  const stale = (text: string, head?: string) => checkTranslation(translationOf(body, head), questionnaireOf(text));

  const TABLE: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['nothing', 'One', 'One', []],
    ['a score', 'score: 100', 'score: 90 }, { id: best, label: x, score: 100', ['8:19 stale-translation']],
    ['the title', 'title: One', 'title: Another', ['5:9 stale-translation']],
    ['the question', 'What plan', 'Which plan', ['8:19 stale-translation']],
    ['a label', 'label: None', 'label: Nothing', ['8:19 stale-translation']],
    ['the recommendation', 'Write one.', 'Write it.', ['8:19 stale-translation']],
    ['what no reader sees', 'criticality: high', 'criticality: low', []],
    ['another question', 'Checks', 'Controls', []],
  ];
  test.each(TABLE)('%s', (_, from, to, places) => {
    expect(stale(TEXT.replace(from, to)).map(brief)).toEqual(places);
  });

  test('is a warning that says what to set when it has been compared', () => {
    const changed = TEXT.replace('What plan', 'Which plan');
    const [digest] = questionnaireOf(changed).questions.map(questionDigest);
    const [diagnostic] = stale(changed);
    expect(diagnostic?.severity).toBe('warning');
    expect(diagnostic?.hint).toBe(`compare it with one.yaml, then set source: ${digest}`);
  });

  test('a new version alone changes nothing where digests are', () => {
    expect(stale(TEXT.replace('1.2.0', '2.0.0'))).toEqual([]);
  });

  test('without digests the version decides, and is told once', () => {
    const found = checkTranslation(
      translationOf(
        'title: Uno\nquestions:\n  plan: { topic: A }\n  checks: { topic: B }\n',
        HEAD.replace('1.2.0', '1.1.0'),
      ),
      original,
    );
    expect(found.map(brief)).toEqual(['4:10 stale-translation']);
    expect(found[0]?.hint).toBe('compare it with one.yaml, then set version: 1.2.0');
  });
});

describe('a questionnaire in another language', () => {
  const spanish = translationOf(
    'title: Uno\nquestions:\n  plan: { text: "¿Qué plan hay?", options: { written: Escrito }, recommendation: Escríbalo. }\n  checks: { items: { output: Salida }, help: Inventado }\n',
  ).translation;
  const mexican = translationOf('questions:\n  plan: { text: "¿Cuál plan hay?" }\n').translation;
  const translated = translateQuestionnaire(original, [spanish]);

  test('takes each text that is translated, and leaves the others as they are', () => {
    expect(translated.title).toBe('Uno');
    expect(translated.summary).toBe('The first.');
    const [first, second] = translated.questions;
    expect(first).toMatchObject({
      topic: 'Plan',
      text: '¿Qué plan hay?',
      why: 'Without one, work is lost.',
      options: [{ label: 'None' }, { label: 'Escrito' }],
      recommendation: { text: 'Escríbalo.' },
    });
    expect(second).toMatchObject({ items: [{ label: 'Input' }, { label: 'Salida' }] });
    expect(second).not.toHaveProperty('help');
  });

  test('has the ids, scores, version and digest of the questionnaire', () => {
    const withoutTexts = (questionnaire: typeof original): unknown =>
      JSON.parse(
        JSON.stringify(questionnaire, (key, value: unknown) =>
          ['title', 'summary', 'topic', 'text', 'why', 'help', 'label', 'evidence'].includes(key) ? undefined : value,
        ),
      );
    expect(withoutTexts(translated)).toEqual(withoutTexts(original));
  });

  test('takes a text from the first translation that has it', () => {
    const [first] = translateQuestionnaire(original, [mexican, spanish]).questions;
    expect(first).toMatchObject({ text: '¿Cuál plan hay?', options: [{ label: 'None' }, { label: 'Escrito' }] });
  });
});

describe('headings and advice', () => {
  const text = TEXT.replace('    help: Ask', '    group: Papers\n    help: Ask').replace(
    'label: None, score: 0',
    'label: None, score: 0, advice: { text: Begin., effort: L }',
  );
  const advised = questionnaireOf(text);
  const [first] = advised.questions;
  const check = (body: string) =>
    checkTranslation(translationOf(`questions:\n  ${body}\n`), advised).map(
      (each) => `${brief(each)} ${each.hint ?? ''}`,
    );

  test('are translated, and nothing else of the advice is', () => {
    const { translation } = translationOf('questions:\n  plan: { group: Papeles, advice: { none: Empiece. } }\n');
    const [translated] = translateQuestionnaire(advised, [translation]).questions;
    expect(translated).toMatchObject({
      group: 'Papeles',
      options: [{ id: 'none', advice: { text: 'Empiece.', effort: 'L' } }, { id: 'written' }],
    });
    const [untouched] = translateQuestionnaire(original, [translation]).questions;
    expect(untouched).not.toHaveProperty('group');
    expect(JSON.stringify(untouched)).not.toContain('Empiece');
  });

  test('where there are none to translate, that is an error', () => {
    expect(check('plan: { group: A, advice: { none: B } }')).toEqual([]);
    expect(check('plan: { advice: { written: B, nnoe: C } }')).toEqual([
      '6:21 orphan-translation possible: none',
      '6:33 orphan-translation did you mean "none"?',
    ]);
    expect(check('checks: { group: A, advice: { input: B } }')).toEqual([
      '6:13 orphan-translation ',
      '6:33 orphan-translation ',
    ]);
  });

  test('change the digest, and leave that of a question without them as it was', () => {
    expect(plan && questionDigest(plan)).toBe('fnv1a:92fb8d54');
    if (first === undefined) throw new Error('no question');
    const other = (from: string, to: string) => questionnaireOf(text.replace(from, to)).questions.slice(0, 1);
    const digests = [
      first,
      ...other('Papers', 'Notes'),
      ...other('Begin.', 'Start.'),
      ...other('effort: L', 'effort: S'),
    ];
    const [own, ...others] = digests.map(questionDigest);
    expect(others.map((each) => each === own)).toEqual([false, false, true]);
  });

  test('count as texts of their own', () => {
    const { translation } = translationOf('questions:\n  plan: { group: Papeles, advice: { none: Empiece. } }\n');
    expect(completenessOf(advised, translation)).toMatchObject({ texts: 19, translated: 2 });
  });
});

describe('how complete a translation is', () => {
  const whole = `title: Uno\nsummary: El primero.\nquestions:
  plan: { topic: A, text: B, why: C, help: D, options: { none: E, written: F }, evidence: G, recommendation: H }
  checks: { topic: A, text: B, why: C, items: { input: D, output: E }, evidence: F, recommendation: G }
`;
  const count = (body: string, head?: string) => completenessOf(original, translationOf(body, head).translation);

  test('all of it', () => expect(count(whole)).toEqual({ texts: 17, translated: 17, share: 1 }));
  test('none', () => expect(completenessOf(original, undefined)).toEqual({ texts: 17, translated: 0, share: 0 }));
  test('one text missing', () => expect(count(whole.replace(' help: D,', '')).translated).toBe(16));
  test('a stale question counts for nothing', () =>
    expect(count(whole.replace('plan: {', 'plan: { source: "fnv1a:00000000",')).translated).toBe(9));
  test('another version counts for nothing', () =>
    expect(count(whole, HEAD.replace('1.2.0', '1.1.0')).translated).toBe(0));
});

test('the part of a translation that is surely of these texts bears their digests', () => {
  const { translation } = translationOf(
    `source: ${headDigest(original)}\ntitle: Uno\nquestions:\n  plan: { source: "${questionDigest(plan)}", topic: A }\n  checks: { topic: B }\n`,
  );
  expect(freshPart(translation, original)).toEqual({ ...translation, questions: { plan: translation.questions.plan } });
  const other = questionnaireOf(TEXT.replace('The first', 'Another').replace('What plan', 'Which plan'));
  expect(freshPart(translation, other)).not.toHaveProperty('title');
  expect(freshPart(translation, other).questions).toEqual({});
});

describe('a framework', () => {
  const law: Framework = {
    id: 'law',
    title: 'The law',
    url: 'https://example.org',
    asOf: '2026-11-30',
    clauses: [
      { ref: '1(a)', title: 'One', seen: 'text' },
      { ref: '2', title: 'Two', seen: 'heading', outside: 'It asks for nothing.' },
    ],
    file: 'law.yaml',
    digest: 'd',
  };
  const head = `format: outready/translation/1\nlocale: es\nof: frameworks/law\nversion: 2026-11-30\n`;
  const of = (body: string, before = head): SourcedTranslation =>
    must(parseTranslation({ text: before + body, file: 'law.yaml' }, { locale: 'es', of: 'frameworks/law' }));
  const whole = 'title: La ley\nclauses: { "1(a)": Uno, "2": Dos }\noutside: { "2": No exige nada. }\n';

  test('with its texts in another language', () => {
    expect(checkTranslation(of(whole), law)).toEqual([]);
    expect(translateFramework(law, [of('clauses: { "2": Segundo }').translation, of(whole).translation])).toEqual({
      ...law,
      title: 'La ley',
      clauses: [
        { ref: '1(a)', title: 'Uno', seen: 'text' },
        { ref: '2', title: 'Segundo', seen: 'heading', outside: 'No exige nada.' },
      ],
    });
  });

  test.each([
    [whole, 1],
    ['clauses: { "1(a)": Uno }', 0.25],
    [`source: ${headDigest(law)}\n${whole}`, 1],
    [`source: fnv1a:00000000\n${whole}`, 0],
  ])('how complete %j is', (body, share) => {
    expect(completenessOf(law, of(body).translation).share).toBe(share);
  });

  test.each([
    ['a clause', 'clauses: { "1(b)": A }', ['5:12 orphan-translation']],
    ['a reason where there is none', 'outside: { "1(a)": A }', ['5:12 orphan-translation']],
    ['a summary', 'summary: A', ['5:1 orphan-translation']],
    ['questions', 'questions: { plan: { topic: A } }', ['5:14 orphan-translation']],
    ['titles that have changed since', 'source: fnv1a:00000000\ntitle: A', ['5:9 stale-translation']],
  ])('%s', (_, body, expected) => {
    expect(checkTranslation(of(body), law).map(brief)).toEqual(expected);
  });

  test('that was looked up again since', () => {
    const found = checkTranslation(of(whole), { ...law, asOf: '2027-01-15' });
    expect(found.map(({ code, severity, hint }) => [code, severity, hint])).toEqual([
      ['stale-translation', 'warning', 'compare it with law.yaml, then set version: 2027-01-15'],
    ]);
  });

  test('a questionnaire has no clauses to translate', () => {
    expect(checkTranslation(translationOf('clauses: { "1": A }'), original).map(brief)).toEqual([
      '5:1 orphan-translation',
    ]);
  });

  test('what is surely of it', () => {
    const { translation } = of(`source: ${headDigest(law)}\n${whole}`);
    expect(freshPart(translation, law)).toMatchObject({ title: 'La ley', clauses: { '1(a)': 'Uno' } });
    expect(freshPart(translation, { ...law, title: 'Another' })).not.toHaveProperty('clauses');
  });
});
