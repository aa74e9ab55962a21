import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckResult, engagementNames } from '../../../src/checks/check-result.ts';
import { entrySentence } from '../../../src/checks/formats/entry-text.ts';
import { renderGitlab } from '../../../src/checks/formats/gitlab.ts';
import { visible } from '../../../src/text/display.ts';
import { CORPUS, fingerprint, hostileResult, RESULT, resultOf } from '../../kit/check-result.ts';

const schema: object = JSON.parse(readFileSync('tests/fixtures/schemas/gitlab-code-quality.json', 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function read(result: CheckResult): readonly Issue[] {
  const issues: unknown = JSON.parse(renderGitlab(result, { fingerprint }));
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
  return issues as readonly Issue[];
}

test('an issue for each entry that did not pass', () => {
  expect(
    read(RESULT).map(({ check_name, severity, location }) => [
      check_name,
      severity,
      location.path,
      location.lines.begin,
    ]),
  ).toEqual([
    ['valid-file', 'major', 'answers/new deal.yaml', 9],
    ['score', 'major', 'answers/acme.yaml', 2],
    ['blockers', 'info', 'answers/acme.yaml', 31],
    ['waiver-soon', 'minor', 'answers/acme.yaml', 2],
  ]);
});

test('a waived issue says so', () => {
  expect(read(RESULT)[2]?.description).toBe(
    'Acme with Globex: Customer data analytics – dependence/exit-plan is a knock-out. Waived until 2027-03-31, that day included (UTC): Exit plan due in spring (CIO).',
  );
});

test('nothing found is an empty list, which GitLab needs to see that the problems are gone', () => {
  expect(renderGitlab(resultOf([]), { fingerprint })).toBe('[]\n');
});

describe('hostile text', () => {
  function expectHarmless(result: CheckResult): void {
    const shown = result.results.filter(({ status }) => status !== 'pass');
    const issues = read(result);
    const nameOf = engagementNames(result.results);
    expect(issues.map(({ check_name }) => check_name)).toEqual(shown.map(({ demand }) => demand));
    for (const [index, { description }] of issues.entries()) {
      const entry = shown[index];
      expect(description.startsWith(entry === undefined ? '?' : visible(entrySentence(entry, nameOf)))).toBe(true);
    }
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(issues.length);
  }

  test('of the corpus', () => {
    expectHarmless(CORPUS);
  });

  test('drawn', () => {
    fc.assert(fc.property(hostileResult, expectHarmless), { numRuns: 100 });
  });
});
