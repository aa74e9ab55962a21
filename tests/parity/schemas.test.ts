import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILE_SCHEMAS, type FileKind, jsonSchemaOf } from '../../src/schemas.ts';
import { expectGenerated } from '../kit/generated.ts';

const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

describe('the JSON Schemas for editors', () => {
  test.each(KINDS)('%s is what the program checks', (kind) => {
    expectGenerated(`questionnaires/schema/${kind}.json`, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
  });

  test('there is none beside them', () => {
    expect(readdirSync('questionnaires/schema').sort()).toEqual(KINDS.map((kind) => `${kind}.json`).sort());
  });

  const shipped = [
    ...readdirSync('questionnaires')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `questionnaires/${name}`),
    ...readdirSync('questionnaires/profiles').map((name) => `questionnaires/profiles/${name}`),
    ...readdirSync('questionnaires/translations', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `questionnaires/translations/${name.split(path.sep).join('/')}`),
    ...readdirSync('examples')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `examples/${name}`),
    'examples/house/theme.yaml',
    'examples/house/outready.yaml',
  ];
  test.each(shipped)('%s points at its own', (file) => {
    const text = readFileSync(file, 'utf8');
    const [, kind] = /^format: outready\/(\w+)\/1$/m.exec(text) ?? [];
    const way = path.posix.relative(path.posix.dirname(file), `questionnaires/schema/${kind}.json`);
    const address = way.startsWith('.') ? way : `./${way}`;
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${address}`);
  });
});
