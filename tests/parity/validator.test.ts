import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FILE_SCHEMAS, type FileKind } from '../../src/schemas.ts';
import { run } from '../kit/run.ts';

// A second validator reads the JSON Schemas as an editor would: what one of the two refuses, the other must refuse.
const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

// The formats of days stand next to patterns that say the same.
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  formats: { date: true, 'date-time': true, uri: URL.canParse },
});
const VALIDATORS = new Map<FileKind, ValidateFunction>(
  KINDS.map((kind) => [kind, ajv.compile(JSON.parse(readFileSync(`questionnaires/schema/${kind}.json`, 'utf8')))]),
);

const isValid = (kind: FileKind, data: unknown): boolean => VALIDATORS.get(kind)?.(data) === true;
const isParsed = (kind: FileKind, data: unknown): boolean => FILE_SCHEMAS[kind].safeParse(data).success;

interface Sample {
  readonly file: string;
  readonly kind: FileKind;
  readonly data: unknown;
}

const POLICY = 'examples/outready.policy.yaml';
const CHECK = 'check --format json';

/** What the program writes and reads again. */
const WRITTEN: Sample = {
  file: 'score --json',
  kind: 'assessment',
  data: JSON.parse(
    run(['score', 'examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml', '--json']).stdout,
  ),
};

const FILES: readonly Sample[] = [
  'questionnaires',
  'questionnaires/profiles',
  'questionnaires/frameworks',
  'questionnaires/translations/es',
  'questionnaires/translations/es/profiles',
  'questionnaires/translations/es/frameworks',
  'examples',
  'examples/house',
].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const file = `${folder}/${name}`;
      const data: unknown = parse(readFileSync(file, 'utf8'));
      return { file, kind: kindOf(data), data };
    }),
);

const checked = run(['check', 'examples', '--policy', POLICY, '--as-of', '2026-11-22', '--format', 'json']);
const SAMPLES: readonly Sample[] = [
  ...FILES,
  WRITTEN,
  { file: CHECK, kind: 'check', data: JSON.parse(checked.stdout) },
  { file: 'status --json', kind: 'status', data: JSON.parse(run(['status', 'examples', '--json']).stdout) },
];

function kindOf(data: unknown): FileKind {
  const { format } = data as { readonly format: string };
  return KINDS.find((kind) => format === `outready/${kind}/1`) ?? expect.fail(format);
}

test('there is a file of every kind', () => {
  expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

test.each(SAMPLES)('$file is accepted by both', ({ kind, data }) => {
  expect(VALIDATORS.get(kind)?.(data), ajv.errorsText(VALIDATORS.get(kind)?.errors)).toBe(true);
  expect(isParsed(kind, data)).toBe(true);
});

/** A copy with the value at a path replaced, or taken away where it is undefined. */
function changed(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy) as object;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

const sample = (file: string): Sample => SAMPLES.find((each) => each.file === file) ?? expect.fail(file);

describe('what is broken is refused by both', () => {
  const QUESTIONNAIRE = 'questionnaires/communication.yaml';
  const CHECKLIST = 'questionnaires/goals-governance.yaml';
  const CONTEXT = 'questionnaires/context.yaml';
  const PROFILE = 'questionnaires/profiles/core.yaml';
  const SOURCES = 'questionnaires/sources.yaml';
  const FRAMEWORK = 'questionnaires/frameworks/dora.yaml';
  const ANSWERS = 'examples/harbour-vale-client.yaml';
  const question = ['questions', 0] as const;
  const option = [...question, 'options', 0] as const;

  test.each<readonly [string, string, readonly (string | number)[], unknown]>([
    ['another format', QUESTIONNAIRE, ['format'], 'outready/questionnaire/2'],
    ['no version', QUESTIONNAIRE, ['version'], undefined],
    ['a version of two numbers', QUESTIONNAIRE, ['version'], '1.0'],
    ['an id that is not kebab-case', QUESTIONNAIRE, ['id'], 'Communication'],
    ['an unknown key', QUESTIONNAIRE, ['titel'], 'Communication'],
    ['no questions', QUESTIONNAIRE, ['questions'], []],
    ['a blank text', QUESTIONNAIRE, [...question, 'text'], '  '],
    ['a clause that nobody saw', FRAMEWORK, ['clauses', 0, 'seen'], undefined],
    ['a framework of no day', FRAMEWORK, ['asOf'], 'November 2026'],
    ['a framework without an address', FRAMEWORK, ['url'], 'dora'],
    ['no reason why', QUESTIONNAIRE, [...question, 'why'], undefined],
    ['a criticality that there is none of', QUESTIONNAIRE, [...question, 'criticality'], 'urgent'],
    ['a kind that there is none of', QUESTIONNAIRE, [...question, 'kind'], 'number'],
    ['one option', QUESTIONNAIRE, [...question, 'options'], [{ id: 'a', label: 'A', score: 0 }]],
    ['a score of 101', QUESTIONNAIRE, [...option, 'score'], 101],
    ['a score below nought', QUESTIONNAIRE, [...option, 'score'], -1],
    ['a score as a text', QUESTIONNAIRE, [...option, 'score'], '33'],
    ['no sources', QUESTIONNAIRE, [...question, 'sources'], []],
    ['a side that there is none of', QUESTIONNAIRE, [...question, 'ask'], ['broker']],
    ['nobody to ask', QUESTIONNAIRE, [...question, 'roles'], []],
    ['a condition of two kinds', QUESTIONNAIRE, [...question, 'when'], { all: [], not: {} }],
    [
      'a condition deep down',
      QUESTIONNAIRE,
      [...question, 'when'],
      { not: { any: [{ question: 'context', is: ['a'] }] } },
    ],
    ['an effort of XL', QUESTIONNAIRE, [...question, 'recommendation', 'effort'], 'XL'],
    ['a recommendation without a horizon', QUESTIONNAIRE, [...question, 'recommendation', 'horizon'], undefined],
    ['options beside a checklist’s items', CHECKLIST, [...question, 'options'], []],
    ['an item without points', CHECKLIST, [...question, 'items', 0, 'points'], 0],
    ['a context option with a score', CONTEXT, [...option, 'score'], 50],
    ['a context question with sources', CONTEXT, [...question, 'sources'], ['S0.1']],
    ['no areas', PROFILE, ['areas'], []],
    ['a weight below nought', PROFILE, ['areas', 0, 'weight'], -1],
    ['a threshold above 100', PROFILE, ['levels', 'ready'], 101],
    ['a level that there is none of', PROFILE, ['levels', 'perfect'], 90],
    ['an effort of no days', PROFILE, ['effort', 'S'], 0],
    ['half of the efforts', PROFILE, ['effort', 'L'], undefined],
    ['a rule without a name', PROFILE, ['rules'], [{ days: 3 }]],
    ['a date that there is none of', SOURCES, ['articles', 0, 'date'], '2015-02-30'],
    ['an article without claims', SOURCES, ['articles', 0, 'claims'], []],
    ['a source id with a blank', SOURCES, ['references', 0, 'id'], 'R 1'],
    ['a way of seeing that there is none of', SOURCES, ['references', 0, 'seen'], 'never'],
    ['no client', ANSWERS, ['engagement', 'client'], undefined],
    ['a respondent of no side', ANSWERS, ['respondent', 'side'], 'both'],
    ['a time without its zone', ANSWERS, ['started'], '2026-11-22T09:00:00'],
    ['an answer to no question', ANSWERS, ['answers', 'communication'], 'verbal'],
    ['an answer that is a number', ANSWERS, ['answers', 'communication/named-contact'], 3],
    ['unknown: false', ANSWERS, ['answers', 'communication/named-contact'], { unknown: false }],
    ['evidence without a reference', ANSWERS, ['answers', 'communication/named-contact'], { evidence: [{}] }],
    ['a list for a map', ANSWERS, ['answers'], []],
    ['a mistyped demand', POLICY, ['require', 'scroe'], 70],
    ['a scenario that there is none of', POLICY, ['scenario'], 'middle'],
    ['a demand for more than all', POLICY, ['require', 'score'], 101],
    ['half an open question', POLICY, ['allow', 'open'], 1.5],
    ['a waiver without an end', POLICY, ['waivers', 0, 'until'], undefined],
    ['a waiver that ends on no day', POLICY, ['waivers', 0, 'until'], '2027-02-30'],
    ['a waiver of no demand', POLICY, ['waivers', 0, 'rule'], 'valid-file'],
    ['a result without a place', CHECK, ['results', 0, 'location'], undefined],
    ['a status that there is none of', CHECK, ['results', 0, 'status'], 'ok'],
    ['a score above 100', 'score --json', ['score', 'high'], 100.5],
    ['half a count', 'score --json', ['areas', 0, 'counts', 'answered'], 0.5],
    ['a rule that there is none of', 'score --json', ['gates', 0, 'rule'], 'no-such'],
  ])('%s', (_, file, path, value) => {
    const { kind, data } = sample(file);
    const broken = changed(data, path, value);
    expect([isParsed(kind, broken), isValid(kind, broken)]).toEqual([false, false]);
  });
});

/** Every path in a document. */
function pathsOf(data: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  const steps = Array.isArray(data) ? data.map((_, index) => index) : Object.keys(data);
  return [path, ...steps.flatMap((step) => pathsOf(Reflect.get(data, step), [...path, step]))];
}

test('whatever is put anywhere into a file, both say the same of it', () => {
  const mutable = SAMPLES.map((each) => ({ ...each, paths: pathsOf(each.data).filter(({ length }) => length > 0) }));
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      ' ',
      'no-such',
      'a/b',
      true,
      0,
      -1,
      0.5,
      101,
      [],
      [[]],
      {},
      '2026-02-30',
    ),
    fc
      .constantFrom(...mutable)
      .chain(({ data, paths }) =>
        fc
          .constantFrom(...paths)
          .map((path) => path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), data)),
      ),
  );
  const mutation = fc
    .constantFrom(...mutable)
    .chain(({ paths, ...of }) =>
      fc.record({ of: fc.constant(of), path: fc.constantFrom(...paths), value, key: fc.constantFrom('', 'x') }),
    );
  let refused = 0;
  fc.assert(
    fc.property(mutation, ({ of: { kind, data }, path, value: put, key }) => {
      const broken = changed(data, key === '' ? path : [...path.slice(0, -1), key], put);
      const accepted = isParsed(kind, broken);
      refused += accepted ? 0 : 1;
      expect(isValid(kind, broken)).toBe(accepted);
    }),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(0);
});
