import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CheckEntry,
  type CheckResult,
  engagementNames,
  type NameEngagement,
} from '../../../src/checks/check-result.ts';
import { waiverSentence } from '../../../src/checks/formats/entry-text.ts';
import { renderGithub } from '../../../src/checks/formats/github.ts';
import { disarmAnywhere, visible } from '../../../src/text/display.ts';
import { CORPUS, entryOf, hostileResult, RESULT, resultOf } from '../../kit/check-result.ts';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads commands as the runner does. Source: actions/runner, ActionCommand.cs: TryParseV2 and its escape mappings. */
function decode(output: string): readonly Command[] {
  if (output === '') return [];
  expect(output.endsWith('\n')).toBe(true);
  return output
    .slice(0, -1)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const end = line.indexOf('::', 2);
      const [command = '', ...rest] = line.slice(2, end).split(' ');
      const pairs = rest
        .join(' ')
        .split(',')
        .map((pair) => pair.split('='))
        .map(([key = '', ...value]) => [key, unescaped(value.join('='), PROPERTY)]);
      expect(line.startsWith('::') && end > 2, line).toBe(true);
      return { command, properties: Object.fromEntries(pairs), message: unescaped(line.slice(end + 2), MESSAGE) };
    });
}

/** The percent sign comes last, so that nothing is decoded twice. */
const MESSAGE = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

function unescaped(text: string, table: readonly (readonly [string, string])[]): string {
  return table.reduce((decoded, [code, character]) => decoded.replaceAll(code, character), text);
}

test('annotations on the lines, waived ones as notices, nothing for passes', () => {
  expect(renderGithub(RESULT)).toBe(
    [
      '::error file=answers/new deal.yaml,line=9,col=1,title=valid-file::the key "anwsers" is not known at the top.%0AHint: did you mean "answers"?\n',
      '::error file=answers/acme.yaml,line=2,col=1,title=score%3A Acme with Globex%3A Customer data analytics::the overall score is 61 at worst; at least 70 is demanded.\n',
      '::notice file=answers/acme.yaml,line=31,col=3,title=blockers%3A Acme with Globex%3A Customer data analytics::dependence/exit-plan is a knock-out.%0AWaived until 2027-03-31, that day included (UTC): Exit plan due in spring (CIO)\n',
      '::warning file=answers/acme.yaml,line=2,col=1,title=waiver-soon%3A Acme with Globex%3A Customer data analytics::a waiver ends in 9 days.\n',
    ].join(''),
  );
});

test('nothing to annotate', () => {
  expect(renderGithub(resultOf([entryOf({ status: 'pass' })]))).toBe('');
});

describe('hostile text is decoded back, with what nobody sees made visible', () => {
  // Other runners read the same lines.
  const shown = (text: string): string => disarmAnywhere(visible(text));

  function meant(
    { status, engagement, demand, message, hint, location, ...entry }: CheckEntry,
    nameOf: NameEngagement,
  ): Command {
    const title = engagement === undefined ? demand : `${demand}: ${nameOf(engagement)}`;
    const waived = entry.waiver && [waiverSentence({ ...entry, status, demand, message, location })];
    const lines = [`${message}.`, ...(hint === undefined ? [] : [`Hint: ${hint}`]), ...(waived ?? [])];
    return {
      command: { fail: 'error', warn: 'warning', suppressed: 'notice', pass: '' }[status],
      properties: {
        file: shown(location.file),
        line: String(location.span.line),
        col: String(location.span.column),
        title: shown(title),
      },
      message: lines.map(shown).join('\n'),
    };
  }

  function expectExact(result: CheckResult): void {
    const nameOf = engagementNames(result.results);
    const shown = result.results.filter(({ status }) => status !== 'pass');
    expect(decode(renderGithub(result))).toEqual(shown.map((entry) => meant(entry, nameOf)));
  }

  test('of the corpus', () => {
    expectExact(CORPUS);
  });

  test('drawn', () => {
    fc.assert(fc.property(hostileResult, expectExact), { numRuns: 200 });
  });
});
