import { describe, expect, test } from 'vitest';
import type { Detail } from '../../../src/answers/head.ts';
import { readLine } from '../../../src/interview/plain/read-line.ts';
import { renderStep } from '../../../src/interview/plain/render.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { saveStep } from '../../../src/interview/session/save.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { MOMENT, press, readFile, screenOf, sessionOf, TODAY, ticksOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf([
  { id: 'a', questions: [{ id: 'ours', ask: ['client'] }, { id: 'both' }, { id: 'theirs', ask: ['provider'] }] },
]);

const HEAD = `# ours
engagement: { client: Acme, scope: "Analytics" } # who
respondent: # them
  side: client   # for now
  name: Jo
profile: test
format: outready/answers/1
answers: {}
`;

test.each<[Detail, string, string, string]>([
  ['client', 'Acme: Ltd', 'client: Acme,', 'client: "Acme: Ltd",'],
  ['provider', 'Globex', 'client: Acme,', 'client: Acme, provider: Globex,'],
  ['scope', 'Payroll', 'scope: "Analytics"', 'scope: "Payroll"'],
  ['respondent', '', '  name: Jo\n', ''],
  ['respondent', 'Ann', '  name: Jo\n', '  name: Ann\n'],
  ['role', 'Legal', 'name: Jo\n', 'name: Jo\n  role: legal\n'],
  ['side', 'Provider', 'side: client ', 'side: provider '],
])('%s corrected to %j: the rest of the file stays', (detail, text, was, is) => {
  const before = startSession(CATALOGUE, readFile(HEAD).interview);
  const after = applyEvent(before, { type: 'correct', detail, text });
  const saved = saveStep(HEAD, before, after, MOMENT);
  const tidy = (file: string): string => file.replaceAll(/ +/g, ' ');
  expect(tidy(saved).replace(`updated: ${MOMENT}\n`, '')).toBe(tidy(HEAD.replace(was, is)));
  const { engagement, respondent } = readFile(saved).interview;
  expect({ engagement, respondent }).toEqual({
    engagement: after.interview.engagement,
    respondent: after.interview.respondent,
  });
});

test.each<[Detail, string]>([
  ['client', ''],
  ['scope', ''],
  ['side', ''],
  ['side', 'both'],
  ['role', 'boss'],
  ['client', 'Acme'],
])('%s cannot be, or is already, %j: nothing changes', (detail, text) => {
  const session = sessionOf(CATALOGUE);
  expect(applyEvent(session, { type: 'correct', detail, text })).toBe(session);
});

describe('another side', () => {
  test('is asked other questions; an answer stays in the file', () => {
    const session = sessionOf(CATALOGUE, { 'a/ours': 's0' });
    const other = applyEvent(session, { type: 'correct', detail: 'side', text: 'provider' });
    expect(other.asked.map(({ id }) => id)).toEqual(['a/both', 'a/theirs']);
    expect(other.interview.answers).toBe(session.interview.answers);
    const said = renderStep(session, { type: 'correct', detail: 'side', text: 'provider' }, other);
    expect(said.replaceAll('\n', ' ')).toContain(
      'Corrected. Side: provider. Now asked: theirs. No longer asked: ours.',
    );
  });

  test('goes on with what it is asked, and undo goes back', () => {
    const session = sessionOf(CATALOGUE);
    expect(session.at).toBe('a/ours');
    const other = applyEvent(session, { type: 'correct', detail: 'side', text: 'provider' });
    expect(other.at).toBe('a/both');
    expect(applyEvent(other, { type: 'undo' })).toEqual(session);
  });

  test('a changed question that only one side is asked is asked again, but not twice', () => {
    const changed = catalogueOf([
      { id: 'a', version: '2.0.0', questions: [{ id: 'theirs', ask: ['provider'], changed: '2.0.0' }, { id: 'both' }] },
    ]);
    const session = sessionOf(changed, { 'a/theirs': 's0' }, { asked: { a: '1.0.0' } });
    const to = (side: string) => ({ type: 'correct', detail: 'side', text: side }) as const;
    const other = applyEvent(session, to('provider'));
    expect([...other.outdated]).toEqual(['a/theirs']);
    const again = applyEvent(
      { ...other, at: 'a/theirs' },
      { type: 'reply', reply: { kind: 'option', option: 's33' }, day: TODAY },
    );
    expect([...applyEvent(applyEvent(again, to('client')), to('provider')).outdated]).toEqual([]);
  });
});

describe('on the screen', () => {
  test('i shows the details; Enter corrects the one that is highlighted; Esc goes on', () => {
    const details = press(screenOf(CATALOGUE), 'i');
    expect(renderScreen(details).content).toContain('❯ Client      Acme\n  Provider    none chosen yet\n');
    const writing = press(details, 'down', 'return');
    expect(renderScreen(writing).content).toMatch(/Provider \(leave empty if none.*\n> $/);
    const done = press(writing, 'Globex');
    expect(done.mode).toBe('details');
    expect(renderScreen(done).content).toContain('❯ Provider    Globex\n');
    expect(press(done, 'g')).toMatchObject({ mode: 'details', message: 'That key does nothing here.' });
    expect(press(done, 'escape').mode).toBe('choose');
    expect(press(done, 'z').session.interview.engagement.provider).toBeUndefined();
  });

  test('what cannot be is told, and stays to be mended', () => {
    const wrong = press(screenOf(CATALOGUE), 'i', 'return', ' ');
    expect(wrong.mode).toBe('correction');
    expect(renderScreen(wrong).bottom).toContain('The client needs a name');
    expect(press(wrong, 'Acme Ltd').session.interview.engagement.client).toBe('Acme Ltd');
  });

  test('role and side are picked, by arrows or by number', () => {
    const roles = press(screenOf(CATALOGUE), 'i', 'down', 'down', 'down', 'down', 'return');
    expect(renderScreen(roles).content).toMatch(/Respondent’s role:\n {2}1 sponsor\n(.*\n){4}❯ 6 another\n/);
    const legal = press(roles, '3');
    expect(legal).toMatchObject({ mode: 'details', message: 'Role: legal counsel.' });
    expect(legal.session.interview.respondent.role).toBe('legal');
    expect(press(legal, 'return', 'up', 'return').session.interview.respondent.role).toBe('delivery');
    expect(press(legal, 'return', 'down', 'escape').session).toBe(legal.session);
    expect(press(legal, 'return', '7')).toMatchObject({ mode: 'pick', message: 'That key does nothing here.' });
    const side = press(legal, 'down', 'return', 'down', 'return');
    expect(side.session.interview.respondent.side).toBe('provider');
    expect(side.message).toContain('Side: provider. Now asked: ');
  });

  test('ticks that are not confirmed yet survive a look at the details', () => {
    const list = catalogueOf([{ id: 'a', questions: [{ id: 'list', points: [1, 2] }] }]);
    expect(ticksOf(press(startScreen(sessionOf(list)), '2', 'i', 'down', 'escape'))).toEqual(['i1']);
  });
});

test.each<[string, object]>([
  ['correct', { kind: 'details' }],
  ['correct client Acme  Ltd', { kind: 'event', event: { type: 'correct', detail: 'client', text: 'Acme  Ltd' } }],
  ['CORRECT Provider', { kind: 'event', event: { type: 'correct', detail: 'provider', text: '' } }],
  ['correct clinet X', { kind: 'problem', message: expect.stringContaining('did you mean client?') }],
  ['correct scope', { kind: 'problem', message: expect.stringContaining('The scope needs') }],
  ['correct side us', { kind: 'problem', message: 'The side is client or provider.' }],
])('the line %j', (line, request) => {
  expect(readLine(line, sessionOf(CATALOGUE), TODAY)).toEqual(request);
});
