import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { newInterview } from '../../src/answers/edit.ts';
import { NO_ANSWER, type Reply } from '../../src/answers/interview.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import {
  type Fill,
  fillOf,
  isReply,
  problemsIn,
  progressIn,
  replyIn,
  visibleIn,
  withoutConfidential,
} from '../../src/forms/filled.ts';
import { buildForm } from '../../src/forms/form.ts';
import { fileFromForm } from '../../src/forms/import.ts';
import { savedFile, savedName } from '../../src/forms/saved-file.ts';
import { applyEvent, startSession } from '../../src/interview/session/events.ts';
import { saveStep } from '../../src/interview/session/save.ts';
import { progressOf, type Session, visibleQuestions } from '../../src/interview/session/session.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { cleanLine, cleanLines } from '../../src/text/clean-text.ts';
import { anyText } from '../kit/any-text.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, must } from '../kit/catalogue.ts';
import { filledIn, pageOf } from '../kit/form.ts';
import { fileOf, MOMENT, readFile, TODAY } from '../kit/interview.ts';
import { runs } from '../kit/runs.ts';
import { catalogueIn, worlds } from '../kit/worlds.ts';

const CONTEXT: readonly ContextSpec[] = [
  { id: 'x', options: ['yes', 'no'] },
  { id: 'y', options: ['p', 'q', 'r'], when: { question: 'context/x', is: ['yes'] } },
  { id: 'z', options: ['p', 'q'], when: { not: { question: 'context/y', is: ['p'] } } },
];
const { assessed } = worlds(CONTEXT, [
  { question: 'context/x', is: ['yes'] },
  { question: 'context/y', is: ['q', 'r'] },
  { question: 'context/z', is: ['p'] },
]);
const HEAD = { engagement: { client: 'Acme', scope: 'Analytics' }, respondent: { side: 'client' } } as const;

describe('the page shows what the interview shows', () => {
  test('whatever was answered', () => {
    fc.assert(
      fc.property(assessed, fc.array(fc.tuple(fc.nat(99), fc.nat(9)), { maxLength: 12 }), (world, steps) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const form = buildForm(catalogue, HEAD);
        const page = pageOf(form);
        let session = startSession(catalogue, readFile(fileOf()).interview);
        let answers: Readonly<Record<string, Fill>> = {};
        for (const [at, what] of steps) {
          const question = form.questions[at % form.questions.length];
          if (question === undefined) continue;
          const { choices, id, canSetAside } = question;
          const option = choices[what % choices.length]?.id ?? '';
          const reply: Exclude<Reply, { kind: 'unanswered' }> =
            what === 9
              ? { kind: 'unknown' }
              : what === 8 && canSetAside
                ? { kind: 'notApplicable', reason: 'No' }
                : { kind: 'option', option };
          session = applyEvent({ ...session, at: id }, { type: 'reply', reply, day: TODAY });
          answers = { ...answers, [id]: fillOf(reply) };
          const filled = filledIn(form, answers);
          expect([...visibleIn(page, filled)]).toEqual(visibleQuestions(session).map((each) => each.id));
          expect(progressIn(page, filled)).toEqual(progressOf(session));
        }
      }),
      runs(200),
    );
  });
});

const AREAS: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'one' }, { id: 'list', points: [1, 2, 3] }] },
  {
    id: 'b',
    questions: [
      { id: 'text', fact: 'text' },
      { id: 'number', fact: 'number' },
      { id: 'date', fact: 'date' },
      { id: 'entries', fact: 'list' },
      { id: 'ticks', fact: ['p', 'q'] },
      { id: 'must', notApplicable: false },
    ],
  },
];
const CATALOGUE = catalogueOf(AREAS, CONTEXT);
const FORM = buildForm(CATALOGUE, HEAD);
const PAGE = pageOf(FORM);
const questionAt = (id: string) => PAGE.questions.find((each) => each.id === id) ?? expect.fail(id);
const TIMES = { started: '2026-11-22T08:00:00Z', updated: MOMENT };

describe('the reply in a question’s fields', () => {
  test.each<[string, string, Fill, ReturnType<typeof replyIn>]>([
    ['nothing', 'a/one', { chosen: [] }, { kind: 'unanswered' }],
    ['an option', 'a/one', { chosen: ['s33'] }, { kind: 'option', option: 's33' }],
    ['an option that there is not', 'a/one', { chosen: ['s34'] }, { kind: 'unanswered' }],
    ['not known', 'a/one', { chosen: ['unknown'] }, { kind: 'unknown' }],
    [
      'set aside',
      'a/one',
      { chosen: ['not-applicable'], reason: ' no\u0007 need ' },
      { kind: 'notApplicable', reason: 'no  need' },
    ],
    [
      'set aside without a reason',
      'a/one',
      { chosen: ['not-applicable'], reason: ' ' },
      { kind: 'reason', id: 'a/one' },
    ],
    ['items, in their order', 'a/list', { chosen: ['i2', 'i0'] }, { kind: 'items', items: ['i0', 'i2'] }],
    ['no item', 'a/list', { chosen: ['none'] }, { kind: 'items', items: [] }],
    ['ticks of a fact', 'b/ticks', { chosen: ['q'] }, { kind: 'value', value: ['q'] }],
    ['a text', 'b/text', { chosen: [], value: ' a: b ' }, { kind: 'value', value: 'a: b' }],
    ['a number', 'b/number', { chosen: [], value: '1 500,5' }, { kind: 'value', value: 1500.5 }],
    ['what may be two numbers', 'b/number', { chosen: [], value: '1,500' }, { kind: 'number', id: 'b/number' }],
    ['a day', 'b/date', { chosen: [], value: '2026-02-28' }, { kind: 'value', value: '2026-02-28' }],
    ['no day', 'b/date', { chosen: [], value: '2026-02-30' }, { kind: 'day', id: 'b/date' }],
    [
      'entries',
      'b/entries',
      { chosen: [], value: 'one, two\n\n three ' },
      { kind: 'value', value: ['one, two', 'three'] },
    ],
    ['no entries', 'b/entries', { chosen: ['none'] }, { kind: 'value', value: [] }],
  ])('%s', (_, id, fill, reply) => {
    const found = replyIn(questionAt(id), fill);
    if (found.kind === 'notApplicable') expect(found.reason.replaceAll(/\s+/g, ' ')).toBe('no need');
    else expect(found).toEqual(reply);
  });

  test('last time’s reply fills them so that they say the same', () => {
    const replies: readonly (readonly [string, Exclude<Reply, { kind: 'unanswered' }>])[] = [
      ['a/one', { kind: 'option', option: 's33' }],
      ['a/list', { kind: 'items', items: [] }],
      ['a/list', { kind: 'items', items: ['i1'] }],
      ['b/number', { kind: 'value', value: 1500 }],
      ['b/entries', { kind: 'value', value: ['one, two', 'three'] }],
      ['b/ticks', { kind: 'value', value: [] }],
      ['a/one', { kind: 'notApplicable', reason: 'No' }],
      ['b/must', { kind: 'unknown' }],
    ];
    for (const [id, reply] of replies) expect(replyIn(questionAt(id), fillOf(reply))).toEqual(reply);
  });
});

test('what is half said is told in the order of the page, but not of what does not apply', () => {
  const filled = filledIn(FORM, {
    'context/x': { chosen: ['no'] },
    'context/y': { chosen: ['not-applicable'] },
    'a/one': { chosen: ['not-applicable'] },
    'b/date': { chosen: [], value: 'soon' },
  });
  const problems = problemsIn(PAGE, { ...filled, head: { ...filled.head, 'engagement.scope': ' ' } });
  expect(problems).toEqual([
    { kind: 'missing', name: 'engagement.scope' },
    { kind: 'reason', id: 'a/one' },
    { kind: 'day', id: 'b/date' },
  ]);
});

test('what is in confidence is not kept on the device', () => {
  const filled = filledIn(FORM, {
    'a/one': { chosen: ['s0'], note: 'secret', confidential: true },
    'a/list': { chosen: ['i0'] },
  });
  expect(Object.keys(withoutConfidential(filled).answers)).toEqual(['a/list']);
});

test('the file is named after client, side and day', () => {
  expect(savedName(filledIn(FORM, {}), TODAY)).toBe('acme-client-2026-11-22.answers.yaml');
  expect(savedName({ head: { 'engagement.client': '../«Äçme» \u202e' }, answers: {} }, TODAY)).toBe(
    'acme-2026-11-22.answers.yaml',
  );
  expect(savedName({ head: {}, answers: {} }, TODAY)).toBe('2026-11-22.answers.yaml');
});

describe('the saved file', () => {
  test('brings back whatever was typed', () => {
    const texts = fc.record({ client: anyText, note: anyText, reason: anyText, ref: anyText, value: anyText });
    fc.assert(
      fc.property(texts, ({ client, note, reason, ref, value }) => {
        const filled = filledIn(FORM, {
          'a/one': { chosen: ['not-applicable'], reason, note, evidence: ref },
          'b/text': { chosen: [], value, confidential: true },
        });
        const head = { ...filled.head, 'engagement.client': client };
        if (problemsIn(PAGE, { ...filled, head }).length > 0) return;
        const { interview } = must(parseInterview(savedFile(PAGE, { ...filled, head }, TIMES), 'saved.yaml'));
        expect(interview.engagement.client).toBe(cleanLine(client));
        const one = interview.answers.get('a/one') ?? NO_ANSWER;
        expect(one.reply).toEqual({ kind: 'notApplicable', reason: cleanLine(reason) });
        expect(one.note).toBe(cleanLines(note) || undefined);
        expect(one.evidence.map((each) => each.ref)).toEqual(
          ref
            .split('\n')
            .map(cleanLine)
            .filter((line) => line !== ''),
        );
        const text = cleanLine(value);
        expect(interview.answers.get('b/text')?.reply).toEqual(
          text === '' ? undefined : { kind: 'value', value: text },
        );
      }),
      runs(300),
    );
  });

  test('imported, is to the byte what the interview would have written', () => {
    const fact: Readonly<Record<string, readonly Fill[]>> = {
      text: [{ chosen: [], value: 'a: b' }],
      number: [{ chosen: [], value: '2.5' }],
      date: [{ chosen: [], value: '2026-01-02' }],
      list: [{ chosen: [], value: 'one\ntwo' }, { chosen: ['none'] }],
    };
    const drawn = fc.array(
      fc.record({ what: fc.nat(9), note: fc.option(anyText), ref: fc.option(anyText), isConfidential: fc.boolean() }),
      {
        minLength: FORM.questions.length,
        maxLength: FORM.questions.length,
      },
    );
    fc.assert(
      fc.property(drawn, (all) => {
        const answers: Record<string, Fill> = {};
        const engagement = { id: 'abc', ...HEAD.engagement };
        let text = newInterview({ ...HEAD, engagement, profile: 'test', questionnaires: [], started: TIMES.started });
        let session = startSession(CATALOGUE, readFile(text).interview);
        const step = (event: Parameters<typeof applyEvent>[1]): void => {
          const next: Session = applyEvent(session, event);
          text = saveStep(text, session, next, MOMENT);
          session = next;
        };
        for (const [index, { id, takes, choices }] of FORM.questions.entries()) {
          const { what = 0, note, ref, isConfidential } = all[index] ?? {};
          if (what === 0) continue;
          const some = fact[takes] ?? [{ chosen: [choices[what % Math.max(1, choices.length)]?.id ?? ''] }];
          const fill: Fill = what === 9 ? { chosen: ['unknown'] } : (some[what % some.length] ?? { chosen: [] });
          const line = cleanLine(ref ?? '');
          answers[id] = {
            ...fill,
            ...(note ? { note } : {}),
            ...(line === '' ? {} : { evidence: line }),
            ...(isConfidential ? { confidential: true } : {}),
            answered: TODAY,
          };
          const reply = replyIn(questionAt(id), fill);
          if (!isReply(reply)) continue;
          session = { ...session, at: id };
          step({ type: 'reply', reply, day: TODAY });
          session = { ...session, at: id };
          if (note && cleanLines(note) !== '') step({ type: 'note', text: cleanLines(note) });
          if (line !== '') step({ type: 'evidence', ref: line });
          if (isConfidential) step({ type: 'confidential' });
        }
        const saved = savedFile({ ...PAGE, engagementId: 'abc' }, filledIn(FORM, answers), TIMES);
        const form = must(parseInterview(saved, 'saved.yaml'));
        expect(checkAnswers(form, CATALOGUE)).toEqual([]);
        const request = { catalogue: CATALOGUE, prefersForm: false, questionnaires: [], id: 'abc' };
        const imported = fileFromForm(form.interview, request).text;
        // A file without answers was not changed since it was started.
        expect(imported.replace(/^updated: .*\n/m, '')).toBe(text.replace(/^updated: .*\n/m, ''));
      }),
      runs(150),
    );
  });
});

test('every choice of every question can be said', () => {
  for (const question of CATALOGUE.questions.values()) {
    const page = questionAt(question.id);
    for (const { id } of choicesOf(question)) expect(isReply(replyIn(page, { chosen: [id] }))).toBe(true);
  }
});
