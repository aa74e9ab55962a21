import { describe, expect, test } from 'vitest';
import { readLine } from '../../../src/interview/plain/read-line.ts';
import { renderPlace, renderPlainHelp } from '../../../src/interview/plain/render.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import type { Scope, Session } from '../../../src/interview/session/session.ts';
import { choicesOf } from '../../../src/questionnaires/questionnaire.ts';
import { shuffleCatalogue } from '../../../src/questionnaires/shuffle.ts';
import { PLAIN } from '../../../src/text/display.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, fileOf, press, readFile, TODAY } from '../../kit/interview.ts';

const IDS = Array.from({ length: 12 }, (_, index) => `q${index}`);
const CATALOGUE = catalogueOf([{ id: 'a', questions: IDS.map((id) => ({ id, criticality: 'critical' })) }]);
const SHUFFLED = shuffleCatalogue(CATALOGUE, 'a seed');

function start(scope: Scope = {}, answers: object = {}, language: Session['language'] = ENGLISH): Session {
  return startSession(SHUFFLED, readFile(fileOf(answers)).interview, scope, undefined, language);
}

function orderIn(session: Session, id = session.at): readonly string[] {
  const question = session.asked.find((each) => each.id === id);
  return question === undefined ? [] : choicesOf(question).map((choice) => choice.id);
}

const frame = { palette: PLAIN, columns: 80, rows: 60, minutes: 3 };

describe('shuffled', () => {
  test('numbers and keys follow what is shown, and ids are saved', () => {
    for (const place of [1, 2, 3, 4]) {
      const session = start();
      const expected = { 'a/q0': expect.objectContaining({ option: orderIn(session)[place - 1] }) };
      const request = readLine(String(place), session, TODAY);
      if (request.kind !== 'event') throw new Error(request.kind);
      expect(answersOf(applyEvent(session, request.event))).toEqual(expected);
      expect(answersOf(press(startScreen(session), String(place)).session)).toEqual(expected);
    }
  });

  test('an id means its option wherever that is shown', () => {
    const request = readLine('s33', start(), TODAY);
    expect(request).toMatchObject({ event: { reply: { kind: 'option', option: 's33' } } });
  });

  test('going back, correcting, undoing and coming again show the same order', () => {
    const first = start();
    const order = orderIn(first);
    const replied = applyEvent(first, { type: 'reply', reply: { kind: 'option', option: 's0' }, day: TODAY });
    const back = applyEvent(replied, { type: 'back' });
    const corrected = applyEvent(replied, { type: 'correct', detail: 'client', text: 'Acme Ltd' });
    const undone = applyEvent(back, { type: 'undo' });
    for (const session of [replied, back, corrected, undone, start({}, { 'a/q0': 's33' })]) {
      expect(orderIn(session, 'a/q0')).toEqual(order);
    }
  });

  test('the highlight and the mark are where the answer is shown', () => {
    const session = { ...start({}, { 'a/q0': 's100' }), at: 'a/q0' };
    const screen = startScreen(session);
    expect(screen.cursor).toBe(orderIn(session).indexOf('s100'));
    const place = orderIn(session).indexOf('s100') + 1;
    expect(renderScreen(screen, frame).content).toContain(`❯ ${place} ● `);
    expect(renderPlace(session)).toContain(`${place}. `);
  });
});

describe('blind', () => {
  test.each([ENGLISH, SPANISH])('the review tells no verdict, also where it is settled', (language) => {
    const knockOut = catalogueOf([{ id: 'a', questions: [{ id: 'one', knockOut: true }, { id: 'two' }] }]);
    const session = (scope: Scope): Session => ({
      ...startSession(knockOut, readFile(fileOf({ 'a/one': 's0' })).interview, scope, undefined, language),
      at: undefined,
    });
    const told = (scope: Scope): readonly string[] => [
      renderPlace(session(scope)),
      renderScreen(startScreen(session(scope)), frame).content,
    ];
    const verdict = language.words.level['not-ready'];
    for (const text of told({ untilDecided: true })) expect(text).toContain(verdict);
    for (const text of told({ untilDecided: true, blind: true })) expect(text).not.toContain(verdict);
  });

  test.each([ENGLISH, SPANISH])('the help leaves out what would show the best answer', (language) => {
    const { evidence, why } = language.interview.help;
    const open = start({}, {}, language);
    const blind = start({ blind: true }, {}, language);
    expect(renderPlainHelp(open)).toContain(`${evidence}: `);
    expect(renderPlainHelp(blind)).not.toContain(`${evidence}: `);
    expect(renderPlainHelp(blind)).toContain(`${why}: `);
    const help = (session: Session): string => renderScreen(press(startScreen(session), '?'), frame).content;
    expect(help(open)).toContain(evidence);
    expect(help(blind)).not.toContain(evidence);
    for (const [width, rows] of [
      [120, 40],
      [80, 60],
    ] as const) {
      const beside = (session: Session): string => renderScreen(startScreen(session), { width, rows }).content;
      expect(beside(open)).toContain(evidence);
      expect(beside(blind)).toContain(why);
      expect(beside(blind)).not.toContain(evidence);
    }
  });

  test('no score and no word for merit is on any screen of an interview', () => {
    let screen = startScreen(start({ blind: true }));
    const seen: string[] = [];
    for (let step = 0; step < 40 && screen.session.at !== undefined; step += 1) {
      seen.push(renderScreen(screen, frame).content, renderPlace(screen.session));
      screen = press(screen, String((step % 4) + 1));
    }
    seen.push(renderScreen(screen, frame).content, renderPlace(screen.session));
    expect(screen.session.at).toBeUndefined();
    for (const text of seen) expect(text).not.toMatch(/\b(?:best|worst|score|ready|weak|strong)\b|\b(?:33|67|100)\b/i);
  });
});
