import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { loadQuestionnaires } from '../../src/library/load-questionnaires.ts';
import { lintQuestionnaires } from '../../src/questionnaires/lint/lint.ts';
import { questionnaireText } from '../../src/questionnaires/starting-point.ts';
import { fileOf, questionOf } from '../kit/wording.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-load-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const { shipped } = await compileShipped('questionnaires', '.');

async function load(files: Readonly<Record<string, string>>, ...paths: readonly string[]) {
  const cwd = mkdtempSync(path.join(ROOT, 'q-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  return loadQuestionnaires({ paths, folders: [], shipped: async () => shipped, shippedFolder: 'questionnaires', cwd });
}

const ANSWERS = 'format: outready/answers/1\nengagement: { client: A, scope: B }\n';
const OWN = questionnaireText({ id: 'own', title: 'Own' });

describe('a folder', () => {
  test('answers and profiles that lie next to questionnaires are none', async () => {
    const { files, diagnostics, isReadable } = await load({ 'own.yaml': OWN, 'acme.yaml': ANSWERS }, '.');
    expect([files, diagnostics, isReadable]).toEqual([['own.yaml'], [], true]);
  });

  test('one of nothing else has no questionnaire; a file that is named is what it is', async () => {
    const folder = await load({ 'acme.yaml': ANSWERS }, '.');
    expect([folder.files, folder.isReadable]).toEqual([[], false]);
    expect(folder.diagnostics).toMatchObject([
      { message: 'there is no questionnaire (ending in .yaml) in this folder' },
    ]);
    const named = await load({ 'acme.yaml': ANSWERS }, 'acme.yaml');
    expect(named.files).toEqual(['acme.yaml']);
    expect(named.diagnostics).not.toEqual([]);
  });
});

describe('what is known around a questionnaire', () => {
  const SHIPPED_STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];

  test('the stages of its own context, else of the shipped one', async () => {
    const own = await load({ 'own.yaml': OWN }, '.');
    expect(own.inputs).toMatchObject([{ stages: SHIPPED_STAGES, isOwnContext: false }]);
    const context = fileOf([questionOf({ context: ['Yes it is', 'No it is not'] })], { id: 'context' });
    const other = await load({ 'own.yaml': OWN, 'context.yaml': context }, '.');
    expect(other.inputs.map(({ stages, isOwnContext }) => [stages, isOwnContext])).toEqual([
      [[], true],
      [[], true],
    ]);
  });

  test('the translations of a folder that is read as a whole', async () => {
    const es = 'format: outready/translation/1\nlocale: es\nof: own\nversion: 0.1.0\ntitle: Propio\n';
    const files = { 'own.yaml': OWN, 'translations/es/own.yaml': es };
    expect((await load(files, '.')).inputs.map(({ translations }) => translations.map(({ file }) => file))).toEqual([
      ['translations/es/own.yaml'],
    ]);
    expect((await load(files, 'own.yaml')).inputs).toMatchObject([{ translations: [] }]);
  });

  test('a new questionnaire has nothing to mend', async () => {
    const { inputs, diagnostics } = await load({ 'own.yaml': OWN }, '.');
    expect([...diagnostics, ...lintQuestionnaires(inputs).findings]).toEqual([]);
  });

  test('the sound fixture, from its folder', async () => {
    const cwd = mkdtempSync(path.join(ROOT, 'sound-'));
    cpSync('tests/fixtures/sound', cwd, { recursive: true });
    const loaded = await loadQuestionnaires({
      paths: ['.'],
      folders: [],
      shipped: async () => shipped,
      shippedFolder: 'questionnaires',
      cwd,
    });
    expect(loaded.inputs.every(({ isOwnContext, stages }) => isOwnContext && stages.length === 5)).toBe(true);
    expect([...loaded.diagnostics, ...lintQuestionnaires(loaded.inputs, loaded.sources).findings]).toEqual([]);
  });

  test('a waiver and a language can stand in an extension', async () => {
    const text = `format: outready/questionnaire/1
id: own
version: 1.0.0
extends: communication
title: Propio
language: es
lint: [{ allow: same-topic, reason: r }]
questions:
${questionOf({ topic: 'Metas' }, 'a')}${questionOf({ topic: 'Metas', text: '¿Cómo se hacen not and never?' }, 'b')}`;
    const { inputs, diagnostics } = await load({ 'own.yaml': text }, 'own.yaml');
    expect([...diagnostics, ...lintQuestionnaires(inputs).findings]).toEqual([]);
  });
});
