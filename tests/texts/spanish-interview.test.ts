import { describe, expect, test } from 'vitest';
import { plainWords } from '../../src/interview/plain/plain-words.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

type Say = (...args: readonly unknown[]) => string;

/** Every text of a catalogue that is a function, by its path. */
function functionsOf(value: unknown, path: string): readonly (readonly [string, Say])[] {
  if (typeof value === 'function') return [[path, value as Say]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => functionsOf(inner, path === '' ? key : `${path}.${key}`));
}

const DONE = { replied: 2, total: 5 };
const TWO = ['uno', 'otro'];

/** What each is called with; `lastTime.gone` and its like in the singular are below. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'actions.about': ['x'],
  'actions.due': ['x'],
  'actions.doneOn': ['x'],
  'actions.kept.agreed': ['x'],
  'actions.kept.parked': ['x'],
  'actions.kept.done': ['x'],
  'actions.problems.noDay': ['x'],
  'actions.problems.noNumber': [4],
  'keys.tick': [4],
  'keys.answer': [4],
  'keys.choose': [4],
  'keys.scroll': [1, 9, 20],
  'question.progress': [DONE, DONE, 9],
  'question.place': [1, 5],
  'question.linesShown': [1, 3, 9],
  'question.noProvider': [1],
  'question.noSuchAnswer': ['9'],
  'kept.notApplicable': ['x'],
  'kept.evidence': [2, 'x', 'y'],
  'kept.seenToday': ['x'],
  'kept.notSeen': ['x'],
  'help.people': [TWO],
  'lastTime.when': ['2026-03-01'],
  'lastTime.note': [true],
  'lastTime.evidence': [false],
  'lastTime.answer': ['2'],
  'lastTime.items': [['1', '3']],
  'lastTime.notApplicable': ['x'],
  'lastTime.waiting': [2],
  'lastTime.gone': [2],
  'review.head': [2, 5],
  'review.plainHead': [2, 5],
  'review.settled': ['x'],
  'review.ask': [TWO],
  'review.note': ['x'],
  'review.moreAbove': [3],
  'review.moreBelow': [3],
  'review.say': [true],
  'review.blind.say': [true],
  'jump.noQuestion': ['x'],
  'jump.foundIn.note': ['x'],
  'jump.foundIn.evidence': ['x'],
  'jump.foundIn.answer': ['x'],
  'jump.foundIn.help': ['x'],
  'jump.done': [2, 5],
  'jump.area': ['x', 2, 5],
  'details.problems.side': [['client', 'provider']],
  'details.problems.role': [['sponsor', 'delivery']],
  'details.line': ['Scope', 'scope', 'x'],
  'reply.notApplicable': ['x'],
  'reply.brief.answer': [2],
  'reply.brief.ticked': [2, 5],
  'change.changed': ['x'],
  'change.changedFromTo': ['x', 'y', 'z'],
  'change.nowAsked': [TWO, 2],
  'change.noLongerAsked': [TWO, 0],
  'clash.action': ['x'],
  'clash.note': ['x'],
  'clash.takeMine': [TWO],
  'clash.more': [2],
  'saving.hasErrors': [{ line: 3, message: 'x' }],
  'saving.failed': ['x'],
  'saving.mendPlainly': ['x'],
  'saving.gone': ['x'],
  'saving.unreadable': ['x', 'y'],
  'saving.changedSince': ['x'],
  'saving.draftNotKept': ['x'],
  'saving.profileChanged': ['decide', 'core', ['a.yaml', 'b.yaml']],
  'saving.noSuchFile': ['x'],
  'saving.editor.failed': ['x'],
  'saving.editor.noPlace': ['x'],
  'plain.meanings.correctText': [['client', 'side']],
  'plain.problems.nothingAfter': ['x'],
  'plain.problems.noQuestion': ['x'],
  'plain.problems.fitAsWell': [TWO, 2],
  'plain.problems.noDetail': ['x', 'scope', ['client', 'scope']],
  'plain.problems.whichSeen': [2],
  'plain.problems.reword': [2],
  'plain.problems.remove': [2],
  'plain.problems.notListed': ['3', 2],
  'question.stillAt': ['[1]', 'x'],
  'question.noSuchPiece': ['3', 2],
  'kept.evidenceRemoved': ['x'],
  'verdict.alone': ['x'],
  'timeBox.line': [12, 45, '15:40', 3],
  'plain.problems.noAnswerHere': ['x', undefined],
  'plain.problems.possible': [4, true, true],
  'plain.open.head': [2, 5, 3],
  'start.anotherPerson': ['x'],
  'start.offer': ['x', 2],
  'details.plainPrompts.side': [['client', 'provider']],
  'details.plainPrompts.role': [['sponsor', 'delivery']],
  'start.sayOneOf': [TWO],
  'start.allAreas': [5],
  'start.someAreas': [2, 5],
  'start.saveAsPlainly': ['x'],
  'start.anotherName': ['x'],
  'start.sameRespondent.tell': ['x'],
  'start.sameRespondent.ask': ['x'],
  'start.sameRespondent.goOn': ['x', 'y', 'z'],
  'start.setUp.only': ['x'],
  'start.setUp.takes': [{ questions: 20, minutes: 50, critical: 1 }],
  'start.setUp.taking': ['x', { questions: 1, minutes: 3, critical: 0 }],
  'start.setUp.profileSays': ['x', 'y'],
  'start.list.engagement': ['x', 'y', 2],
  'start.list.state': [2, 5, '2026-11-30'],
  'start.list.above': [2],
  'start.list.below': [2],
  'start.list.noNumber': [2],
  'start.list.reportAsPlainly': ['x'],
  'start.mistyped.ask': ['x', 'y'],
  'start.mistyped.goOn': ['x'],
  'start.mistyped.begin': ['x'],
  'session.outlook': [12, 15],
  'session.saved': [2, 5],
  'session.answersSaved': ['x'],
  'session.blindEnd': ['x'],
  'session.unconfirmed.note': ['x'],
  'session.unconfirmed.reason': ['x'],
  'session.unconfirmed.evidence': ['x'],
  'session.unconfirmed.ticks': ['x'],
  'session.unconfirmed.value': ['x'],
  'kept.value': ['x'],
  'fact.problems.noNumber': ['x'],
  'fact.problems.ambiguous': ['x'],
  'fact.problems.noDay': ['x'],
  'fact.problems.looksLike': ['x', 'skip'],
  'session.unconfirmed.action': ['x'],
  'session.unconfirmed.correction': ['x'],
  'session.unconfirmed.kept': [TWO],
  'session.unconfirmed.notKept': ['x'],
  'table.person': ['x', 2, 5],
  'table.now': ['x'],
  'table.nowElsewhere': ['x'],
  'table.nowInReview': ['x'],
  'table.nowInConfidence': ['x'],
  'table.isOpenElsewhere': ['x'],
  'table.isUnusable': ['x', 'y'],
  'table.noSuchPerson': ['x', TWO],
  'table.whichPerson': ['x', TWO],
  'table.sideBySide.only': ['x', TWO],
  'spread.ask': [TWO, ['client', 'scope']],
  'spread.askPlainly': [['a.yaml'], ['client', 'scope']],
  'spread.done': [['a.yaml']],
  'spread.left': ['a.yaml', 'x'],
  'spread.stays': [['a.yaml']],
  'ending.alone': ['x'],
  'ending.offer': ['x', 2],
  'ending.reportLater': [2],
  'session.reportWritten': ['x'],
  'session.chartsWritten': [5, 'x'],
};

describe('what is said with numbers and names', () => {
  const [english, spanish] = [ENGLISH, SPANISH].map(({ interview }) => new Map(functionsOf(interview, '')));

  test('each sentence is tried, but for those that are marks alone', () => {
    const tried = [
      ...Object.keys(ARGUMENTS),
      'change.detail',
      'details.whose',
      'lastTime.value',
      'start.list.person',
      'start.setUp.choiceKeys',
    ];
    expect([...(english ?? []).keys()].sort()).toEqual(tried.sort());
  });

  test.each(Object.entries(ARGUMENTS))('%s is not left in English', (path, args) => {
    const [there, here] = [english?.get(path), spanish?.get(path)].map((say) => say?.(...args));
    expect(here).toMatch(/./);
    expect(here).not.toBe(there);
    expect(here).not.toMatch(/undefined|\[object|\bthe\b|\bof\b/);
  });
});

describe('numbers agree with their nouns', () => {
  const { lastTime, question, plain, review, spread, session } = SPANISH.interview;
  test.each([
    [lastTime.waiting(1), 'Hay 1 respuesta de la última vez por confirmar de nuevo.'],
    [lastTime.gone(1), '1 respuesta de la última vez es de una pregunta que ya no se hace.'],
    [lastTime.gone(2), '2 respuestas de la última vez son de preguntas que ya no se hacen.'],
    [question.progress(DONE, DONE, 1), '2/5 aquí, 2/5 en total, queda 1 min'],
    [question.progress(DONE, DONE, undefined), '2/5 aquí, 2/5 en total'],
    [plain.open.head(4, 5, 1), 'Guardado: 4 de 5 preguntas contestadas; queda 1 pendiente:'],
    [plain.open.head(1, 1, 0), 'Guardado: 1 de 1 pregunta contestada.'],
    [review.ask(['patrocinador', 'asesor jurídico']), 'pregunte al patrocinador o al asesor jurídico'],
    [session.outlook(1, 1), '1 pregunta por hacer, cerca de 1 minuto.'],
    [session.outlook(48, 40), '48 preguntas por hacer, unos 40 minutos.'],
    [
      spread.askPlainly(['a.yaml'], ['client', 'scope']),
      'a.yaml conserva el cliente y el alcance de antes, y no se pueden puntuar en conjunto: escriba correct-all para corregirlo también ahí.',
    ],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});

test('the keys are the same in every language', () => {
  const keyOf = (text: string): string | undefined => text.split(' ')[0];
  const { any: _, none: __, other: ___, newLine, ...keys } = SPANISH.interview.keys;
  for (const [name, text] of Object.entries(keys)) {
    const there = Reflect.get(ENGLISH.interview.keys, name);
    const [here, english] = [text, there].map((say) => keyOf(typeof say === 'function' ? say(4) : say));
    expect(here, name).toBe(english);
  }
  expect(newLine).toMatch(/^Ctrl\+J o Alt\+Enter /);
});

test('so are the words of the plain interview, of which the help says so', () => {
  const first = ([entry]: readonly [string, string]): string | undefined => entry.split(' ')[0];
  const [here, there] = [SPANISH, ENGLISH].map(({ interview }) => plainWords(interview.plain));
  expect(here?.map(first)).toEqual(there?.map(first));
  expect(here?.map(([, meaning]) => meaning)).not.toContain('');
  expect(SPANISH.interview.plain.aboutWords).toContain('en todos los idiomas');
});

test.each([ENGLISH, SPANISH])(
  'why a save failed ends without a full stop: the advice follows ($locale)',
  ({ interview }) => {
    const { saving } = interview;
    const reasons = [...Object.values(saving.reasons), saving.tooLarge].map((reason) => saving.failed(reason));
    for (const text of [...reasons, saving.changed, saving.changedQuestionnaires, saving.hasErrors(undefined)]) {
      expect(text).toMatch(/[^.]$/);
    }
    for (const text of Object.values(saving.advice)) expect(text).toMatch(/[^.]\.$/);
  },
);
