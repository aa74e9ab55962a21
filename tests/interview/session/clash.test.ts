import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPlainClash } from '../../../src/interview/plain/render.ts';
import { showClash } from '../../../src/interview/screen/clash.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { type Clash, clashOf, clashWords, takeBoth, takeTheirs } from '../../../src/interview/session/clash.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { saveStep } from '../../../src/interview/session/save.ts';
import type { Event } from '../../../src/interview/session/session.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, fileOf, MOMENT, readFile, TODAY } from '../../kit/interview.ts';

const IDS = ['a/one', 'a/two', 'a/three'] as const;
const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] }]);

/** Someone else makes `theirs` of a file with the answers `base`, while an event happens at a question. */
function clash(base: object, theirs: object | string, event: Event, at = 'a/one'): Clash {
  const before = { ...startSession(CATALOGUE, readFile(fileOf(base)).interview), at };
  const text = typeof theirs === 'string' ? theirs : fileOf(theirs);
  return clashOf(text, readFile(text).interview, before, applyEvent(before, event));
}

const chosen = (option: string): Event => ({ type: 'reply', reply: { kind: 'option', option }, day: TODAY });
const MINE = { option: 's0', answered: TODAY };

describe('what both did', () => {
  test('to different questions goes together', () => {
    const met = clash({}, { 'a/two': 's33' }, chosen('s0'));
    expect([met.changed, met.both]).toEqual([[{ kind: 'answer', id: 'a/two' }], []]);
    expect(answersOf(takeBoth(met))).toEqual({ 'a/two': { option: 's33' }, 'a/one': MINE });
    expect(answersOf(takeTheirs(met))).toEqual({ 'a/two': { option: 's33' } });
  });

  test('to the same question is told; one’s own wins where it is wanted', () => {
    const met = clash({ 'a/one': 's33' }, { 'a/one': 's67', 'a/two': 's0' }, chosen('s0'));
    expect(met.both).toEqual([{ kind: 'answer', id: 'a/one' }]);
    expect(clashWords(met).ways[0]).toBe('Both of you changed one: keep yours there, and theirs elsewhere');
    expect(answersOf(takeBoth(met))).toEqual({ 'a/one': MINE, 'a/two': { option: 's0' } });
    expect(answersOf(takeTheirs(met))).toEqual({ 'a/one': { option: 's67' }, 'a/two': { option: 's0' } });
  });

  test('alike is no quarrel', () => {
    expect(clash({}, { 'a/one': MINE }, chosen('s0')).both).toEqual([]);
  });

  test('to comments alone is said so', () => {
    expect(clashWords(clash({}, `${fileOf({})}# theirs\n`, chosen('s0'))).theirs).toEqual([
      'no answers, only comments or the layout',
    ]);
  });

  test('to the details goes together as well', () => {
    const met = clash({}, fileOf({}).replace('Analytics', 'Payroll'), {
      type: 'correct',
      detail: 'client',
      text: 'Acme Ltd',
    });
    expect(clashWords(met)).toMatchObject({
      theirs: ['The scope: Analytics → Payroll'],
      mine: ['The client: Acme → Acme Ltd'],
    });
    expect(takeBoth(met).interview.engagement).toEqual({ client: 'Acme Ltd', scope: 'Payroll' });
  });

  test('is not undone into their changes', () => {
    const met = clash({}, { 'a/two': 's33' }, chosen('s0'));
    expect(answersOf(applyEvent(takeBoth(met), { type: 'undo' }))).toEqual({ 'a/two': { option: 's33' } });
    expect(applyEvent(takeTheirs(met), { type: 'undo' })).toEqual(takeTheirs(met));
  });
});

test.each([
  [ENGLISH, '❯ 1 Both of you changed one'],
  [SPANISH, '❯ 1 Los dos han cambiado one'],
])('the screen says what happened, safely, and fits: %#', (language, way) => {
  const theirs = Object.fromEntries(IDS.map((id) => [id, { option: 's33', note: '\u001b[31m\u202e'.repeat(30) }]));
  const { before, ...rest } = clash({}, theirs, chosen('s0'));
  const met: Clash = { ...rest, before: { ...before, language } };
  for (const rows of [16, 24]) {
    const { content } = renderScreen(showClash(startScreen(met.before), met), { width: 60, rows });
    expect(content.split('\n').length).toBeLessThanOrEqual(rows);
    expect(content.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    expect(content).toContain(way);
  }
});

test('the plain interview says it in its language, and hears the same words', () => {
  const { before, ...rest } = clash({ 'a/one': 's33' }, { 'a/one': { option: 's67', note: 'N' } }, chosen('s0'));
  expect(renderPlainClash({ ...rest, before: { ...before, language: SPANISH } })).toBe(
    `No se ha guardado: entretanto, otra persona ha cambiado el archivo.
Lo que ha cambiado la otra persona:
  One: 2. s33 → 3. s67; nota «N»
El paso que ha dado usted, aún sin guardar:
  One: 2. s33 → 1. s0
  both: Los dos han cambiado one: conservar ahí lo que puso usted y, en lo
        demás, los cambios ajenos
  theirs: Conservar los cambios ajenos y descartar su paso
Escriba both (ambas cosas), theirs (los cambios ajenos) o quit.`,
  );
});

const answers = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.constantFrom('s0', 's33', 's67', 's100').map((option) => ({ option })),
);

test('whatever both do, taking both loses nothing: the step stands, and theirs wherever the step did nothing', () => {
  fc.assert(
    fc.property(answers, answers, fc.constantFrom(...IDS), fc.constantFrom('s0', 's33'), (base, theirs, at, option) => {
      const met = clash(base, theirs, chosen(option), at);
      const both = takeBoth(met);
      expect(answersOf(both)).toEqual({ ...theirs, [at]: { option, answered: TODAY } });
      const saved = saveStep(met.text, takeTheirs(met), both, MOMENT);
      expect(answersOf({ ...both, interview: readFile(saved).interview })).toEqual(answersOf(both));
    }),
    { numRuns: 200 },
  );
});
