import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const SECRET = 'hunter2-token';
/** Files of somebody else, each the whole of a secret: of one line, of lines, as YAML, of keys that look like ours. */
const SECRETS: Readonly<Record<string, string>> = {
  line: `${SECRET}\n`,
  lines: `root:${SECRET}:0:0:root:/root:/bin/sh\nnobody:${SECRET}:1:1::/:\n`,
  map: `user: ${SECRET}\n${SECRET}: 1\n`,
  broken: `a: [${SECRET}\n`,
  near: `respondent: ${SECRET}\nanswers: {}\n`,
  markup: `<svg><${SECRET} a="${SECRET}"/></svg>\n`,
  table: `1,${SECRET}\n`,
};

let root = '';
let home = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'outready-foreign-'));
  home = path.join(root, 'home');
  mkdirSync(path.join(home, 'own'), { recursive: true });
  mkdirSync(path.join(root, 'secrets', 'profiles'), { recursive: true });
  cpSync('examples/harbour-vale-client.yaml', path.join(home, 'a.yaml'));
});
afterAll(() => rmSync(root, { recursive: true }));

const answers = (rest: string): string =>
  `format: outready/answers/1\nengagement: { client: A, scope: S }\nrespondent: { side: client }\n${rest}\nanswers: {}\n`;

describe.each(Object.entries(SECRETS))('a file of somebody else (%s)', (name, text) => {
  const secret = (): string => path.join(root, 'secrets', name);
  beforeAll(() => {
    writeFileSync(secret(), text);
    for (const file of [
      'context.yaml',
      'communication.yaml',
      'sources.yaml',
      'profiles/core.yaml',
      'profiles/own.yaml',
    ])
      writeFileSync(path.join(root, 'secrets', file), text);
  });

  /** Refused in its place, without a word of what is in it. */
  function expectSilence(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
    const { status, stdout, stderr } = run(args, { cwd: home, env });
    expect(`${stdout}${stderr}`).not.toContain(SECRET);

    expect(stderr).not.toContain('has a bug');
    expect(status).toBe(2);
  }

  test.each([
    ['as answers', (file: string) => ['score', file]],
    ['as a policy', (file: string) => ['check', 'a.yaml', '--policy', file, '--format', 'json=-.json']],
    ['as a theme', (file: string) => ['report', 'a.yaml', '--theme', file]],
    ['as a questionnaire', (file: string) => ['questionnaire', 'lint', file, '--format', 'sarif']],
    ['as a matrix', (file: string) => ['agreement', file]],
    ['as what a comparison starts from', (file: string) => ['compare', file, 'a.yaml']],
    ['as a baseline', (file: string) => ['report', 'a.yaml', '--baseline', file]],
    ['as the round before', (file: string) => ['assess', 'n.yaml', '--plain', '--from', file]],
    ['as an older questionnaire', (file: string) => ['questionnaire', 'diff', file, 'context']],
  ])('%s', (_, args) => {
    expectSilence(args(secret()));
    symlinkSync(secret(), path.join(home, 'link.yaml'));
    expectSilence(args('link.yaml'));
    rmSync(path.join(home, 'link.yaml'));
  });

  test('among the questionnaires that a stranger’s answers name', () => {
    writeFileSync(path.join(home, 'b.yaml'), answers('profile: core\nquestionnaires: [../secrets]'));
    expectSilence(['score', 'b.yaml']);
    expectSilence(['check', 'b.yaml', '--format', 'sarif']);
    expectSilence(['assess', 'b.yaml', '--plain']);
    writeFileSync(path.join(home, 'b.yaml'), answers('profile: own\nquestionnaires: [own]'));
    mkdirSync(path.join(home, 'own/profiles'), { recursive: true });
    symlinkSync(secret(), path.join(home, 'own/profiles/own.yaml'));
    expectSilence(['score', 'b.yaml']);
    rmSync(path.join(home, 'own/profiles/own.yaml'));
  });

  test('as the logo or the font of a theme', () => {
    for (const part of [
      `logo: ../secrets/${name}`,
      `font: { family: X, files: { regular: ../secrets/${name}, bold: ../secrets/${name} } }`,
    ]) {
      writeFileSync(path.join(home, 'theme.yaml'), `format: outready/theme/1\nname: H\n${part}\n`);
      expectSilence(['report', 'a.yaml', '--theme', 'theme.yaml']);
    }
  });
});

test('a file of ours is shown, wherever it lies; one in the folder of the run even where its format is wrong', () => {
  const ours = path.join(root, 'ours.yaml');
  writeFileSync(ours, `# by hand\n\n${answers('profile: Core')}`);
  expect(run(['score', ours], { cwd: home }).stderr).toContain('6 | profile: Core');
  writeFileSync(path.join(home, 'c.yaml'), answers('profile: core').replace('format', 'fromat'));
  expect(run(['score', 'c.yaml'], { cwd: home }).stderr).toMatch(/1 \| fromat: [\s\S]*hint: did you mean "format"/);
  writeFileSync(ours, answers('profile: core').replace('format', 'fromat'));
  expect(run(['score', ours], { cwd: home }).stderr).toMatch(/this is no answers file of outready/);
});
