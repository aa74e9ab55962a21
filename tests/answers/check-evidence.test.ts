import { describe, expect, test } from 'vitest';
import { checkEvidence, type FileState } from '../../src/answers/check-evidence.ts';
import { parseInterview } from '../../src/answers/parse.ts';
import { brief, must } from '../kit/catalogue.ts';

/** Checks one piece of evidence, in line 8 of a file, on 22 November 2026. */
function check(piece: string, state?: FileState): readonly string[] {
  const text = `format: outready/answers/1
engagement: { client: Acme, scope: Analytics }
respondent: { side: client }
profile: test
answers:
  a/one: none
  a/two: { option: a, evidence: [b.pdf,
    ${piece}] }
`;
  const interview = must(parseInterview(text, 'acme.yaml'));
  const found = checkEvidence(interview, {
    today: '2026-11-22',
    stateOf: ({ sha256 }) => (sha256 === undefined ? undefined : state),
  });
  return found.map((each) => {
    expect(each.severity).toBe('warning');
    return `${brief(each)}: ${each.message}${each.hint === undefined ? '' : ` (${each.hint})`}`;
  });
}

describe('the days of evidence', () => {
  test.each<[string, readonly string[]]>([
    ['{ ref: x }', []],
    ['{ ref: x, until: 2020-01-01 }', []],
    ['{ ref: x, seen: 2026-11-22 }', []],
    [
      '{ ref: x, seen: 2026-11-23 }',
      ['8:21 evidence-days: seen on 2026-11-23, which is yet to come (write the day on which somebody looked at it)'],
    ],
    ['{ ref: x, seen: 2026-11-20, until: 2026-11-20 }', []],
    [
      '{ ref: x, seen: 2026-11-20, until: 2026-11-19 }',
      [
        '8:40 evidence-days: valid until 2026-11-19, and seen on 2026-11-20 only: it had expired by then (ask for what holds now, or correct the day)',
      ],
    ],
  ])('%s', (piece, expected) => {
    expect(check(piece)).toEqual(expected);
  });
});

describe('the digest of evidence', () => {
  const DIGEST = '0123456789abcdef'.repeat(4);
  const unchecked = (why: string): readonly string[] => [
    `8:27 evidence-unchecked: the SHA-256 of "x.pdf" was not checked: ${why}`,
  ];
  test.each<[FileState | undefined, readonly string[]]>([
    [undefined, []],
    ['same', []],
    [
      'changed',
      [
        '8:27 evidence-changed: "x.pdf" has changed: its SHA-256 is not the one that stands here (look at it again, then write its new SHA-256 and the day on which it was seen)',
      ],
    ],
    ['missing', unchecked('there is no such file (paths start at the folder of the answers file)')],
    ['outside', unchecked('it is not in the folder of the answers file, nor below it')],
    ['not-regular', unchecked('it is no regular file')],
    ['unreadable', unchecked('it cannot be read')],
    ['too-large', unchecked('it has more than 64 MiB')],
    ['too-many', unchecked('with those before it, it has more than 256 MiB')],
  ])('%s', (state, expected) => {
    expect(check(`{ ref: x.pdf, sha256: ${DIGEST} }`, state)).toEqual(expected);
    expect(check('x.pdf', state)).toEqual([]);
  });
});
