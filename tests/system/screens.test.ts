import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'fast-string-width';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { HAS_TMUX, Terminal } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));
const CLOCK = fileURLToPath(new URL('../kit/frozen-clock.js', import.meta.url));

const CONTEXT = [
  'context/stage: running',
  'context/function-criticality: important',
  'context/process-type: software',
  'context/offshore: "no"',
  'context/personal-data: "no"',
  'context/regulated: "no"',
  'context/size: larger',
];

const HEAD = `format: outready/answers/1
engagement: { client: Acme, provider: Globex, scope: Customer analytics }
respondent: { side: client, role: delivery }
`;

const ANSWERS = `answers:\n${CONTEXT.map((line) => `  ${line}\n`).join('')}`;
const FULL = `${HEAD}profile: full\nareas: [goals-governance, communication]\n${ANSWERS}`;
const CORE = `${HEAD}profile: core\nareas: [communication, quality-control]\n${ANSWERS}`;

/** One screen: its name, how it is reached from the one before, and by what it is known to be there. */
interface Step {
  readonly name: string;
  readonly type?: string;
  readonly paste?: string | Uint8Array;
  readonly keys?: readonly string[];
  readonly shows: string | RegExp;
}

const SHIPPED: readonly Step[] = [
  { name: 'checklist', shows: 'Which of these' },
  { name: 'checklist-ticked', type: '138', shows: '8 [x]' },
  { name: 'checklist-help', type: '?', shows: 'key goes back' },
  { name: 'question', keys: ['q', 'Enter'], shows: /^Goals and governance · (?!SMART)/m },
  { name: 'nothing-there', type: '9', shows: 'There is no answer 9.' },
  { name: 'note-empty', type: 'n', shows: 'Note (yours;' },
  {
    name: 'note-written',
    type: 'The delivery lead says that this was agreed in the kick-off call in March.',
    keys: ['C-j', 'C-j'],
    // A colour, NUL, Ctrl+C, Ctrl+D, Ctrl+Z, and bytes that are no UTF-8.
    paste: Buffer.from(
      'Minutes:\n- owner: \u001b[31mnobody\u001b[0m yet\n- later\tsaid\0 \xff\x03\x04\x1aJo',
      'latin1',
    ),
    shows: /said/,
  },
  { name: 'note-cursor-moved', keys: ['Up', 'Up', 'Home', 'Right'], shows: /said/ },
  { name: 'note-kept', keys: ['Enter'], shows: /Note: The delivery/ },
  { name: 'note-long', type: 'n', paste: '\n1\n2\n3\n4\n5\n6\n7\n8\n9', shows: /lines\s\d+–\d+ of \d+/ },
  { name: 'note-left', keys: ['Escape'], shows: 'q quit' },
  { name: 'reason', type: 'x', shows: 'Why does this question not apply?' },
  { name: 'reason-given', type: 'Nothing is steered yet.', keys: ['Enter'], shows: '2 of' },
  { name: 'answered-before', keys: ['b'], shows: 'Answer: not applicable' },
  { name: 'answer-changed', type: '2', shows: /changed from\s«not\s+applicable»/ },
  { name: 'jump-areas', type: '/', shows: '❯ 2 Goals' },
  { name: 'jump-found', type: 'news', shows: '❯ ' },
  { name: 'jump-none', type: ' paper', shows: 'no question has that' },
  { name: 'jumped', keys: ['C-u', '3'], shows: /^Communication · Hand-over/m },
  { name: 'nobody-knew', type: 'd', shows: /^Communication · Shared/m },
  { name: 'review', type: 'r', shows: 'Review ·' },
  { name: 'review-moved', keys: ['Up', 'Up'], shows: 'Enter open' },
  { name: 'details', type: 'i', shows: 'This interview' },
  { name: 'details-pick', keys: ['Up', 'Enter'], shows: '2 the provider' },
  { name: 'details-side', keys: ['Down', 'Enter'], shows: 'Side: provider.' },
  { name: 'details-text', keys: ['Down', 'Down', 'Enter'], shows: '> Globex' },
];

const SCRIPTS: readonly Step[] = [
  { name: 'scripts-question', shows: /1 {3}はい/ },
  { name: 'scripts-questions-gone', type: '2', shows: /No longer asked/ },
  {
    name: 'scripts-note',
    type: 'n',
    paste:
      '漢字かな交じり文の長いメモ、折り返しの確認のため。\nשלום עולם\n👩‍👩‍👧 🇩🇪 👍🏽 e\u0301\n\u202eevil\u202c \u001b[2J \u0007',
    shows: /evil/,
  },
  { name: 'scripts-note-cursor', keys: ['Up', 'Home', 'Right'], shows: /evil/ },
  { name: 'scripts-note-kept', keys: ['Enter'], shows: /Note: 漢/ },
  { name: 'scripts-changed', keys: ['b', '1'], shows: /Now\s+asked/ },
  { name: 'scripts-help', type: '?', shows: 'key goes back' },
  { name: 'scripts-jump', keys: ['x', '/'], shows: /❯ 2/ },
];

const SPANISH: readonly Step[] = [
  { name: 'es-question', shows: '1-4 responder' },
  { name: 'es-help', type: '?', shows: 'tecla vuelve' },
  { name: 'es-note', type: 'xn', shows: 'Nota (para usted' },
  { name: 'es-note-kept', type: 'Así.', keys: ['Enter'], shows: 'Nota: Así.' },
  { name: 'es-answered', type: 'db', shows: /nadie\s+lo\s+sabía/ },
  { name: 'es-answer-changed', type: '2', shows: /antes\s+«nadie/ },
  { name: 'es-jump', type: '/', shows: '❯ 2' },
  { name: 'es-jump-found', type: 'valoracion', shows: '❯ Valoración' },
  { name: 'es-review', keys: ['Enter', 'r'], shows: 'Repaso ·' },
  { name: 'es-details', type: 'i', shows: 'Esta entrevista' },
  { name: 'es-details-pick', keys: ['Up', 'Enter'], shows: '2 el proveedor' },
  { name: 'es-details-side', keys: ['Down', 'Enter'], shows: 'Parte: proveedor.' },
];

/**
 * The layouts that differ in kind, which are stored on narrow and on wide terminals as well. That all the others fit
 * every width is a property of the pure screen, in `tests/interview/screen/render.test.ts`.
 */
const LAYOUTS: ReadonlySet<string> = new Set([
  'question',
  'checklist',
  'checklist-help',
  'note-written',
  'jump-areas',
  'review',
  'details-pick',
  'scripts-question',
]);

const HEAD_FLAGS = ['--client', 'Acme', '--provider', '', '--scope', 'Nóminas', '--respondent', ''];

const START: readonly Step[] = [
  { name: 'es-start-side', shows: '❯ Parte' },
  { name: 'es-start-role', keys: ['Enter'], shows: '❯ Función' },
  { name: 'es-start-profile', keys: ['Enter'], shows: '❯ Perfil' },
  { name: 'es-start-areas', keys: ['Enter'], shows: '❯ Áreas' },
  { name: 'es-start-file', keys: ['Enter'], shows: '❯ Archivo' },
  { name: 'es-start-stage', keys: ['Enter', 'Enter'], shows: 'no consta ningún proveedor' },
];

/** An own questionnaire in several scripts, with what a hostile author could put into one. */
const OWN = {
  context: [
    {
      id: 'data',
      kind: 'context',
      topic: '個人データ',
      text: '個人を特定できるデータを委託先に渡しますか？',
      options: [
        { id: 'yes', label: 'はい' },
        { id: 'no', label: 'いいえ' },
      ],
    },
  ],
  scripts: ['質問の題 🎉', 'שאלה שנייה', '\u001b[31mRed\u001b[0m \u202etopic\u202c'].map((topic, index) => ({
    id: `question-${index + 1}`,
    topic,
    text: [
      '誰が毎日の質問に答えますか。連絡先は書面で両方のチームに知らされていますか、それとも口頭だけですか？',
      'מי עונה על שאלות יומיומיות בכל צד, ומי יודע על כך? Who answers 👩‍👩‍👧?',
      'Clear \u001b[2J the screen, ring \u0007, hide \u2066this\u2069 and\r\nbreak\tthe line\u2028here',
    ][index],
    why: '理由は一つ。🇩🇪 👍🏽',
    criticality: 'critical',
    ...(index === 0 ? {} : { when: { question: 'context/data', is: ['yes'] } }),
    options: [
      { id: 'none', label: '誰もいない；両方の側で連絡先が決まっておらず、その時に空いている人が答える', score: 0 },
      { id: 'some', label: 'צד אחד בלבד \u200f(אחד)', score: 50 },
      { id: 'all', label: 'e\u0301tat \u001b]0;title\u0007 👩‍👩‍👧 ok', score: 100 },
    ],
    evidence: '連絡先一覧',
    recommendation: { text: '書く。', effort: 'S', horizon: 'before-signing' },
    sources: ['S0.1'],
  })),
};

describe.skipIf(!HAS_TMUX)('the screens of an interview', () => {
  let cwd: string;
  let terminal: Terminal | undefined;

  beforeEach(() => {
    cwd = mkdtempSync(path.join(tmpdir(), 'outready-screens-'));
    writeOwn(path.join(cwd, 'own'));
  });
  afterEach(() => {
    terminal?.kill();
    terminal = undefined;
    rmSync(cwd, { recursive: true });
  });

  const shipped = ['of the shipped questions', FULL, [], SHIPPED] as const;
  const scripts = [
    'of questions in other scripts',
    `${HEAD}profile: own\nanswers: {}\n`,
    ['--questionnaires', 'own'],
    SCRIPTS,
  ] as const;
  test.each<readonly [number, number, string, string, readonly string[], readonly Step[]]>([
    [80, 24, ...shipped],
    [80, 24, 'in Spanish', CORE, ['--lang', 'es'], SPANISH],
    [80, 24, ...scripts],
    [40, 24, ...shipped],
    [40, 24, ...scripts],
    [120, 30, ...shipped],
    [120, 30, ...scripts],
  ])('%i × %i %s are those stored', async (columns, rows, _, file, args, steps) => {
    writeFileSync(path.join(cwd, 'acme.yaml'), file);
    await expectScreens(['acme.yaml', ...args], steps, columns, rows);
  });

  test('the set-up in Spanish: its screens are those stored', () =>
    expectScreens(['--lang', 'es', ...HEAD_FLAGS], START, 80, 24));

  async function expectScreens(args: readonly string[], steps: readonly Step[], columns: number, rows: number) {
    const command = [process.execPath, '--import', CLOCK, BIN, 'assess', ...args];
    const now = new Terminal(command, { cwd, columns, rows });
    terminal = now;
    for (const { name, type, paste, keys = [], shows } of steps) {
      const isStart = type === undefined && paste === undefined && keys.length === 0;
      const act = (): void => {
        if (type !== undefined && paste === undefined) now.text(type);
        for (const key of keys) now.keys(key);
        if (paste !== undefined) now.paste(paste);
      };
      // A note must be open before something is pasted into it.
      if (type !== undefined && paste !== undefined) await now.afterwards(() => now.text(type), 'Enter keeps it');
      await now.afterwards(isStart ? undefined : act, shows);
      const screen = now.screen().trimEnd();
      for (const line of screen.split('\n')) expect(stringWidth(line), line).toBeLessThan(columns);
      const { column, line } = now.cursor();
      const isWriting = /Enter (keeps it|goes there|guardar|ir allí)/.test(screen);
      const cursor = isWriting ? `\n(cursor: line ${line + 1}, column ${column + 1})` : '';
      if (columns !== 80 && !LAYOUTS.has(name)) continue;
      await expect(`${screen}${cursor}\n`).toMatchFileSnapshot(`screens/${columns}/${name}.txt`);
    }
  }
});

const TITLES: Readonly<Record<string, string>> = { context: '文脈 Contexte', scripts: 'Écritures 文字' };

function writeOwn(folder: string): void {
  const areas = [{ id: 'scripts', weight: 1 }];
  mkdirSync(path.join(folder, 'profiles'), { recursive: true });
  for (const [id, questions] of Object.entries(OWN)) {
    writeFileSync(
      path.join(folder, `${id}.yaml`),
      stringify({
        format: 'outready/questionnaire/1',
        id,
        version: '1.0.0',
        title: TITLES[id],
        summary: id,
        questions,
      }),
    );
  }
  writeFileSync(
    path.join(folder, 'profiles', 'own.yaml'),
    stringify({ format: 'outready/profile/1', id: 'own', version: '1.0.0', title: 'Own', summary: 'Own', areas }),
  );
}
