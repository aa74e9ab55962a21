import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { draftFrom, type TextDraft } from '../../../src/interview/screen/draft.ts';
import { KEY_TABLE } from '../../../src/interview/screen/key-table.ts';
import { frameOf, pressKey, type RenderOptions, renderScreen } from '../../../src/interview/screen/modes.ts';
import { type Key, type Mode, type Screen, startScreen } from '../../../src/interview/screen/screen.ts';
import { applyEvent } from '../../../src/interview/session/events.ts';
import { helpFor } from '../../../src/interview/session/question-lines.ts';
import { Library } from '../../../src/library/library.ts';
import { translated } from '../../../src/library/translations.ts';
import { assembleCatalogue, type Catalogue } from '../../../src/questionnaires/catalogue.ts';
import { choicesOf, isScored, type Question } from '../../../src/questionnaires/questionnaire.ts';
import { type Palette, visible } from '../../../src/text/display.ts';
import { ENGLISH, type Language } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, must } from '../../kit/catalogue.ts';
import { press, screenOf, sessionOf, TODAY } from '../../kit/interview.ts';
import { loadCatalogue } from '../../kit/library.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', changed: '2.0.0' },
      ],
    },
    { id: 'b', questions: [{ id: 'list', points: [1, 2] }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

const LANGUAGES: readonly Language[] = [ENGLISH, SPANISH];

/** The same screen, spoken in a language. */
function spoken(screen: Screen, language: Language): Screen {
  return { ...screen, session: { ...screen.session, language } };
}

/** The same catalogue with its texts replaced. */
function reworded(catalogue: Catalogue, word: (text: string) => string): Catalogue {
  const reword = (question: Question): Question =>
    ({
      ...question,
      topic: word(question.topic),
      text: word(question.text),
      help: word('help'),
      ...(!isScored(question) ? {} : { why: word(question.why), evidence: word(question.evidence) }),
      ...(question.kind === 'checklist'
        ? { items: question.items.map((item) => ({ ...item, label: word(item.label) })) }
        : { options: question.options.map((option) => ({ ...option, label: word(option.label) })) }),
    }) as Question;
  const questionnaires = [...catalogue.questionnaires.values()].map((each) => ({
    ...each,
    title: word(each.title),
    questions: each.questions.map(reword),
  }));
  return assembleCatalogue(catalogue.profile, questionnaires, []);
}

function linesOf(screen: Screen, options: RenderOptions = {}): readonly string[] {
  const { content, bottom } = renderScreen(screen, options);
  return [...content.split('\n'), ...(bottom === '' ? [] : bottom.split('\n'))];
}

function drawn(screen: Screen, options: RenderOptions = {}): string {
  return linesOf(screen, options).join('\n');
}

const YES = { 'context/x': 'yes' };

test('a question', () => {
  expect(drawn(press(screenOf(CATALOGUE, YES), 'down', 'down'))).toMatchInlineSnapshot(`
    "Acme · client
    a · one                                                                critical
    0 of 2 here, 1 of 4 in all  ███████·······················

    one?

      1   s0
    ❯ 2   s33
      3   s67
      4   s100

    Why it matters
      Because of one.
    What would show it
      A document
    Who would know
      sponsor, delivery lead, legal counsel, security officer or provider’s lead

    1-4 answer · d don’t know · x not applicable · n note · e evidence · a action ·
    c confidential · b back · f forward · s skip · / jump · r review · ? help ·
    q quit"
  `);
});

test('an answered question with all that can stand beside it', () => {
  const answer = { option: 's33', note: 'Agreed\nby phone', evidence: ['a.pdf', 'b.pdf'], confidential: true };
  expect(drawn(press(screenOf(CATALOGUE, { ...YES, 'a/one': answer }), 'b'))).toMatchInlineSnapshot(`
    "Acme · client
    a · one                                                                critical
    1 of 2 here, 2 of 4 in all  ███████████████···············

    one?

      1   s0
    ❯ 2 ● s33
      3   s67
      4   s100

      Note: Agreed
      by phone
      Evidence 1: a.pdf (named)
      Evidence 2: b.pdf (named)
      Told in confidence: it counts, and the client is not shown it by itself

    Why it matters
      Because of one.

    1-4 answer · d don’t know · x not applicable · u take back · n note ·
    e evidence · a action · c confidential · k key fact · b back · f forward ·
    s skip · / jump · r review · ? help · q quit"
  `);
});

test('the pieces of evidence, to be corrected, marked or removed', () => {
  const answer = { option: 's33', evidence: [{ ref: 'a.pdf', seen: '2026-11-21' }, 'b.pdf'] };
  expect(drawn(press(screenOf(CATALOGUE, { ...YES, 'a/one': answer }), 'b', 'e', 'down'))).toMatchInlineSnapshot(`
    "Acme · client
    a · one                                                                critical
    1 of 2 here, 2 of 4 in all  ███████████████···············

    one?

      1 a.pdf (seen on 21 November 2026)
    ❯ 2 b.pdf (named)

    Why it matters
      Because of one.
    What would show it
      A document
    Who would know
      sponsor, delivery lead, legal counsel, security officer or provider’s lead

    ↑↓ move · Enter correct · v seen · x remove · e add another · Esc go on"
  `);
});

test('a checklist with a message', () => {
  const answers = { ...YES, 'a/one': 's0', 'a/two': 's0' };
  expect(drawn(press(screenOf(CATALOGUE, answers), '2', '7'))).toMatchInlineSnapshot(`
    "Acme · client
    b · list                                                                 medium
    0 of 1 here, 3 of 4 in all  ██████████████████████········

    list?

      1 [ ] i0
    ❯ 2 [x] i1

      Ticks not saved yet: Enter confirms.

    Why it matters
      Because of list.
    What would show it
      A document
    Who would know
      sponsor, delivery lead, legal counsel, security officer or provider’s lead

    There is no answer 7.

    1-2 tick · 0 none of these · Enter confirm · d don’t know · x not applicable ·
    n note · e evidence · a action · c confidential · b back · f forward · s skip ·
    / jump · r review · ? help · q quit"
  `);
});

test('the help', () => {
  expect(drawn(press(screenOf(CATALOGUE, YES), '?'))).toMatchInlineSnapshot(`
    "Acme · client
    a · one                                                                critical
    one?
    Why it matters
      Because of one.
    What would show it
      A document
    Who would know
      sponsor, delivery lead, legal counsel, security officer or provider’s lead

    Answer
      1-9    give the answer with that number; of a checklist, tick it
      0      none of a checklist’s items applies
      Enter  confirm what is highlighted, or the ticks; type a fact
      w      type another answer than the one of last time
      d      asked, but nobody knew
      x      does not apply, and why
      u      take the answer back
      z      take the last change back, whatever it was
    Keep with it
      n      write a note
      o      the note in your editor, for long ones
      e      what shows it: a path, a link, words; correct it, mark it seen
    ↑↓ scroll (lines 1–20 of 44) · another key goes back"
  `);
});

/** A screen on which a text is being written. */
function writing(key: string, draft: TextDraft): Screen {
  return { ...press(screenOf(CATALOGUE, YES), key), draft };
}

test('a note being written', () => {
  const { content, bottom, cursor } = renderScreen(writing('n', draftFrom('Ask J')));
  expect(content.split('\n').slice(-2)).toEqual(['Note (yours; k quotes it to the client; empty: none)', '> Ask J']);
  expect(bottom).toBe('Enter keeps it · Ctrl+J or Alt+Enter new line · Esc leaves it as it was');
  expect(cursor).toBe(7);
});

test('a text that could not be saved stays, and says why', () => {
  const screen = { ...writing('n', draftFrom('Ask Jo')), message: 'Not saved: the disk is full.' };
  expect(renderScreen(screen).content).toMatch(/> Ask Jo$/);
  expect(renderScreen(screen).bottom).toContain('Not saved: the disk is full.');
});

test('the review', () => {
  const answers = { 'context/x': { unknown: true }, 'a/one': 's0', 'b/list': { notApplicable: 'No list' } };
  expect(drawn(press(screenOf(CATALOGUE, answers), 'r', 'down'))).toMatchInlineSnapshot(`
    "Acme · client
    Review · 3 of 4 questions answered

      Finish with questions open: show the score of this interview

    Not answered yet
    ❯ two
    Nobody knew: whom to ask
      x: ask the sponsor, delivery lead, legal counsel, security officer or the
      provider’s lead
    Not applicable
      list: No list
    Critical, without evidence
      one (critical)

    ↑↓ move · Enter open · b back · / jump · a action · v verdict · i details ·
    p next person · q quit"
  `);
});

test.each<[string, object, Readonly<Record<string, string>> | undefined, string, string]>([
  ['don’t know', { 'a/one': { unknown: true } }, undefined, 'a/one', 'Answer: nobody knew'],
  [
    'not applicable',
    { 'a/one': { notApplicable: 'No\nsuch' } },
    undefined,
    'a/one',
    'Answer: not applicable, because No such',
  ],
  ['none ticked', { 'b/list': { items: [] } }, undefined, 'b/list', 'Answer: none of these'],
  ['an item ticked', { 'b/list': { items: ['i1'] } }, undefined, 'b/list', '2 [x] i1'],
  [
    'an option that is gone',
    { 'a/one': 'gone' },
    { a: '1.0.0' },
    'a/one',
    'The answer in the file is no longer offered.',
  ],
  [
    'a question that changed',
    { 'a/two': 's0' },
    { a: '1.0.0' },
    'a/two',
    'This question has changed since it was answered',
  ],
  ['a critical one', {}, undefined, 'a/one', 'critical'],
  ['a context question', {}, undefined, 'context/x', 'sets what applies'],
  ['progress', { 'a/one': 's0', 'context/x': 'yes' }, undefined, 'a/two', '1 of 2 here, 2 of 4 in all'],
])('%s is shown', (_, answers, asked, question, expected) => {
  const session = sessionOf(CATALOGUE, answers, asked === undefined ? {} : { asked });
  const screen = startScreen(applyEvent(session, { type: 'jump', question }));
  expect(drawn(screen)).toContain(expected);
});

test('a narrow head keeps the name of the question before what is said about it', () => {
  const named = reworded(CATALOGUE, () => 'Some long name');
  const head = (at: string): string | undefined =>
    linesOf(startScreen({ ...sessionOf(named), at }), { width: 40 })[1]?.trimEnd();
  expect(head('context/x')).toBe('Some long name · Some long name');
  expect(head('a/one')).toBe('Some long name · Some long n…  critical');
});

test('colours are the palette’s alone', () => {
  const paint = (text: string): string => `<${text}>`;
  const palette: Palette = {
    bold: paint,
    dim: paint,
    good: paint,
    fair: paint,
    bad: paint,
    accent: paint,
    focus: paint,
  };
  const screen = press(screenOf(CATALOGUE, YES), '7');
  const painted = drawn(screen, { palette });
  expect(painted).not.toBe(drawn(screen));
  expect(painted.replaceAll(/[<>]/g, '')).toBe(drawn(screen));
});

const NASTY = [
  '日本語の質問',
  '👩‍👩‍👧 🇩🇪 👍🏽',
  'שלום עולם',
  '\u202eevil\u202c \u2066x\u2069 \u200f',
  '\u001b[2J\u001b[31mred\u001b]0;title\u0007',
  '\u009b31m',
  'a\rb\tc\u0008\u007f',
  'line\nbreak\u2028sep\u0085next',
  'e\u0301\u0323o\u0308',
  'x'.repeat(120),
  'two words',
];
const nasty = fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));

const MODES: readonly Mode[] = ['choose', 'help', 'reason', 'note', 'evidence', 'jump'];
const DETAIL_MODES: readonly Mode[] = ['details', 'pick', 'correction'];
const PLACES = ['context/x', 'a/one', 'a/two', 'b/list', undefined];

const screens = fc
  .record({
    text: nasty,
    mode: fc.constantFrom(...MODES, ...DETAIL_MODES),
    at: fc.constantFrom(...PLACES),
    note: nasty,
    message: fc.boolean(),
    cursor: fc.nat(1),
    language: fc.constantFrom(...LANGUAGES),
  })
  .map(({ text, mode, at, note, message, cursor, language }): Screen => {
    const answers = {
      'context/x': { unknown: true, note },
      'a/one': { notApplicable: note, evidence: [note] },
      'a/two': { option: 's0', note, evidence: [note, 'a.pdf'], confidential: true },
    };
    const asked = {
      ...sessionOf(
        reworded(CATALOGUE, () => text),
        answers,
        { asked: { a: '1.0.0' } },
      ),
      at,
    };
    const { interview } = asked;
    const session = {
      ...asked,
      language,
      interview: { ...interview, engagement: { client: note, provider: text, scope: note } },
    };
    const detail = mode === 'pick' ? 'role' : 'client';
    return {
      ...startScreen(session),
      detail,
      mode: at === undefined ? 'choose' : mode,
      cursor,
      message: message ? text : '',
    };
  });

// What can move the cursor, start an escape sequence or turn the direction of writing; joiners in emoji may stay.
const STEERING = /(?!\n)\p{Cc}|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

test('no line is wider than the terminal, and nothing in a text steers it', () => {
  fc.assert(
    fc.property(
      screens,
      nasty,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 20, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (screen, text, place, width, rows) => {
        const draft = { text, at: Math.floor(text.length * place) };
        const lines = linesOf({ ...screen, draft }, { width, rows });
        for (const line of lines) {
          expect(line).not.toMatch(STEERING);
          expect(stringWidth(line), line).toBeLessThan(width);
        }
      },
    ),
    { numRuns: 120 },
  );
});

test.each(Array.from({ length: 181 }, (_, index) => 20 + index))('a plain screen at %i columns', (width) => {
  for (const language of LANGUAGES) {
    const plain = spoken(screenOf(CATALOGUE, YES), language);
    const written = [...MODES, ...DETAIL_MODES].map((mode): Screen => ({ ...plain, mode, detail: 'role' }));
    for (const screen of [...written, press(plain, 'r')]) {
      for (const line of linesOf(screen, { width })) expect(stringWidth(line), line).toBeLessThan(width);
    }
  }
});

describe.each(LANGUAGES.map((language) => [language.locale, language] as const))(
  'the shipped questions: %s',
  async (locale, language) => {
    const places = { folders: ['questionnaires'], cwd: '.' };
    const original = must(await loadCatalogue('core', places));
    const library = new Library(places);
    const catalogue = library.problems.require(await translated(original, locale === 'en' ? [] : [locale], library));
    const note = 'The delivery lead says that this was agreed in the kick-off call, but nobody wrote it down.';
    const ids = [...catalogue.questions.keys()];
    const answers = Object.fromEntries(ids.map((id) => [id, { note, evidence: ['minutes/kick-off.pdf'] }]));
    const session = { ...sessionOf(catalogue, answers), language };

    test.each([
      [80, 24],
      [40, 24],
      [132, 24],
    ])('fit a terminal of %i × %i in every mode, with a note and evidence, whole', (width, rows) => {
      for (const question of session.asked) {
        for (const mode of MODES) {
          const screen = { ...startScreen(applyEvent(session, { type: 'jump', question: question.id })), mode };
          const lines = linesOf(screen, { width, rows });
          expect(lines.length, `${question.id} ${mode}`).toBeLessThanOrEqual(rows);
          // The help of a few questions takes the whole screen: with a long note below, it scrolls.
          if (width >= 80 && mode !== 'help') {
            expect(lines.join('\n'), `${question.id} ${mode}`).not.toMatch(/[↑↓] …/);
          }
        }
      }
    });

    test('fit 80 × 24 with their help, whole', () => {
      const plain = { ...sessionOf(catalogue), language };
      for (const { id } of plain.asked) {
        const screen = { ...startScreen(applyEvent(plain, { type: 'jump', question: id })), mode: 'help' } as const;
        expect(linesOf(screen).join('\n'), id).not.toMatch(/[↑↓] …/);
      }
    });

    test('fit 80 × 24 with blank lines between their parts', () => {
      const plain = { ...sessionOf(catalogue), language };
      for (const question of plain.asked) {
        const { id, kind } = question;
        const lines = linesOf(startScreen(applyEvent(plain, { type: 'jump', question: id })));
        expect(lines.length).toBeLessThanOrEqual(24);
        // Without a provider a line says which stage is expected; what is typed has no options.
        const parts = id === 'context/stage' ? 4 : kind === 'fact' ? 2 : 3;
        const hasHints = helpFor(plain, question).some(([title]) => lines.includes(title));
        expect(
          lines.filter((line) => line === ''),
          id,
        ).toHaveLength(parts + (hasHints ? 1 : 0));
      }
    });

    test.each([
      [40, 15],
      [60, 16],
      [80, 15],
    ])('show at least three answers of four on %i × %i, and the keys in one line', (width, rows) => {
      const plain = { ...sessionOf(catalogue), language };
      for (const question of plain.asked) {
        const lines = linesOf(startScreen(applyEvent(plain, { type: 'jump', question: question.id })), { width, rows });
        expect(lines.length, question.id).toBeLessThanOrEqual(rows);
        expect(lines.at(-1), question.id).toContain(language.interview.keys.keys);
        const shown = lines.filter((line) => /^[❯ ] \d /.test(line)).length;
        expect(shown, question.id).toBeGreaterThanOrEqual(Math.min(3, choicesOf(question).length));
      }
    });

    test('have their hints beside them from 100 columns on, and below them where it is narrower and high', () => {
      const plain = { ...sessionOf(catalogue), language };
      for (const question of plain.asked) {
        const screen = startScreen(applyEvent(plain, { type: 'jump', question: question.id }));
        for (const [width, rows] of [
          [100, 40],
          [140, 40],
          [80, 50],
          [99, 50],
        ] as const) {
          const sides = columnsOf(linesOf(screen, { width, rows }));
          const hints = squeezed((width < 100 ? sides.left : sides.right).join(''));
          for (const [title, text] of helpFor(plain, question)) {
            expect(hints, `${question.id} ${width}`).toContain(squeezed(title));
            expect(hints, `${question.id} ${width}`).toContain(squeezed(text.replaceAll(/[*`]/g, '')).slice(0, 40));
          }
          if (width >= 100) expect(squeezed(sides.left.join(''))).not.toContain(squeezed(language.interview.help.who));
        }
      }
    });

    test('are never shortened for their hints', () => {
      const plain = { ...sessionOf(catalogue), language };
      for (const question of plain.asked) {
        const screen = startScreen(applyEvent(plain, { type: 'jump', question: question.id }));
        for (const width of [100, 120, 140]) {
          for (const rows of [15, 20, 24, 30]) {
            const lines = linesOf(screen, { width, rows });
            expect(lines.length, `${question.id} ${width} ${rows}`).toBeLessThanOrEqual(rows);
            const answers = squeezed(columnsOf(lines).left.join(''));
            // At fifteen rows even alone not every question fits.
            if (rows === 15) continue;
            for (const { label } of choicesOf(question)) expect(answers, question.id).toContain(squeezed(label));
          }
        }
      }
    });

    test('fit the review into every terminal, the cursor always in sight', () => {
      for (const rows of [24, 15, 50]) {
        for (let cursor = 0; cursor <= session.asked.length; cursor++) {
          const lines = linesOf({ ...press(startScreen(session), 'r'), cursor }, { width: 40, rows });
          expect(lines.length, `${rows} ${cursor}`).toBeLessThanOrEqual(rows);
          expect(lines.filter((line) => line.startsWith('❯'))).toHaveLength(1);
        }
      }
    });
  },
);

/** A text without the white space that depends on a width. */
function squeezed(text: string): string {
  return text.normalize().replaceAll(/\s/gu, '');
}

/** What stands side by side; where nothing does, all is to the left. */
function columnsOf(lines: readonly string[]): { readonly left: readonly string[]; readonly right: readonly string[] } {
  const parts = lines.map((line) => line.split(' │'));
  return { left: parts.map(([left = '']) => left), right: parts.map(([, right = '']) => right) };
}

/** What a screen says below its head of three lines. */
function saidOn(screen: Screen, width: number): readonly string[] {
  const { left, right } = columnsOf(linesOf(screen, { width, rows: 500 }).slice(screen.mode === 'help' ? 2 : 3));
  return [...squeezed([...left, ...right].join(''))].sort();
}

test('whatever the width, nothing is lost where there are lines enough', () => {
  const modes = fc.constantFrom<Mode>('choose', 'help', 'note', 'reason', 'evidence');
  const texts = fc.array(fc.constantFrom(...NASTY.filter((text) => !/\s/u.test(text)), 'two words', 'a. b'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      texts,
      modes,
      fc.constantFrom(...LANGUAGES),
      fc.integer({ min: 40, max: 200 }),
      (words, mode, language, width) => {
        const text = words.join(' ');
        const answers = { ...YES, 'a/one': { note: text, evidence: [text], confidential: true } };
        const catalogue = reworded(CATALOGUE, () => text);
        const screen = { ...spoken(screenOf(catalogue, answers), language), mode };
        expect(saidOn(screen, width)).toEqual(saidOn(screen, 80));
        expect(squeezed(drawn(screen, { width: 80, rows: 500 }))).toContain(squeezed(visible(text)));
      },
    ),
    { numRuns: 120 },
  );
});

test('from 40 to 200 columns and from 15 to 60 rows it fits, and no answer goes for a hint', () => {
  const questions = fc.constantFrom('context/x', 'a/one', 'a/two', 'b/list');
  const size = fc.record({ width: fc.integer({ min: 40, max: 200 }), rows: fc.integer({ min: 15, max: 60 }) });
  const labels = fc.array(fc.constantFrom('word', 'longer words', '日本語', 'e\u0301tat'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      questions,
      size,
      labels,
      fc.constantFrom(...LANGUAGES),
      (question, { width, rows }, words, language) => {
        const catalogue = reworded(CATALOGUE, () => words.join(' '));
        const asked = screenOf(catalogue, YES).session;
        const screen = spoken(startScreen(applyEvent(asked, { type: 'jump', question })), language);
        const lines = linesOf(screen, { width, rows });
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(stringWidth(line), line).toBeLessThan(width);
        const { left } = columnsOf(lines);
        const answers = choicesOf(screen.session.catalogue.questions.get(question) as Question);
        expect(left.filter((line) => /^[❯ ] [1-9] /.test(line))).toHaveLength(answers.length);
        const hint = left.indexOf(language.interview.help.why);
        const legend = left.findIndex((line) => line.startsWith('1-'));
        expect(legend).toBeGreaterThan(left.findLastIndex((line) => /^[❯ ] [1-9] /.test(line)));
        if (hint >= 0) expect(hint).toBeGreaterThan(left.findLastIndex((line) => /^[❯ ] [1-9] /.test(line)));
      },
    ),
    { numRuns: 200 },
  );
});

test('on a low terminal the highlighted option stays in sight whole, with a sign of what is hidden', () => {
  const catalogue = reworded(CATALOGUE, (text) => `${text} ${'word '.repeat(30)}`);
  for (const rows of [24, 18, 15]) {
    for (const cursor of [0, 1, 2, 3]) {
      const lines = linesOf({ ...screenOf(catalogue, YES), cursor }, { width: 40, rows });
      expect(lines.length).toBeLessThanOrEqual(Math.max(rows, 18));
      const at = lines.findIndex((line) => line.startsWith(`❯ ${cursor + 1}`));
      expect(squeezed(lines.slice(at).join(''))).toContain(squeezed('word '.repeat(30)));
      const hidden = (sign: string): number =>
        Number(new RegExp(`^ {2}${sign} (\\d) more$`, 'm').exec(lines.join('\n'))?.[1] ?? 0);
      const shown = lines.filter((line) => /^[❯ ] [1-4] /.test(line)).length;
      expect(hidden('↑') + shown + hidden('↓')).toBe(4);
    }
  }
});

test('whose interview it is stands above every screen, the side at every width', () => {
  const { session } = screenOf(CATALOGUE, YES);
  const named = {
    ...session,
    interview: {
      ...session.interview,
      engagement: { client: 'Banco Ejemplo', scope: 'Analytics' },
      respondent: { side: 'client', role: 'sponsor', name: 'María Ríos' },
    },
  } as const;
  const first = (screen: Screen, width: number): string | undefined => linesOf(screen, { width })[0];
  for (const mode of [...MODES, ...DETAIL_MODES]) {
    const screen: Screen = { ...startScreen(named), mode, detail: 'role' };
    expect(first(screen, 80)).toBe('Banco Ejemplo · María Ríos, client (sponsor)');
    expect(first(spoken(screen, SPANISH), 80)).toBe('Banco Ejemplo · María Ríos, cliente (patrocinador)');
    expect(first(screen, 40)).toBe('Banco E… · María Ríos, client (sponsor)');
    expect(first(screen, 35)).toBe('Banco Ejemplo · María Ríos, client');
    expect(first(screen, 28)).toBe('Banco Ejemplo · client');
  }
  expect(first(press(startScreen(named), 'r'), 80)).toBe('Banco Ejemplo · María Ríos, client (sponsor)');
  const { name: _, ...nameless } = named.interview.respondent;
  const anonymous = { ...named, interview: { ...named.interview, respondent: nameless } };
  expect(first(startScreen(anonymous), 80)).toBe('Banco Ejemplo · sponsor, client');
});

describe('the help', () => {
  const screen = press(screenOf(CATALOGUE, YES), '?');
  const size = { width: 80, rows: 24 };
  const at = (now: Screen, name: string): Screen => pressKey(now, { char: '', name }, TODAY, frameOf(size));

  test('scrolls to its end and back, and shows all of it on the way', () => {
    const seen = new Set<string>();
    let now = screen;
    for (let presses = 0; presses < 60; presses++) {
      for (const line of linesOf(now, size)) seen.add(line);
      expect(linesOf(now, size).length).toBeLessThanOrEqual(24);
      now = at(now, 'down');
    }
    for (const line of linesOf(screen, { width: 80, rows: 500 }).slice(0, -1)) expect(seen).toContain(line);
    expect(at(now, 'down')).toEqual(now);
    expect(at(now, 'home').target).toBe(0);
    expect(at(at(now, 'home'), 'end')).toEqual(now);
    expect(at(at(screen, 'pagedown'), 'pageup')).toEqual(screen);
  });

  test('another key goes back, and any where all of it is in sight', () => {
    expect(at(at(screen, 'down'), 'escape').mode).toBe('choose');
    expect(pressKey(screen, { char: '', name: 'down' }, TODAY, frameOf({ width: 120, rows: 60 })).mode).toBe('choose');
  });

  test('has a line for each key, in its groups, and no key that does nothing', () => {
    const answer = { option: 's0', note: 'n', evidence: ['a.pdf'] };
    const { session } = press(screenOf(CATALOGUE, { ...YES, 'a/one': answer }), '3', 'b');
    const starts = ['a/one', 'b/list'].map((question) => startScreen(applyEvent(session, { type: 'jump', question })));
    const acts = (key: Key): boolean =>
      starts.some((start) => {
        const next = pressKey(start, key, TODAY);
        return next.message !== ENGLISH.interview.keys.none && next !== start;
      });
    const typed = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index)).filter(
      (char) => char === char.toLowerCase() && char !== ' ',
    );
    // The editor is opened by whoever has the terminal; a fact is typed after `w`.
    const elsewhere = ['o', 'w'];
    const listed = KEY_TABLE.flatMap(({ keys }) => keys);
    expect(typed.filter((char) => acts({ char, name: char })).sort()).toEqual(
      listed.filter((key) => key.length === 1 && !elsewhere.includes(key)).sort(),
    );
    for (const name of listed.filter((key) => key.length > 1)) expect(acts({ char: '', name }), name).toBe(true);
    for (const language of LANGUAGES) {
      const { keySheet } = language.interview;
      expect(KEY_TABLE.map(({ name }) => name).sort()).toEqual(Object.keys(keySheet.meanings).sort());
      const lines = linesOf(spoken(screen, language), { width: 80, rows: 500 });
      for (const { name } of KEY_TABLE) {
        expect(
          lines.filter((line) => line.endsWith(keySheet.meanings[name])),
          name,
        ).toHaveLength(1);
      }
    }
  });
});
