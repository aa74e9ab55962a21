import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { expectGenerated } from '../kit/generated.ts';
import { renderFilm, type Shot } from '../kit/svg.ts';
import { HAS_TMUX, Terminal } from '../kit/tmux.ts';

const BIN = fileURLToPath(new URL('../../bin/outready.js', import.meta.url));
const CLOCK = fileURLToPath(new URL('../kit/frozen-clock.js', import.meta.url));
const [COLUMNS, ROWS] = [90, 26];

const FILE = `format: outready/answers/1
engagement: { client: Harbour Foods, provider: Vale Data Services, scope: Customer data analytics }
respondent: { side: client, role: delivery }
profile: core
areas: [communication, dependence]
answers:
  context/stage: running
  context/function-criticality: important
  context/process-type: knowledge
  context/offshore: "yes"
  context/personal-data: "yes"
  context/regulated: "no"
  context/size: larger
  communication/provider-handover: stand-by
`;

/** What is done, by what the screen is known, and for how many seconds the film shows it. */
const SCENES: readonly (readonly [((terminal: Terminal) => void) | undefined, string | RegExp, number])[] = [
  [undefined, 'Shared expectations', 4],
  [(terminal) => terminal.text('?'), 'What to listen for', 5],
  [(terminal) => terminal.text('?n'), 'Note (yours;', 1],
  [
    (terminal) => {
      terminal.text('Agreed in the kick-off call; each side kept its own notes.');
      terminal.keys('C-j');
      terminal.text('The sponsor has the only written version.');
    },
    'only written version.',
    4,
  ],
  [(terminal) => terminal.keys('Enter'), 'Note: Agreed', 3],
  [(terminal) => terminal.text('2'), '· Working language', 4],
  [(terminal) => terminal.text('/'), '❯ 2 Communication', 3],
  [(terminal) => terminal.text('exit'), /❯ .*[Ee]xit/, 3],
  [(terminal) => terminal.keys('Enter'), '1-4 answer', 3],
  [(terminal) => terminal.text('d'), '1-4 answer', 3],
  [(terminal) => terminal.text('r'), 'Review ·', 5],
];

test.skipIf(!HAS_TMUX)('the recorded session in the README is what the program shows', async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'outready-film-'));
  writeFileSync(path.join(cwd, 'harbour.yaml'), FILE);
  const terminal = new Terminal([process.execPath, '--import', CLOCK, BIN, 'assess', 'harbour.yaml'], {
    cwd,
    columns: COLUMNS,
    rows: ROWS,
  });
  try {
    const shots: Shot[] = [];
    for (const [act, shows, seconds] of SCENES) {
      const screen = (await terminal.afterwards(act && (() => act(terminal)), shows)).trimEnd();
      const isWriting = /Enter (keeps it|goes there)/.test(screen);
      shots.push({ screen, seconds, ...(isWriting ? { cursor: terminal.cursor() } : {}) });
    }
    expect(new Set(shots.map(({ screen }) => screen)).size).toBe(SCENES.length);
    const film = renderFilm({
      title: 'An interview with outready',
      description:
        'A question with four answers; its help; a note of two lines; an answer given with one key; the list of areas to jump to, a search, a question that nobody could answer, and the review with what is still open.',
      columns: COLUMNS,
      rows: ROWS,
      shots,
    });
    expectGenerated('examples/interview.svg', film);
  } finally {
    terminal.kill();
    rmSync(cwd, { recursive: true });
  }
});
