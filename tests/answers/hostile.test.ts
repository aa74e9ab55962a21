import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { parseQuestionnaire } from '../../src/questionnaires/parse.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';
import { renderDiagnostics } from '../../src/yaml/render.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

// A good file with something odd put into it is used or refused with a place that exists; nothing is ever thrown.

const ODD = [
  ...['[', ']', '{', '}', ',', ':', ': ', '- ', '? ', '#', '&a ', '*a', '!x ', '|', '>', '"', "'", '%', '@', '`', '\\'],
  ...['\n', '\r', '\r\n', '\t', '\n\n', '---\n', '...\n', ' ', '  ', '\ufeff', '\u2028', '\0', '\ud800', '\u001b[31m'],
  ...[
    'null',
    'true',
    '3',
    '1e999',
    '__proto__: 1\n',
    'constructor: x\n',
    '<<: {}\n',
    '{}',
    '[]',
    '""',
    '~',
    '漢',
    '😀',
  ],
];

const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat(40),
  insert: fc.array(fc.constantFrom(...ODD), { maxLength: 3 }),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

function spoil(
  text: string,
  changes: readonly { readonly at: number; readonly remove: number; readonly insert: readonly string[] }[],
) {
  return changes.reduce((now, { at, remove, insert }) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + insert.join('') + now.slice(start + remove);
  }, text);
}

function expectPlaces(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const { span, message } of diagnostics) {
    expect(span.line).toBeGreaterThanOrEqual(1);
    expect(span.line).toBeLessThanOrEqual(lines.length);
    const width = lines[span.line - 1]?.length ?? 0;
    expect(span.column).toBeGreaterThanOrEqual(1);
    expect(span.column).toBeLessThanOrEqual(width + 2);
    expect(span.length).toBeGreaterThanOrEqual(1);
    expect(span.column + span.length - 1).toBeLessThanOrEqual(Math.max(width, span.column) + 1);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
  }
  renderDiagnostics(diagnostics, new Map([['f', text]]));
}

test('answers', async () => {
  const catalogue = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
  const good = readFileSync('examples/harbour-vale-client.yaml', 'utf8')
    .slice(0, 3000)
    .replace(/\n[^\n]*$/, '\n');
  must(parseInterview(good, 'f'));
  fc.assert(
    fc.property(edits, (changes) => {
      const text = spoil(good, changes);
      const { value, diagnostics } = parseInterview(text, 'f');
      expectPlaces(diagnostics, text);
      expect(value === undefined).toBe(diagnostics.length > 0);
      if (value === undefined) return;
      const found = checkAnswers(value, catalogue);
      expectPlaces(found, text);
      if (found.every(({ severity }) => severity === 'warning')) scoreInterviews(catalogue, [value.interview]);
    }),
    { numRuns: 150 },
  );
});

test('questionnaires', () => {
  const good = readFileSync('tests/fixtures/broken/own/own.yaml', 'utf8');
  const parse = (text: string) => parseQuestionnaire({ text, file: 'f', name: 'own', digest: 'd' });
  must(parse(good));
  fc.assert(
    fc.property(edits, (changes) => {
      const text = spoil(good, changes);
      const { value, diagnostics } = parse(text);
      expectPlaces(diagnostics, text);
      expect(value === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 300 },
  );
});
