import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/interview/plain/read-line.ts';
import { renderPlace, renderPlainHelp, renderStep } from '../../src/interview/plain/render.ts';
import { pressKey, renderScreen } from '../../src/interview/screen/modes.ts';
import type { Screen } from '../../src/interview/screen/screen.ts';
import { pasteText, startWriting, takeUp, unconfirmedOf } from '../../src/interview/screen/writing.ts';
import { confirmAll } from '../../src/interview/session/confirm.ts';
import { decisiveQuestions } from '../../src/interview/session/decisive.ts';
import { applyEvent, startSession } from '../../src/interview/session/events.ts';
import { saveStep } from '../../src/interview/session/save.ts';
import { progressOf, type Session } from '../../src/interview/session/session.ts';
import { draftFile, parseDraft } from '../../src/interview/session/unconfirmed.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { FACTS } from '../kit/facts.ts';
import { answersOf, fileOf, MOMENT, press, readFile, screenOf, sessionOf, TODAY } from '../kit/interview.ts';

const SOFTWARE = { 'context/kind': 'software' };

function at(id: string, answers: object = {}): Session {
  return { ...sessionOf(FACTS, { ...SOFTWARE, ...answers }), at: `a/${id}` };
}

function screenAt(id: string, answers: object = {}): Screen {
  return { ...screenOf(FACTS, { ...SOFTWARE, ...answers }), session: at(id, answers) };
}

const value = (given: unknown) => ({ value: given, answered: TODAY });

describe('a line', () => {
  test.each<[string, string, unknown]>([
    ['text', 'English law', 'English law'],
    ['text', 'value skip this', 'skip this'],
    ['text', 'VALUE  3', '3'],
    ['number', '1 500', 1500],
    ['date', '30.6.2027', '2027-06-30'],
    ['list', 'Poland, India', ['Poland', 'India']],
    ['list', 'none', []],
    ['list', 'value Globex, Inc.\nInitech', ['Globex, Inc.', 'Initech']],
    ['ticks', '1 2', ['x', 'y']],
    ['ticks', 'y', ['y']],
    ['ticks', 'none', []],
    ['ticks', 'value 2', ['y']],
  ])('at %s: %j', (id, line, given) => {
    const session = at(id);
    const request = readLine(line, session, TODAY);
    const after = request.kind === 'event' ? applyEvent(session, request.event) : session;
    expect(answersOf(after)[`a/${id}`]).toEqual(value(given));
  });

  test.each([
    ['text', 'skp', 'Did you mean skip? If «skp» is the answer, say value skp.'],
    ['text', 'value', 'Say what the answer is: value, then the text.'],
    [
      'number',
      'many',
      '«many» is not a number, such as 1500 or 2.5. Or say unknown, na REASON, skip or back; ? lists all the words.',
    ],
    ['one', 'value 3', 'This question has answers to choose from: say their numbers.'],
    ['ticks', '3', 'There is no answer 3. Say the numbers that apply (1 to 2), none, unknown'],
  ])('at %s that says nothing: %j', (id, line, message) => {
    const request = readLine(line, at(id), TODAY);
    expect(request.kind === 'problem' && request.message.startsWith(message)).toBe(true);
  });

  test.each(['unknown', 'na There is none', 'note Ask Jo', 'evidence a.pdf', 'confidential', 'skip', 'back', 'clear'])(
    'is heard as at any question: %s',
    (line) => expect(readLine(line, at('text', { 'a/text': { value: 'x' } }), TODAY).kind).toBe('event'),
  );

  test('shows what is to be said, the heading, and what is known', () => {
    const known = at('number', { 'a/number': { value: 15_000.5 } });
    expect(renderPlace(known)).toBe(
      '[3 of 7] a · Terms · number (a fact, no score)\nnumber?\nSay a number, such as 1500 or 2.5.\nAnswer: 15,000.5',
    );
    expect(renderPlace({ ...known, language: SPANISH })).toContain('Respuesta: 15\u202f000,5');
    const event = { type: 'reply', reply: { kind: 'value', value: 2 }, day: TODAY } as const;
    expect(renderStep(known, event, applyEvent(known, event))).toContain('number: changed from «15,000.5» to «2».');
  });
});

describe('keys', () => {
  test.each<[string, readonly string[], unknown]>([
    ['text', ['return', 'English law'], 'English law'],
    ['text', ['w', 'English law'], 'English law'],
    ['number', ['return', '3'], 3],
    ['date', ['return', '2027-06-30'], '2027-06-30'],
    ['list', ['return', 'Poland; India'], ['Poland', 'India']],
    ['ticks', ['2', 'return'], ['y']],
    ['ticks', ['0'], []],
  ])('at %s: %j', (id, keys, given) => {
    const screen = press(screenAt(id), ...keys);
    expect(answersOf(screen.session)[`a/${id}`]).toEqual(value(given));
    expect(screen.mode).toBe('choose');
  });

  test('Enter says nothing of boxes that nobody touched', () => {
    const screen = press(screenAt('ticks'), 'return');
    expect(answersOf(screen.session)['a/ticks']).toBeUndefined();
    expect(screen.message).toMatch(/^Nothing is ticked yet/);
  });

  test.each(['number', 'date'])('the first digit begins a %s', (id) => {
    expect(press(screenAt(id), '3')).toMatchObject({ mode: 'value', draft: { text: '3', at: 1 } });
    expect(press(screenAt('text'), '3').mode).toBe('choose');
  });

  test('what is no answer stays to be put right', () => {
    const screen = press(screenAt('number'), 'return', 'many');
    expect([screen.mode, screen.message]).toEqual(['value', '«many» is not a number, such as 1500 or 2.5.']);
    expect(answersOf(screen.session)).not.toHaveProperty('a/number');
    expect(press(screen, 'escape').mode).toBe('choose');
  });

  test('an answer is changed from what is known, and the lines of a paste are entries', () => {
    const writing = startWriting(screenAt('list', { 'a/list': { value: ['Globex, Inc.', 'x'] } }), 'value');
    expect(writing.draft.text).toBe('Globex, Inc.; x');
    expect(pasteText(startWriting(screenAt('list'), 'value'), 'one\ntwo\n').draft.text).toBe('one; two');
  });

  test('other keys do nothing to it', () => {
    expect(press(screenAt('text'), 'up', 'down', 'space').session).toEqual(screenAt('text').session);
    expect(press(screenAt('text'), 'y').message).toBe('That key does nothing here.');
  });

  test('the screen says how to answer and what is known, as long as it fits', () => {
    const { content } = renderScreen(screenAt('list', { 'a/list': { value: ['Poland'] } }));
    expect(content).toContain('a · list');
    expect(content).toContain('a fact, no score');
    expect(content).toContain('Answer: Poland');
    expect(content).toContain('Enter type the answer');
    expect(renderScreen(press(screenAt('date'), 'return')).content).toContain('Type a day, such as 2026-11-22');
  });
});

test('what was being typed is kept until the next start, and is confirmed with all else', () => {
  const typing = pressKey(press(screenAt('number'), '1'), { char: '2', name: '2' }, TODAY);
  const kept = parseDraft(draftFile(unconfirmedOf(typing)) ?? '');
  expect(kept?.texts).toEqual([{ place: { kind: 'value', question: 'a/number' }, text: '12', from: '' }]);
  if (kept === undefined) return;
  const again = takeUp(screenAt('text'), kept);
  expect([again.mode, again.session.at, again.draft.text]).toEqual(['value', 'a/number', '12']);
  expect(answersOf(confirmAll(at('text'), kept, TODAY).session)['a/number']).toEqual(value(12));
  const wrong = { ...kept, texts: kept.texts.map((text) => ({ ...text, text: 'many' })) };
  expect(confirmAll(at('text'), wrong, TODAY).left.texts).toHaveLength(1);
});

test('the answer of last time is offered and confirmed', () => {
  const previous = readFile(fileOf({ 'a/text': { value: 'English law' } })).interview;
  const session = startSession(FACTS, readFile(fileOf(SOFTWARE)).interview, {}, previous);
  expect(renderPlace(session)).toContain('Last time: English law. Say same to confirm it.');
  const screen = press({ ...screenAt('text'), session, cursor: -1 }, 'return');
  expect(answersOf(screen.session)['a/text']).toEqual(value('English law'));
});

test('facts are asked in their place, decide nothing, and wait where only what weighs is asked', () => {
  const interview = readFile(fileOf(SOFTWARE)).interview;
  const ids = (session: Session) => session.asked.map(({ id }) => id.replace('a/', ''));
  expect(ids(startSession(FACTS, interview))).toEqual([
    ...['context/kind', 'text', 'number', 'one', 'date', 'list', 'ticks'],
  ]);
  expect(ids(startSession(FACTS, interview, { quick: true }))).toEqual(['context/kind', 'one']);
  const decided = startSession(FACTS, interview, { untilDecided: true });
  expect(decisiveQuestions(decided).map(({ id }) => id)).toEqual(['a/one']);
  expect(progressOf(startSession(FACTS, interview))).toEqual({ replied: 1, total: 7 });
});

test('whatever is typed comes back from the file as it was said', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('text', 'number', 'date', 'list', 'ticks'), text, (id, typed) => {
      const before = at(id);
      const request = readLine(`value ${typed}`, before, TODAY);
      if (request.kind !== 'event') return;
      const after = applyEvent(before, request.event);
      const saved = readFile(saveStep(fileOf(SOFTWARE), before, after, MOMENT));
      expect(saved.interview.answers.get(`a/${id}`)?.reply).toEqual(after.interview.answers.get(`a/${id}`)?.reply);
    }),
  );
});

test('help in Markdown has its lists and addresses', () => {
  const help = 'Look into:\n\n- the annex\n- [the guide](https://x.example)';
  const asked = FACTS.areas.flatMap((area) => area.asked.map((question) => ({ ...question, help })));
  const catalogue = { ...FACTS, areas: FACTS.areas.map((area) => ({ ...area, asked })) };
  const session = { ...sessionOf(catalogue, SOFTWARE), at: 'a/text' };
  const lines = ['  Look into:', '   •  the annex', '   •  the guide (https://x.example)'];
  expect(renderPlainHelp(session)).toContain(['What to listen for:', ...lines].join('\n'));
  const screen: Screen = { ...screenOf(catalogue, SOFTWARE), session, mode: 'help' };
  expect(renderScreen(screen, { rows: 40 }).content).toContain(lines.join('\n'));
});
