import XMLBuilder from 'fast-xml-builder';
import { disarmCommands, visible } from '../../text/display.ts';
import { type CheckEntry, type CheckResult, type CheckStatus, engagementNames } from '../check-result.ts';
import { groupBy } from '../group-by.ts';
import { waiverSentence } from './entry-text.ts';

/**
 * The result as JUnit XML: a suite for each engagement, and in it a case for each demand, passes included. Warnings are
 * in a case's output; a case that only waivers keep from failing is skipped, with why. No times, so that the same result
 * gives the same bytes. Keeps to what Jenkins' schema, Surefire's and Ant's have in common.
 */
export function renderJunit({ asOf, results }: CheckResult): string {
  const nameOf = engagementNames(results);
  const suiteName = ({ engagement }: CheckEntry): string =>
    engagement === undefined ? 'Files' : visible(nameOf(engagement));
  const suites = [...groupBy(results, suiteName)].map(([name, entries]) => suiteOf(name, entries, asOf));
  const xml = BUILDER.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { '@name': 'outready check', ...sumOf(suites), testsuite: suites },
  });
  return disarmCommands(xml, { hash: '&#35;', colon: '&#58;' });
}

const BUILDER = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  // A client may be called «true».
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly properties: object;
  readonly testcase: readonly object[];
}

function suiteOf(name: string, entries: readonly CheckEntry[], asOf: string): Suite {
  const cases = [...groupBy(entries, ({ demand }) => demand)];
  const outcomes = cases.map(([, each]) => outcomeOf(each));
  const count = (outcome: CheckStatus): string => String(outcomes.filter((each) => each === outcome).length);
  return {
    '@name': name,
    '@tests': String(cases.length),
    '@failures': count('fail'),
    '@errors': '0',
    '@skipped': count('suppressed'),
    properties: { property: { '@name': 'as-of', '@value': asOf } },
    testcase: cases.map(([demand, each]) => caseOf(name, demand, each)),
  };
}

/** What a case comes to: the worst of its entries. */
function outcomeOf(entries: readonly CheckEntry[]): CheckStatus {
  const worst = (['fail', 'suppressed', 'warn'] as const).find((status) =>
    entries.some((entry) => entry.status === status),
  );
  return worst ?? 'pass';
}

function caseOf(suite: string, demand: string, entries: readonly CheckEntry[]): object {
  const head = { '@name': visible(demand), '@classname': suite };
  const of = (status: CheckStatus): readonly CheckEntry[] => entries.filter((entry) => entry.status === status);
  const output = (shown: readonly CheckEntry[]): object =>
    shown.length === 0 ? {} : { 'system-out': shown.map((entry) => `${lineOf(entry)}\n`).join('') };
  const outcome = outcomeOf(entries);
  switch (outcome) {
    case 'fail': {
      const [first, ...others] = of('fail');
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
      const failure = {
        '@message': visible(first?.message ?? '') + more,
        '@type': visible(demand),
        '#text': of('fail').map(lineOf).join('\n'),
      };
      return { ...head, failure, ...output([...of('suppressed'), ...of('warn')]) };
    }
    case 'suppressed':
      return { ...head, skipped: of('suppressed').map(lineOf).join('\n'), ...output(of('warn')) };
    case 'warn':
    case 'pass':
      return { ...head, ...output(of('warn')) };
    default:
      return outcome satisfies never;
  }
}

/** An entry as lines of text: where, what, and what to do about it. */
function lineOf(entry: CheckEntry): string {
  const { status, location, message, hint } = entry;
  const { line, column } = location.span;
  const word = status === 'warn' ? 'warning: ' : '';
  return [
    `${visible(location.file)}:${line}:${column} ${word}${visible(message)}`,
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
    ...(entry.waiver === undefined ? [] : [`  ${visible(waiverSentence(entry))}`]),
  ].join('\n');
}

function sumOf(suites: readonly Suite[]): object {
  const sum = (key: '@tests' | '@failures' | '@errors'): string =>
    String(suites.reduce((total, suite) => total + Number(suite[key]), 0));
  return { '@tests': sum('@tests'), '@failures': sum('@failures'), '@errors': sum('@errors') };
}
