import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInterview } from '../../../src/answers/parse.ts';
import { plainWords } from '../../../src/interview/plain/plain-words.ts';
import { type PlainRequest, readLine } from '../../../src/interview/plain/read-line.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { InterviewTexts } from '../../../src/interview/session/save.ts';
import type { Session } from '../../../src/interview/session/session.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { brief, catalogueOf } from '../../kit/catalogue.ts';
import { answersOf, fileOf, MOMENT, readFile, sessionOf, TODAY } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    { id: 'a', questions: [{ id: 'one' }, { id: 'two', when: { question: 'context/x', is: ['yes'] } }] },
    { id: 'b', questions: [{ id: 'list', points: [1, 2, 3] }, { id: 'one-more' }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

function at(question: string | undefined, answers: object = {}): Session {
  return { ...sessionOf(CATALOGUE, answers), at: question };
}

const option = (id: string): PlainRequest =>
  event({ type: 'reply', reply: { kind: 'option', option: id }, day: TODAY });
const items = (...ids: string[]): PlainRequest =>
  event({ type: 'reply', reply: { kind: 'items', items: ids }, day: TODAY });
const event = (happened: Extract<PlainRequest, { kind: 'event' }>['event']): PlainRequest => ({
  kind: 'event',
  event: happened,
});
const na = (reason: string): PlainRequest =>
  event({ type: 'reply', reply: { kind: 'notApplicable', reason }, day: TODAY });
const UNKNOWN = event({ type: 'reply', reply: { kind: 'unknown' }, day: TODAY });

describe('a line at a choice', () => {
  test.each<[string, PlainRequest]>([
    ['1', option('s0')],
    ['4', option('s100')],
    ['  2 \r', option('s33')],
    ['\ufeff2', option('s33')],
    ['s67', option('s67')],
    ['S67', option('s67')],
    ['unknown', UNKNOWN],
    ['Unknown', UNKNOWN],
    ['na No data', na('No data')],
    ['NA   two  blanks kept', na('two  blanks kept')],
    ['na a\u0007\u001b[31mb', na('a [31mb')],
    ['note Agreed: ‮x', event({ type: 'note', text: 'Agreed: ‮x' })],
    ['note\tBehind a tab', event({ type: 'note', text: 'Behind a tab' })],
    ['note half \ud800', event({ type: 'note', text: 'half \ufffd' })],
    ['note line\u2028break', event({ type: 'note', text: 'line\u2028break' })],
    ['evidence minutes/kick off.pdf', event({ type: 'evidence', ref: 'minutes/kick off.pdf' })],
    ['confidential', event({ type: 'confidential' })],
    ['key', event({ type: 'key-fact' })],
    ['clear', event({ type: 'clear' })],
    ['back', event({ type: 'back' })],
    ['forward', event({ type: 'forward' })],
    ['skip', event({ type: 'skip' })],
    ['undo', event({ type: 'undo' })],
    ['review', event({ type: 'review' })],
    ['jump', { kind: 'areas' }],
    ['jump 3', event({ type: 'jump', question: 'b/list' })],
    ['jump B', event({ type: 'jump', question: 'b/list' })],
    ['note+ more', event({ type: 'note', text: 'more' })],
    ['jump b/list', event({ type: 'jump', question: 'b/list' })],
    ['JUMP list', event({ type: 'jump', question: 'b/list' })],
    ['quit', { kind: 'quit' }],
    ['QUIT', { kind: 'quit' }],
    ['finish', { kind: 'finish' }],
    ['?', { kind: 'help' }],
    ['help', { kind: 'help' }],
  ])('%j', (line, request) => {
    expect(readLine(line, at('a/one'), TODAY)).toEqual(request);
  });

  const POSSIBLE = 'Say one number from 1 to 4, unknown, na REASON, skip or back; ? lists all the words.';
  test.each<[string, string]>([
    ['', POSSIBLE],
    [' \t', POSSIBLE],
    ['0', `There is no answer 0. ${POSSIBLE}`],
    ['5', `There is no answer 5. ${POSSIBLE}`],
    ['-1', `«-1» is no answer here. ${POSSIBLE}`],
    ['1e0', `«1e0» is no answer here. ${POSSIBLE}`],
    ['0x1', `«0x1» is no answer here. ${POSSIBLE}`],
    ['1.0', `«1.0» is no answer here. ${POSSIBLE}`],
    ['1 2', POSSIBLE],
    ['constructor', `«constructor» is no answer here. ${POSSIBLE}`],
    ['__proto__', `«__proto__» is no answer here. ${POSSIBLE}`],
    ['unknwon', `«unknwon» is no answer here; did you mean unknown? ${POSSIBLE}`],
    ['skpi', `«skpi» is no answer here; did you mean skip? ${POSSIBLE}`],
    ['i0', `«i0» is no answer here. ${POSSIBLE}`],
    ['na', 'Say why it does not apply: na, then the reason.'],
    ['na \u0007', 'Say why it does not apply: na, then the reason.'],
    ['note', 'Say what to keep: note, then the text.'],
    ['evidence ', 'Say what shows it: evidence, then a path or a link.'],
    ['note+', 'Say what to add: note+, then the text.'],
    ['jump nowhere-at-all', 'No question has «nowhere-at-all» in its topic, text, answers, help or notes.'],
    ['skip it', 'Nothing can stand after skip.'],
    ['quit now', 'Nothing can stand after quit.'],
    ['unknown as yet', 'Nothing can stand after unknown. What was said can be kept with note TEXT.'],
  ])('%j is told', (line, message) => {
    expect(readLine(line, at('a/one'), TODAY)).toEqual({ kind: 'problem', message });
  });

  const TWO = { 'a/one': { evidence: ['a.pdf', 'b.pdf'] } };
  test.each<[string, object, PlainRequest]>([
    ['seen', { 'a/one': { evidence: ['a.pdf'] } }, event({ type: 'seen', piece: 0, day: TODAY })],
    ['seen 1', { 'a/one': { evidence: ['a.pdf'] } }, event({ type: 'seen', piece: 0, day: TODAY })],
    ['Seen 2', TWO, event({ type: 'seen', piece: 1, day: TODAY })],
    ...['seen', 'seen 0', 'seen 3', 'seen -1', 'seen b.pdf'].map((line): [string, object, PlainRequest] => [
      line,
      TWO,
      { kind: 'problem', message: 'Say which evidence was seen: seen, then its number, from 1 to 2.' },
    ]),
    ['seen', {}, { kind: 'problem', message: 'There is no evidence here that could have been seen.' }],
  ])('%j says which evidence was seen', (line, answers, request) => {
    expect(readLine(line, at('a/one', answers), TODAY)).toEqual(request);
  });

  test('note without a text removes the note that is there', () => {
    const session = at('a/one', { 'a/one': { note: 'Old' } });
    expect(readLine('note', session, TODAY)).toEqual(event({ type: 'note', text: '' }));
  });

  test('note+ adds a line to the note that is there', () => {
    const session = at('a/one', { 'a/one': { note: 'Old\nlines' } });
    expect(readLine('note+ New', session, TODAY)).toEqual(event({ type: 'note', text: 'Old\nlines\nNew' }));
  });
});

describe('a line at a checklist', () => {
  test.each<[string, PlainRequest]>([
    ['1', items('i0')],
    ['1 3', items('i0', 'i2')],
    ['3,1', items('i0', 'i2')],
    ['3 , 1, 1', items('i0', 'i2')],
    ['i1 3', items('i1', 'i2')],
    ['none', items()],
    ['None', items()],
    ['unknown', UNKNOWN],
    ['na None', na('None')],
  ])('%j', (line, request) => {
    expect(readLine(line, at('b/list'), TODAY)).toEqual(request);
  });

  const POSSIBLE =
    'Say the numbers that apply (1 to 3), none, unknown, na REASON, skip or back; ? lists all the words.';
  test.each<[string, string]>([
    ['', POSSIBLE],
    [',', POSSIBLE],
    ['1 4', `There is no answer 4. ${POSSIBLE}`],
    ['1 none', `«none» is no answer here. ${POSSIBLE}`],
    ['1 and 2', `«and» is no answer here. ${POSSIBLE}`],
  ])('%j is told', (line, message) => {
    expect(readLine(line, at('b/list'), TODAY)).toEqual({ kind: 'problem', message });
  });
});

describe('a number after a list', () => {
  const listed = ['a/two', 'b/list'];

  test.each<[string, PlainRequest]>([
    ['1', event({ type: 'jump', question: 'a/two' })],
    [' 2 ', event({ type: 'jump', question: 'b/list' })],
    ['3', { kind: 'problem', message: 'There is no 3 in the list; its last is 2.' }],
    ['0', { kind: 'problem', message: 'There is no 0 in the list; its last is 2.' }],
    ['undo', event({ type: 'undo' })],
  ])('%j picks from it, or is what it always was', (line, request) => {
    for (const place of ['a/one', undefined]) expect(readLine(line, at(place), TODAY, listed)).toEqual(request);
  });

  test('is an answer again without one', () => {
    expect(readLine('1', at('a/one'), TODAY)).toMatchObject({ event: { type: 'reply' } });
    expect(readLine('1', at(undefined), TODAY, [])).toEqual({
      kind: 'problem',
      message: 'There is nothing in the list.',
    });
  });
});

describe('the letters of the screen', () => {
  test.each([
    ['q', 'quit'],
    ['b', 'back'],
    ['F', 'forward'],
    ['s', 'skip'],
    ['r', 'review'],
    ['d', 'unknown'],
    ['x No such work', 'na No such work'],
    ['n Ask Jo', 'note Ask Jo'],
    ['e a.pdf', 'evidence a.pdf'],
    ['c', 'confidential'],
    ['u', 'clear'],
    ['z', 'undo'],
    ['i', 'correct'],
    ['p', 'person'],
    ['a Call Jo; Ann', 'action Call Jo; Ann'],
    ['=', 'compare'],
    ['v', 'verdict'],
    ['m', 'must'],
    ['/ list', 'jump list'],
    ['x', 'na'],
  ])('%s is %s', (letter, word) => {
    expect(readLine(letter, at('a/one'), TODAY)).toEqual(readLine(word, at('a/one'), TODAY));
  });
});

describe('a line at the review', () => {
  test.each<[string, PlainRequest]>([
    ['finish', { kind: 'finish' }],
    ['quit', { kind: 'quit' }],
    ['back', event({ type: 'back' })],
    ['undo', event({ type: 'undo' })],
    ['jump list', event({ type: 'jump', question: 'b/list' })],
    ['action Ask; Ann; 2026-12-05', event({ type: 'action', after: { text: 'Ask', owner: 'Ann', due: '2026-12-05' } })],
    ['actions', { kind: 'actions' }],
  ])('%j', (line, request) => {
    expect(readLine(line, at(undefined), TODAY)).toEqual(request);
  });

  test.each(['', '1', 'none', 'unknown', 'na It is', 'note x', 'evidence x', 'clear', 'skip', 'forward'])(
    '%j is for a question only',
    (line) => {
      const message = 'Say finish, next, back, a number of the list, jump WORDS, action TEXT, undo, quit or ?.';
      expect(readLine(line, at(undefined), TODAY)).toEqual({ kind: 'problem', message });
    },
  );
});

describe('jump', () => {
  test('goes to the first of several and names the others', () => {
    expect(readLine('jump one', at('b/list'), TODAY)).toEqual({
      kind: 'event',
      event: { type: 'jump', question: 'a/one' },
      remark: 'These fit as well: b/one-more.',
    });
  });

  test('goes to the very question of an id, though others begin like it', () => {
    expect(readLine('jump A/one', at('b/list'), TODAY)).toEqual(event({ type: 'jump', question: 'a/one' }));
  });

  test('goes to the first open question of an area, by its number or its name', () => {
    const answers = { 'context/x': 'yes', 'a/one': 's0' };
    for (const words of ['2', 'a', 'A']) {
      expect(readLine(`jump ${words}`, at('b/list', answers), TODAY)).toEqual(
        event({ type: 'jump', question: 'a/two' }),
      );
    }
    const done = at('b/list', { ...answers, 'a/two': 's0' });
    expect(readLine('jump a', done, TODAY)).toEqual(event({ type: 'jump', question: 'a/one' }));
    expect(readLine('jump 9', done, TODAY)).toMatchObject({ kind: 'problem' });
  });

  test('finds none that does not apply', () => {
    const session = at('a/one', { 'context/x': 'no' });
    expect(readLine('jump a/two', session, TODAY)).not.toMatchObject({ event: { question: 'a/two' } });
  });
});

test('each word of the help is understood at a question', () => {
  for (const [entry] of plainWords(ENGLISH.interview.plain).slice(1)) {
    if (entry === 'same') continue; // Only where something was said last time.
    if (entry.startsWith('value')) continue; // Only where the answer is typed.
    const line = entry
      .replace('WORDS', 'list')
      .replace('WHAT', 'scope')
      .replace('NUMBER', '1')
      .replace('DAY', '+1')
      .replace(/[A-Z]+/, 'text');
    const asked = at('a/one', { 'a/one': { evidence: ['a.pdf'] } });
    const session = { ...asked, interview: { ...asked.interview, actions: [{ text: 'Ask' }] } };
    expect(readLine(line, session, TODAY), line).not.toMatchObject({ kind: 'problem' });
  }
});

const WORD = fc.constantFrom(
  ...['1', '2', '3', '1 2', 'none', 'unknown', 'confidential', 'clear', 'undo', 'back', 'forward', 'skip', 'review'],
);
const TEXT = fc.string({ unit: 'binary', maxLength: 12 });
const WITH_TEXT = fc.tuple(fc.constantFrom('na', 'note', 'note+', 'evidence', 'jump', ''), TEXT);
const LINE = fc.oneof(
  WORD,
  WITH_TEXT.map(([word, text]) => `${word} ${text}`),
  fc.constantFrom('jump a/one', 'jump list', 'jump x', 'note # x: [', 'evidence - &a *b', 'na |', 'note %'),
);

test('any lines leave a valid file that says what the session says', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 25 }), (lines) => {
      const start = fileOf();
      const { interview } = readFile(start);
      const manuscript = new InterviewTexts(interview, start);
      let session = startSession(CATALOGUE, interview);
      let text = start;
      for (const line of lines) {
        const request = readLine(line, session, TODAY);
        if (request.kind !== 'event') continue;
        const next = applyEvent(session, request.event);
        text = manuscript.textAfter(session, next, MOMENT);
        session = next;
      }
      const { value, diagnostics } = parseInterview(text, 'test.yaml');
      expect(diagnostics.map(brief)).toEqual([]);
      const saved = value && startSession(CATALOGUE, value.interview);
      expect(saved && answersOf(saved)).toEqual(answersOf(session));
    }),
    { numRuns: 120 },
  );
});
