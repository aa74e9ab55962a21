import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/scoring/assessment.ts';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-extends-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const COMMUNICATION = `format: outready/questionnaire/1
id: communication
version: 1.0.0
extends: communication
drop: [message-channels, overlapping-hours]
change:
  shared-expectations:
    text: How have Acme and its supplier settled what will be supplied?
  two-way-feedback: { criticality: critical }
questions:
  - id: single-inbox
    topic: Single inbox
    text: Where do requests to the provider arrive?
    why: Requests that arrive in five places are lost in one of them.
    criticality: medium
    options:
      - { id: anywhere, label: "Wherever people send them", score: 0 }
      - { id: one-inbox, label: "In one inbox that a named person empties daily", score: 100 }
    evidence: The inbox and its rota
    recommendation: { text: "Open one inbox and name who empties it.", effort: S, horizon: 30-days }
    sources: [ACME]
`;
const SOURCES = `format: outready/sources/1
references: [{ id: ACME, text: "Acme procurement handbook, 2026" }]
`;

/** A case with a folder `house` of own questionnaires and a folder `work` for answers. */
function newCase(): { readonly root: string; readonly house: string; readonly work: string } {
  const root = mkdtempSync(path.join(ROOT, 'case-'));
  const [house, work] = [path.join(root, 'house'), path.join(root, 'work')];
  mkdirSync(house);
  mkdirSync(work);
  writeFileSync(path.join(house, 'communication.yaml'), COMMUNICATION);
  writeFileSync(path.join(house, 'sources.yaml'), SOURCES);
  return { root, house, work };
}

const start = (work: string) =>
  run(['assess', 'acme.yaml', '--area', 'communication', '--questionnaires', '../house', '--plain', '--no-report'], {
    cwd: work,
    input: [
      'Acme',
      'Globex',
      'Analytics',
      'client',
      'Ann',
      'sponsor',
      'running',
      '3',
      '1',
      '1',
      '1',
      '1',
      '3',
      ...Array.from({ length: 8 }, () => '4'),
      '1',
      '',
    ].join('\n'),
  });
const assess = (folder: string, cwd: string): Assessment => {
  const { status, stdout, stderr } = run(['score', path.join(folder, 'acme.yaml'), '--json'], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Assessment;
};

test('an interview asks what the extension says, and its file reads again wherever both are taken', () => {
  const { root, work } = newCase();
  const { status, stdout, stderr } = start(work);
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /^\nAnswers saved: acme.yaml\n.*Another person on this engagement:\n.* --questionnaires \.\.\/house\n/s,
  );
  expect(stdout).toContain('[14 of 16] Communication · Early bad news');
  expect(stdout).toContain('How have Acme and its supplier settled what will be supplied?');
  expect(stdout).toContain('Two-way feedback (critical)');
  expect(stdout).not.toContain('Message channels');
  const saved = readFileSync(path.join(work, 'acme.yaml'), 'utf8');
  expect(saved).toContain('questionnaires:\n  - ../house\n');
  expect(saved).toMatch(/communication:\n {4}version: 1\.0\.0\n {4}bases:\n {6}- 2\.0\.0\n {4}digest: sha256:/);

  const here = assess(work, work);
  const communication = here.areas.find(({ id }) => id === 'communication');
  // Six of weight 3 and two critical ones of 4 at 100, and single-inbox, of weight 2, at 0.
  expect(communication?.counts).toMatchObject({ answered: 9, unanswered: 0 });
  expect(communication?.score.point).toBeCloseTo((100 * 26) / 28, 9);
  expect(assess(work, '/')).toEqual(here);
  const moved = `${root}-moved`;
  renameSync(root, moved);
  expect(assess(path.join(moved, 'work'), ROOT)).toEqual(here);
});

describe('an interview that was asked of the shipped questionnaire', () => {
  const OLD = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client, role: sponsor }
profile: core
areas: [communication]
asked: { communication: { version: 2.0.0 } }
answers:
  context/function-criticality: critical
  context/process-type: knowledge
  communication/named-contact: answered-late
  communication/message-channels: listed
  communication/early-bad-news: path-untried # as Ann told it
`;

  test('keeps every answer, says what must be asked again, asks it, and is up to date then', () => {
    const { house, work } = newCase();
    const rescored = '  early-bad-news: { changed: 1.0.0, options: { path-untried: { score: 20 } } }\nquestions:';
    writeFileSync(path.join(house, 'communication.yaml'), COMMUNICATION.replace('questions:', rescored));
    const file = path.join(work, 'acme.yaml');
    writeFileSync(file, OLD);
    const score = () => run(['score', 'acme.yaml', '--questionnaires', '../house'], { cwd: work });

    const before = score();
    expect(before.status).toBe(0);
    expect(before.stderr.match(/^\S+:\d+:\d+ .*$/gm)).toEqual([
      `acme.yaml:11:3 warning unknown-question: "communication/message-channels" is left out by ${house}/communication.yaml; its answer stays in the file and counts for nothing`,
      'acme.yaml:12:3 warning outdated-answer: "communication/early-bad-news" changed its meaning in version 1.0.0, after it was asked',
    ]);
    expect(before.stderr).toContain('hint: ask it again');

    const args = ['assess', 'acme.yaml', '--questionnaires', '../house', '--plain', '--no-report', '--role', 'sponsor'];
    const again = run(args, { cwd: work, input: 'jump early bad\n3\n' });
    expect(again.stdout).toContain('Early bad news');
    const saved = readFileSync(file, 'utf8');
    expect(saved).toContain('communication/message-channels: listed');
    expect(saved).toContain('option: late-mended');
    expect(
      score()
        .stderr.match(/^\S+:\d+:\d+ .*$/gm)
        ?.map((line) => line.split(' ')[2]),
    ).toEqual(['unknown-question:']);
  });

  test('is refused by the shipped questionnaire where the extension’s folder is not named', () => {
    const { work } = newCase();
    start(work);
    const file = path.join(work, 'acme.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('questionnaires:\n  - ../house\n', ''));
    const { status, stderr } = run(['score', 'acme.yaml'], { cwd: work });
    expect(status).toBe(2);
    expect(stderr).toContain('newer-version: asked with communication 1.0.0, extending 2.0.0; here is 2.0.0\n');
    expect(stderr).toContain('hint: name the folder of your own questionnaires with --questionnaires');
    expect(stderr).toContain('unknown-question: there is no question "communication/single-inbox"');
  });
});

test('a client’s edition extends the house’s, which extends the shipped one', () => {
  const { root, work } = newCase();
  const client = path.join(root, 'client');
  mkdirSync(client);
  cpSync(path.join(root, 'house/communication.yaml'), path.join(client, 'communication.yaml'));
  const text = 'format: outready/questionnaire/1\nid: communication\nversion: 1.0.0\nextends: communication\n';
  writeFileSync(path.join(client, 'communication.yaml'), `${text}change: { single-inbox: { criticality: low } }\n`);
  const file = path.join(work, 'acme.yaml');
  writeFileSync(
    file,
    'format: outready/answers/1\nengagement: { client: Acme, scope: Analytics }\nrespondent: { side: client }\nprofile: core\nanswers: { communication/single-inbox: one-inbox }\n',
  );
  const { status, stdout, stderr } = run(
    ['score', 'acme.yaml', '--json', '--questionnaires', '../client', '--questionnaires', '../house'],
    { cwd: work },
  );
  expect([status, stderr]).toEqual([0, '']);
  const { questions } = JSON.parse(stdout) as Assessment;
  expect(questions.find(({ id }) => id === 'communication/single-inbox')).toMatchObject({
    weight: 1,
    status: 'answered',
  });
});

test('extensions in a circle are refused with the place', () => {
  const { house, work } = newCase();
  writeFileSync(
    path.join(house, 'communication.yaml'),
    COMMUNICATION.replace('extends: communication', 'extends: house'),
  );
  const text = 'format: outready/questionnaire/1\nid: house\nversion: 1.0.0\nextends: communication\n';
  writeFileSync(path.join(house, 'house.yaml'), text);
  const compared = run(['questionnaire', 'diff', 'communication', 'house', '--questionnaires', house], { cwd: work });
  expect([compared.status, compared.stdout]).toEqual([2, '']);
  expect(compared.stderr).toContain(
    `${house}/house.yaml:4:10 error circular-extends: the questionnaires extend one another:`,
  );
  expect(compared.stderr).toMatch(/4 \| extends: communication\n {4}\| {10}\^{13}\n/);
});
