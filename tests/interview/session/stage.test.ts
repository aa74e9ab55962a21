import { describe, expect, test } from 'vitest';
import { parseInterview } from '../../../src/answers/parse.ts';
import { questionsFor } from '../../../src/answers/progress.ts';
import { readLine } from '../../../src/interview/plain/read-line.ts';
import { renderPlace } from '../../../src/interview/plain/render.ts';
import { renderScreen } from '../../../src/interview/screen/modes.ts';
import { startScreen } from '../../../src/interview/screen/screen.ts';
import { decisiveQuestions } from '../../../src/interview/session/decisive.ts';
import { applyEvent, startSession } from '../../../src/interview/session/events.ts';
import { answerTo, criticalityNow, type Scope, type Session } from '../../../src/interview/session/session.ts';
import type { Catalogue } from '../../../src/questionnaires/catalogue.ts';
import { choicesOf } from '../../../src/questionnaires/questionnaire.ts';
import { answersText, must } from '../../kit/catalogue.ts';
import { press, TODAY } from '../../kit/interview.ts';
import { loadCatalogue } from '../../kit/library.ts';

const CATALOGUE = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
/** With a knock-out that every stage has. */
const FULL = must(await loadCatalogue('full', { folders: ['questionnaires'], cwd: '.' }));
const DECIDED = { 'contract-transition/law-and-regulation': 'no-record' };
const STAGE = 'context/stage';

type Start = Scope & { readonly provider?: string; readonly catalogue?: Catalogue };

function start(answers: object = {}, { provider, catalogue = CATALOGUE, ...scope }: Start = {}): Session {
  const engagement = { client: 'Acme', ...(provider && { provider }), scope: 'Analytics' };
  const text = answersText({ ...answers }, { engagement, profile: catalogue.profile.id });
  return startSession(catalogue, must(parseInterview(text, 'test.yaml')).interview, scope);
}

const question = CATALOGUE.questions.get(STAGE) ?? expect.fail('there is no question on the stage');
const begun = { 'context/function-criticality': 'minor', 'communication/named-contact': 'answered-late' };
const shown = (session: Session): string => renderScreen(startScreen(session), { rows: 40, width: 101 }).content;

describe('the stage is asked first', () => {
  test.each<[string, object, Start]>([
    ['in a new file', {}, {}],
    ['in a file that has begun', begun, {}],
    ['of whoever knows one part', begun, { role: 'security' }],
    ['where some areas are asked', begun, { areas: ['dependence'] }],
    ['until the verdict is decided', begun, { untilDecided: true }],
    [
      'when the verdict is decided already, so that one knows what it is for',
      DECIDED,
      { untilDecided: true, catalogue: FULL },
    ],
  ])('%s', (_, answers, scope) => {
    expect(start(answers, scope).at).toBe(STAGE);
  });

  test('until the verdict is decided, that is all once nothing else can change it', () => {
    const session = start(DECIDED, { untilDecided: true, catalogue: FULL });
    expect(decisiveQuestions(session).map(({ id }) => id)).toEqual([STAGE]);
    const reply = { kind: 'option', option: 'contracting' } as const;
    expect(applyEvent(session, { type: 'reply', reply, day: TODAY }).at).toBeUndefined();
  });

  test('and not again', () => {
    expect(start({ [STAGE]: 'running' }).at).toBe('context/function-criticality');
  });
});

describe('the stage that is to be expected', () => {
  test.each([
    [undefined, 0],
    ['Globex', 1],
  ])('provider %s: the highlight is on answer %i, and nothing is chosen', (provider, index) => {
    const session = start(begun, provider === undefined ? {} : { provider });
    expect(startScreen(session).cursor).toBe(index);
    expect(answerTo(session, STAGE).reply.kind).toBe('unanswered');
    const chosen = press(startScreen(session), 'return').session;
    expect(answerTo(chosen, STAGE).reply).toEqual({ kind: 'option', option: choicesOf(question)[index]?.id });
  });

  test('a line says why, as long as there is neither a provider nor an answer', () => {
    const said = 'No provider is named here, which answer 1 fits.';
    for (const show of [shown, renderPlace]) {
      expect(show(start())).toContain(said);
      expect(show(start({}, { provider: 'Globex' }))).not.toContain('No provider is named');
      expect(show(applyEvent(start({ [STAGE]: 'running' }), { type: 'jump', question: STAGE }))).not.toContain(said);
      expect(show(applyEvent(start(), { type: 'jump', question: 'context/offshore' }))).not.toContain(said);
    }
  });

  test('an empty line chooses nothing', () => {
    expect(readLine('', start(), TODAY)).toEqual({
      kind: 'problem',
      message: 'Say one number from 1 to 5, unknown, skip or back; ? lists all the words.',
    });
  });

  test('an answer has the highlight', () => {
    const session = applyEvent(start({ [STAGE]: 'ending' }), { type: 'jump', question: STAGE });
    expect(startScreen(session).cursor).toBe(4);
  });
});

describe('what cannot be set aside', () => {
  const says = 'This question always applies: choose an answer, or say that nobody knows.';

  test('on the screen the key says so, and is not offered', () => {
    const screen = press(startScreen(start()), 'x');
    expect([screen.mode, screen.message]).toEqual(['choose', says]);
    expect(shown(start())).not.toContain('x not applicable');
    const further = start({ [STAGE]: 'running', 'context/function-criticality': 'minor' });
    expect(shown(further)).toContain('x not applicable');
  });

  test.each(['na', 'na Because'])('%s', (line) => {
    expect(readLine(line, start(), TODAY)).toEqual({ kind: 'problem', message: says });
  });

  test('in a file that has it all the same, it is asked again', () => {
    expect(start({ [STAGE]: { notApplicable: 'Unclear' } }).at).toBe(STAGE);
  });
});

describe('a question that the context makes a must', () => {
  const id = 'dependence/continuity-cover';
  const asked = CATALOGUE.questions.get(id) ?? expect.fail(`there is no ${id}`);

  test.each([
    ['minor', 'high'],
    ['critical', 'critical'],
  ])('the function is %s: it is %s, and shown so', (function_, criticality) => {
    const session = applyEvent(start({ 'context/function-criticality': function_ }), { type: 'jump', question: id });
    expect(criticalityNow(session, asked)).toBe(criticality);
    expect(renderPlace(session).split('\n')[0]).toContain(`(${criticality})`);
    expect(shown(session).split('\n')[1]).toMatch(new RegExp(`${criticality}$`));
  });

  test('context questions have none', () => {
    expect(criticalityNow(start(), question)).toBeUndefined();
    expect(questionsFor(CATALOGUE, start().interview, { quick: true })).toContain(asked);
  });
});
