import { describe, expect, test } from 'vitest';
import { renderTerminal } from '../../src/document/terminal.ts';
import { type StandingAction, statusOf } from '../../src/model/status.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { renderFollowUps } from '../../src/summary/follow-up.ts';
import { statusSection } from '../../src/summary/status.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { fileOf, readFile, TODAY } from '../kit/interview.ts';

const QUESTIONS = Array.from({ length: 10 }, (_, index) => ({ id: `q${index}`, criticality: 'critical' as const }));
const CATALOGUE = catalogueOf([{ id: 'a', questions: QUESTIONS }]);

const action = (text: string, owner?: string, due?: string): StandingAction => ({
  text,
  ...(owner === undefined ? {} : { owner }),
  ...(due === undefined ? {} : { due }),
  file: 'test.yaml',
  isConfidential: false,
});
const ACTIONS = [
  action('Ask the board'),
  action('Send draft 5', 'Ann Other', '2026-11-20'),
  action('Call counsel', 'Ann Other', '2026-12-24'),
  { ...action('Name a deputy', 'Bea'), question: 'a/q0' },
];

function shownWith(actions: readonly StandingAction[], answers: object = {}) {
  const sourced = readFile(fileOf(answers).replace('side: client', 'side: client\n  name: Ann Other'));
  const { interview } = sourced;
  const { engagement } = interview;
  const assessment = scoreInterviews(CATALOGUE, [interview]);
  const rounds = { current: [sourced], earlier: [], superseded: [] };
  const status = statusOf({ engagement, catalogue: CATALOGUE, rounds, assessment, actions, due: TODAY });
  return { ...status, catalogue: CATALOGUE, assessment, interviews: [interview] };
}

describe.each([
  ['English', ENGLISH],
  ['Spanish', SPANISH],
])('in %s', (_, language) => {
  const { status } = language;
  const page = (actions: readonly StandingAction[], answers?: object): string =>
    renderTerminal({ children: statusSection([shownWith(actions, answers)], TODAY, language) }, { width: 100 });

  test('what was agreed: what is due first, what nobody owns last', () => {
    const text = page(ACTIONS);
    expect(text).toContain(status.actionCounts(3, 1, 1, TODAY));
    const places = ['Send draft 5', 'Call counsel', 'Name a deputy', 'Ask the board'].map((each) => text.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('nothing of it where nothing was agreed', () => {
    expect(page([])).not.toContain(status.actions);
  });

  test('more musts and actions than a glance takes are counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => action(`Do ${index}`, 'Bea'));
    expect(page(many)).toMatch(new RegExp(`${status.more(2)}\n[\\s\\S]*${status.more(3)}\n`));
  });

  test('never ready without a word that it is so far', () => {
    const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [`a/${id}`, 's100']));
    const verdict = language.words.standing('ready', null);
    const lines = page([], answers).replaceAll(/\s+/g, ' ');
    expect(lines).toContain(verdict);
    expect(lines).toMatch(/(?:So far|Hasta ahora): /);
  });

  test('a mail tells what its reader agreed to do', () => {
    const mail = renderFollowUps([shownWith(ACTIONS)], { day: TODAY, language, form: 'plain' });
    const { followUp } = status;
    expect(mail).toContain(followUp.agreed);
    expect(mail).toContain(followUp.agreedAction('Send draft 5', '2026-11-20'));
    expect(mail).not.toMatch(/Ask the board|Name a deputy/);
  });

  test.each([40, 72, 100])('a mail on a terminal of %i columns has no longer line', (width) => {
    const mail = renderFollowUps([shownWith(ACTIONS)], { day: TODAY, language, form: 'plain', width });
    expect(Math.max(...mail.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});
