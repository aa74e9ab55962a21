import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { type CheckResult, engagementNames } from '../../../src/checks/check-result.ts';
import { renderJunit } from '../../../src/checks/formats/junit.ts';
import { visible } from '../../../src/text/display.ts';
import { CORPUS, entryOf, hostileResult, RESULT, resultOf } from '../../kit/check-result.ts';

const xsd = XmlDocument.fromBuffer(readFileSync('tests/fixtures/schemas/jenkins-junit.xsd'));
const validator = XsdValidator.fromDoc(xsd);
afterAll(() => {
  validator.dispose();
  xsd.dispose();
});

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Node[];
}

/** Parses and validates with libxml2. */
function read(result: CheckResult): Node {
  const document = XmlDocument.fromString(renderJunit(result));
  try {
    validator.validate(document);
    return nodeOf(document.root);
  } finally {
    document.dispose();
  }
}

function nodeOf(element: XmlElement): Node {
  const children: Node[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(nodeOf(child));
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return { name: element.name, attributes, text: children.length > 0 ? '' : element.content, children };
}

const casesOf = (suite: Node | undefined): readonly Node[] =>
  suite?.children.filter(({ name }) => name === 'testcase') ?? [];

test('a suite an engagement, a case a demand, passes included', () => {
  expect(renderJunit(RESULT)).toBe(
    `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="outready check" tests="5" failures="2" errors="0">',
      '  <testsuite name="Files" tests="1" failures="1" errors="0" skipped="0">',
      '    <properties>',
      '      <property name="as-of" value="2026-11-22"/>',
      '    </properties>',
      '    <testcase name="valid-file" classname="Files">',
      '      <failure message="the key &quot;anwsers&quot; is not known at the top" type="valid-file">answers/new deal.yaml:9:1 the key &quot;anwsers&quot; is not known at the top',
      '  hint: did you mean &quot;answers&quot;?</failure>',
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="Acme with Globex: Customer data analytics" tests="4" failures="1" errors="0" skipped="1">',
      '    <properties>',
      '      <property name="as-of" value="2026-11-22"/>',
      '    </properties>',
      '    <testcase name="score" classname="Acme with Globex: Customer data analytics">',
      '      <failure message="the overall score is 61 at worst; at least 70 is demanded" type="score">answers/acme.yaml:2:1 the overall score is 61 at worst; at least 70 is demanded</failure>',
      '    </testcase>',
      '    <testcase name="blockers" classname="Acme with Globex: Customer data analytics">',
      '      <skipped>answers/acme.yaml:31:3 dependence/exit-plan is a knock-out',
      '  Waived until 2027-03-31, that day included (UTC): Exit plan due in spring (CIO)</skipped>',
      '    </testcase>',
      '    <testcase name="level" classname="Acme with Globex: Customer data analytics"/>',
      '    <testcase name="waiver-soon" classname="Acme with Globex: Customer data analytics">',
      '      <system-out>answers/acme.yaml:2:1 warning: a waiver ends in 9 days',
      '</system-out>',
      '    </testcase>',
      '  </testsuite>',
      '</testsuites>',
    ].join('\n')}\n`,
  );
  expect(read(RESULT).name).toBe('testsuites');
});

test('a demand that fails in several places is one case that names them all; what is waived of it is told beside', () => {
  const waiver = { reason: 'Known', until: '2027-01-31' };
  const [suite] = read(
    resultOf([
      entryOf({ demand: 'areas', subject: 'dependence', message: 'Dependence is 50' }),
      entryOf({ demand: 'areas', subject: 'cultural-fit', message: 'Cultural fit is 40' }),
      entryOf({ demand: 'areas', subject: 'quality-control', message: 'Quality is 30', status: 'suppressed', waiver }),
    ]),
  ).children;
  const [only, ...others] = casesOf(suite);
  expect(others).toEqual([]);
  expect(only?.children.map(({ name, attributes, text }) => [name, attributes.message, text])).toEqual([
    [
      'failure',
      'Dependence is 50 (and 1 more)',
      'answers/acme.yaml:2:1 Dependence is 50\nanswers/acme.yaml:2:1 Cultural fit is 40',
    ],
    [
      'system-out',
      undefined,
      'answers/acme.yaml:2:1 Quality is 30\n  Waived until 2027-01-31, that day included (UTC): Known\n',
    ],
  ]);
});

test('nothing checked: no suites', () => {
  expect(read(resultOf([]))).toMatchObject({ attributes: { tests: '0' }, children: [] });
});

describe('hostile text', () => {
  function expectHarmless(result: CheckResult): void {
    const suites = read(result).children;
    const nameOf = engagementNames(result.results);
    const seen = suites.flatMap((suite) =>
      casesOf(suite).map(({ attributes }) => [suite.attributes.name, attributes.name]),
    );
    const meant = result.results.map(({ engagement, demand }) => [
      engagement === undefined ? 'Files' : visible(nameOf(engagement)),
      visible(demand),
    ]);
    expect(new Set(seen.map((each) => JSON.stringify(each)))).toEqual(
      new Set(meant.map((each) => JSON.stringify(each))),
    );
    const said = suites
      .flatMap(casesOf)
      .flatMap(({ children }) => children.map(({ text }) => text))
      .join('\n');
    for (const { status, message } of result.results) if (status !== 'pass') expect(said).toContain(visible(message));
  }

  test('of the corpus', () => {
    expectHarmless(CORPUS);
  });

  test('drawn', () => {
    fc.assert(fc.property(hostileResult, expectHarmless), { numRuns: 60 });
  });
});
