import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, Lines } from '../../src/yaml/diagnostic.ts';
import { renderDiagnostics } from '../../src/yaml/render.ts';

const diagnosticAt = (
  line: number,
  column: number,
  more: Partial<Diagnostic> & { readonly length?: number } = {},
): Diagnostic => ({
  code: 'syntax',
  severity: 'error',
  message: 'this is wrong',
  file: 'a.yaml',
  ...more,
  span: { line, column, length: more.length ?? 1 },
});

const render = (text: string, ...diagnostics: readonly Diagnostic[]): string =>
  renderDiagnostics(diagnostics, new Map([['a.yaml', text]]));

test('place, severity, code, message, the line with the place marked, and the hint', () => {
  const diagnostic = diagnosticAt(2, 4, { length: 3, severity: 'warning', hint: 'mend it' });
  expect(render('one\nab: xyz # why\n', diagnostic)).toBe(
    ['a.yaml:2:4 warning syntax: this is wrong', '  2 | ab: xyz # why', '    |    ^^^', '  hint: mend it', ''].join(
      '\n',
    ),
  );
});

test('several are sorted, parted by an empty line, and never repeated', () => {
  const first = diagnosticAt(1, 1);
  const shown = render('one\ntwo\n', diagnosticAt(2, 1), first, { ...first }, diagnosticAt(1, 1, { file: 'A.yaml' }));
  expect(shown.split('\n\n').map((each) => each.split(' ')[0])).toEqual(['A.yaml:1:1', 'a.yaml:1:1', 'a.yaml:2:1']);
});

describe('without a frame', () => {
  const head = 'a.yaml:2:1 error syntax: this is wrong\n';
  test.each([
    ['the text is not known', new Map<string, string>()],
    ['the line is blank', new Map([['a.yaml', 'a\n  \t\nb']])],
    ['the line is past the end', new Map([['a.yaml', 'a']])],
  ])('%s', (_, texts) => {
    expect(renderDiagnostics([diagnosticAt(2, 1)], texts)).toBe(head);
  });
});

test('colours come from the palette: errors bad, warnings fair', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const names = ['bold', 'dim', 'good', 'fair', 'bad', 'accent', 'focus'] as const;
  const palette = Object.fromEntries(names.map((name) => [name, tag(name)])) as Record<
    (typeof names)[number],
    (text: string) => string
  >;
  const diagnostics = [diagnosticAt(1, 1, { hint: 'h' }), diagnosticAt(2, 1, { severity: 'warning' })];
  const shown = renderDiagnostics(diagnostics, new Map([['a.yaml', 'a\nb']]), palette);
  expect(shown).toContain('<bold>a.yaml:1:1</bold> <bad>error</bad> syntax');
  expect(shown).toContain('<bad>^</bad>\n  <accent>hint:</accent> h');
  expect(shown).toContain('<fair>warning</fair>');
  expect(shown).toContain('<fair>^</fair>');
});

describe('long lines are cut to a window around the place', () => {
  const line = Array.from({ length: 300 }, (_, index) => `item${index} `).join('');
  test.each([1, 7, 51, 900, line.length - 3])('column %i', (column) => {
    const [, shown = '', marks = ''] = render(line, diagnosticAt(1, column, { length: 4 })).split('\n');
    expect(shown.length).toBeLessThanOrEqual('  1 | '.length + 100);
    const at = marks.indexOf('^');
    expect(shown.slice(at, at + 4)).toBe(line.slice(column - 1, column + 3));
    expect(marks.slice(at)).toMatch(/^\^+$/);
  });

  test('a mark longer than the window ends with it', () => {
    const marks = render(line, diagnosticAt(1, 1, { length: line.length })).split('\n')[2];
    expect(marks).toHaveLength('  1 | '.length + 100);
  });

  test('a megabyte in one line', () => {
    expect(render('x'.repeat(1_000_000), diagnosticAt(1, 999_999)).length).toBeLessThan(300);
  });
});

describe('the mark stands under the place', () => {
  test.each([
    ['letters', 'ab: cd', 'cd'],
    ['letters of two columns', '漢字: 値段 x', '値段'],
    ['emoji', '😀: 😀😀 x', '😀😀'],
    ['combining marks', 'e\u0301e\u0301: cd', 'cd'],
    ['tabs', 'a:\t\tcd', 'cd'],
    ['control characters', 'a: "\u0007\u001b" cd', 'cd'],
    ['direction overrides, which are spelled out', 'a: \u202e cd', 'cd'],
  ])('%s', (_, line, word) => {
    const span = new Lines(line).span(line.indexOf(word), line.indexOf(word) + word.length);
    const [, shown = '', marks = ''] = render(line, diagnosticAt(1, span.column, { length: span.length })).split('\n');
    const columns = stringWidth(marks.slice(0, marks.indexOf('^')));
    expect(stringWidth(shown.slice(0, shown.indexOf(word)))).toBe(columns);
    expect(marks.slice(marks.indexOf('^'))).toBe('^'.repeat(stringWidth(word)));
  });
});

test('control characters are harmless wherever they come from', () => {
  const evil = '\u001b]0;title\u0007\u202e\r\u009b2J';
  const diagnostic = diagnosticAt(1, 1, {
    message: `m${evil}\nforged.yaml:1:1 error`,
    hint: `h${evil}`,
    file: 'a.yaml',
  });
  const elsewhere = { ...diagnostic, file: `f${evil}` };
  const shown = render(`a: ${evil} b`, diagnostic, elsewhere);
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(shown.split('\n').filter((line) => line.startsWith('forged'))).toEqual([]);
});

test('200 are shown, of more the number', () => {
  const many = Array.from({ length: 203 }, (_, index) => diagnosticAt(index + 1, 1));
  const blocks = render('', ...many).split('\n\n');
  expect(blocks).toHaveLength(201);
  expect(blocks[199]).toBe('a.yaml:200:1 error syntax: this is wrong');
  expect(blocks[200]).toBe('… and 3 more\n');
  expect(render('', ...many.slice(0, 200))).not.toContain('more');
});
