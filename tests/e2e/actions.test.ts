import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-actions-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function file(name: string, rest: string, started = '2026-11-22T09:00:00Z'): void {
  const head = [
    'format: outready/answers/1',
    'engagement: { client: Acme, scope: Analytics }',
    'respondent: { name: Marta Kowalska, side: client }',
    'profile: core',
    'areas: [communication]',
    `started: ${started}`,
  ];
  writeFileSync(path.join(cwd, name), `${head.join('\n')}\n${rest}`);
}

const TYPED = [
  'action Send draft 5 to counsel; Jane Roe; 2026-12-05',
  'action Ask about the exit',
  'action Ask about the exit',
  'action Send it; Jane; soon',
  'actions',
  'done 2',
  'drop 3',
  'drop 1',
  'undo',
  'quit',
];

describe('a line at a time', () => {
  test.each([
    [
      'en',
      [
        'Agreed.',
        'Parked: nobody does it yet.',
        'That is agreed already.',
        'Actions agreed:\n  1. Send draft 5 to counsel (Jane Roe, due 5 December 2026)\nParked:\n  2. Ask about the exit\nSay done or drop and a number, or action TEXT; OWNER; DAY.',
        'Done today.',
        'Removed.',
        'Undone.',
      ],
      [
        '«soon» is no day: write it as in 2026-12-05, or +14 for in 14 days.',
        'Say the number of an action, from 1 to 2; actions lists them.',
      ],
    ],
    [
      'es',
      [
        'Acordado.',
        'Aparcado: aún no se encarga nadie.',
        'Eso ya está acordado.',
        'Acciones acordadas:\n  1. Send draft 5 to counsel (Jane Roe, plazo: 5 de diciembre de 2026)\nPuntos aparcados:\n  2. Ask about the exit\nEscriba done o drop y un número, o action TEXTO; RESPONSABLE; DÍA.',
        'Hecha hoy.',
        'Borrada.',
        'Deshecho.',
      ],
      [
        '«soon» no es un día: escríbalo como 2026-12-05, o +14 para dentro de 14 días.',
        'Escriba el número de una acción, del 1 al 2; actions las muestra todas.',
      ],
    ],
  ])('in %s', (lang, expected, problems) => {
    file('x.yaml', 'answers: {} # kept\n');
    const args = ['assess', 'x.yaml', '--plain', '--lang', lang];
    const { stdout, stderr, status } = run(args, { cwd, input: `${TYPED.join('\n')}\n` });
    for (const each of expected) expect(`${stdout}\n`).toContain(`${each}\n`);
    for (const each of problems) expect(`${stdout}${stderr}`.replaceAll(/\n */g, ' ')).toContain(each);
    expect(status).toBe(0);
    const text = readFileSync(path.join(cwd, 'x.yaml'), 'utf8');
    expect(text).toContain(
      'answers: {} # kept\nactions:\n  - text: Send draft 5 to counsel\n    owner: Jane Roe\n    due: 2026-12-05\n',
    );
    expect(text).toMatch(/text: Ask about the exit\n {4}question: context\/stage\n {4}done: \d{4}-\d\d-\d\d\n/);
  });
});

test('an action of an earlier file stands, is marked done in the new one, and no other file is written', () => {
  file('before.yaml', 'answers: {}\nactions: [{ text: Book the lawyer, owner: Jane Roe }]\n', '2026-05-01T09:00:00Z');
  file('x.yaml', 'answers: {}\n');
  const before = readFileSync(path.join(cwd, 'before.yaml'), 'utf8');
  const { stdout } = run(['assess', 'x.yaml', '--plain'], { cwd, input: 'actions\ndone 1\nquit\n' });
  expect(stdout).toContain('  1. Book the lawyer (Jane Roe)');
  expect(readFileSync(path.join(cwd, 'before.yaml'), 'utf8')).toBe(before);
  expect(readFileSync(path.join(cwd, 'x.yaml'), 'utf8')).toMatch(
    /- text: Book the lawyer\n {4}owner: Jane Roe\n {4}done: /,
  );
  expect(run(['score', 'before.yaml', 'x.yaml'], { cwd }).stdout).toContain('1 action agreed, 1 done.');
  const status = run(['status', '--json'], { cwd });
  expect(JSON.parse(status.stdout).engagements[0].actions).toEqual({ open: [], due: [], parked: [] });
});

test('score tells of it in a line, and a client’s copy of the data names nobody', () => {
  const told =
    'answers: { context/stage: { option: running, answered: 2026-11-22 }, communication/reach-of-decisions: { unknown: true, confidential: true } }\n';
  const actions = [
    '{ text: Send it to Jane Roe, owner: Jane Roe, due: 2026-11-01 }',
    '{ text: Ask, question: context/stage }',
    '{ text: Hush, owner: Otto Quiet, confidential: true }',
  ];
  file('x.yaml', `${told.replace(/, communication.*/, ' }')}\nactions: [${actions.join(', ')}]\n`);
  expect(run(['score', 'x.yaml'], { cwd }).stdout).toContain('2 actions agreed, 1 parked, 1 overdue.');
  const { stdout } = run(['score', 'x.yaml', '--json', '--audience', 'client'], { cwd });
  const data = JSON.parse(stdout);
  expect(data.withheld.actions).toBe(1);
  expect(data).not.toHaveProperty('actions');
  expect(stdout).not.toMatch(/Jane|Roe|Hush|Quiet/);
  expect(run(['report', 'x.yaml'], { cwd }).stdout).not.toMatch(/Jane|Roe|Hush|Quiet/);
  writeFileSync(path.join(cwd, 'old.json'), run(['score', 'x.yaml', '--json'], { cwd }).stdout);
  expect(run(['compare', 'old.json', 'x.yaml'], { cwd }).status).toBe(0);
});

test('an action at a question that is not there is told, and stands', () => {
  file('x.yaml', 'answers: {}\nactions: [{ text: Ask, question: communication/gone }]\n');
  const { stdout, stderr, status } = run(['score', 'x.yaml'], { cwd });
  expect(stderr).toContain('x.yaml:8:34 warning unknown-question: there is no question "communication/gone"');
  expect(stdout).toContain('1 parked.');
  expect(status).toBe(0);
});
