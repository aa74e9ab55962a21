import { describe, expect, test } from 'vitest';
import type { EarlierState, Engaged } from '../../src/checks/demand.ts';
import { viewFor } from '../../src/model/view.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../kit/engaged.ts';

const big = { question: 'context/big', is: ['yes'] };
const catalogue = catalogueOf(
  [{ id: 'a', questions: [{ id: 'one', knockOut: true, when: big }, { id: 'two' }, { id: 'out' }] }],
  [{ id: 'big', options: ['yes', 'no'] }],
  [{ rule: 'exit-of-critical-function', when: big, questions: ['a/out'] }],
);

function engaged(answers: string): Engaged {
  const text = `format: outready/answers/1
engagement: { client: Acme, scope: S }
respondent: { name: Marta Kowalska, side: client, role: delivery }
profile: test
answers:
${answers}`;
  return engagedOf(catalogue, { 'a.yaml': text });
}

function forClient(of: Engaged): Engaged {
  return { ...of, view: viewFor(catalogue, of.interviews, { audience: 'client', language: ENGLISH }) };
}

/** All that a client is told, and all that is told within the house. */
function told(of: Engaged, lines: string): readonly [string, string] {
  const policy = policyOf(lines);
  const [client, internal] = [forClient(of), of].map((each) => JSON.stringify(checkOf([each], policy).results));
  return [client ?? '', internal ?? ''];
}

const OPEN = '  context/big: { option: "yes", confidential: true }\n';

describe('a check for a client names no question that was answered in confidence', () => {
  const secret = engaged('  context/big: "yes"\n  a/one: { option: s0, confidential: true }\n  a/two: s100\n');
  const waiver = (rest: string): string =>
    `allow: { blockers: 0 }\nwaivers:\n  - { question: a/one, owner: Marta Kowalska, reason: So says Kowalska, ${rest} }`;

  test.each([
    ['that is waived for a few days more', 'rule: blockers, until: 2026-11-25', 'waiver-soon'],
    ['that was waived until lately', 'rule: blockers, until: 2026-11-20', 'waiver-expired'],
    ['that needs no waiver', 'rule: unknown, until: 2027-11-20', 'waiver-unused'],
  ])('%s', (_, rest, demand) => {
    const [client, internal] = told(secret, waiver(rest));
    for (const each of [client, internal]) expect(each).toContain(demand);
    expect(internal).toContain('a/one');
    expect(client).not.toMatch(/a\/one|Kowalska/);
  });

  test('and neither the reason of its waiver, nor who owns it by name', () => {
    const lines = waiver('rule: blockers, until: 2027-06-01');
    const [suppressed] = checkOf([forClient(secret)], policyOf(lines)).results;
    expect(suppressed).toEqual({
      engagement: { client: 'Acme', scope: 'S', profile: 'test' },
      demand: 'blockers',
      status: 'suppressed',
      expected: 0,
      actual: null,
      message: 'a point told in confidence',
      location: { file: 'a.yaml', span: { line: 1, column: 1, length: 1 } },
      questions: [],
      waiver: { reason: 'told in confidence', owner: '[Delivery lead, client]', until: '2027-06-01' },
    });
    const [failed] = checkOf([forClient(secret)], policyOf('allow: { blockers: 0 }')).results;
    expect(failed).toMatchObject({ status: 'fail', message: 'a point told in confidence' });
    for (const key of ['waiver', 'subject', 'hint']) expect(failed).not.toHaveProperty(key);
  });

  test('while what was said openly is said, with the owner of a waiver by role', () => {
    const open = engaged('  context/big: "yes"\n  a/one: s0\n  a/two: s100\n  a/out: s100\n');
    const policy = policyOf(waiver('rule: blockers, until: 2027-06-01'));
    const waived = (of: Engaged) => checkOf([of], policy).results.find(({ status }) => status === 'suppressed');
    const suppressed = waived(forClient(open));
    expect(suppressed).toMatchObject({
      message: 'one (a/one): knock-out; the client says so, and nothing was shown',
      subject: 'a/one',
      waiver: { reason: expect.not.stringContaining('Kowalska'), owner: '[Delivery lead, client]' },
    });
    expect(waived(open)?.waiver).toEqual({ reason: 'So says Kowalska', owner: 'Marta Kowalska', until: '2027-06-01' });
  });

  test('nor what it does to how far people agree', () => {
    const other = `format: outready/answers/1
engagement: { client: Acme, scope: S }
respondent: { side: provider }
profile: test
answers:
`;
    const one = other.replace('provider', 'client');
    const of = engagedOf(catalogue, {
      'a.yaml': `${one}  a/one: { option: s0, confidential: true }\n  a/two: s100\n`,
      'b.yaml': `${other}  a/one: s100\n  a/two: s67\n`,
    });
    const [client, internal] = told(of, 'require: { agreement: 0.9 }\nallow: { gap: 5 }');
    expect(internal).toContain('66.5 points apart');
    expect(internal).toContain('Krippendorff');
    expect(client).not.toMatch(/points apart|Krippendorff|66\.5/);
    expect(client.match(/a point told in confidence/g)).toHaveLength(2);
  });

  test('and nobody in the words of a waiver', () => {
    const open = engaged('  context/big: "yes"\n  a/one: s0\n  a/two: s100\n  a/out: s100\n');
    const [client, internal] = told(open, waiver('rule: blockers, until: 2027-11-20'));
    expect(internal).toContain('So says Kowalska');
    expect(client).toContain('So says [Delivery lead, client]');
    expect(client).toContain('a/one');
    expect(client).not.toContain('Kowalska');
  });
});

describe('a check for a client names no gate', () => {
  const blocked = engaged(`${OPEN}  a/one: s100\n  a/out: s0\n`);

  test('that only a context told in confidence makes one', () => {
    const [client, internal] = told(blocked, 'allow: { blockers: 0 }\nscenario: point');
    expect(internal).toContain('a/out');
    expect(client).toContain('a point told in confidence');
    expect(client).not.toContain('a/out');
  });

  test.each<readonly [string, Engaged, Engaged]>([
    ['now', engaged('  context/big: "no"\n  a/one: s100\n  a/out: s0\n'), blocked],
    [
      'then',
      engaged('  context/big: { option: "no", confidential: true }\n  a/one: s0\n  a/two: s100\n'),
      engaged('  context/big: "yes"\n  a/one: s0\n  a/two: s100\n'),
    ],
    [
      'then, to the question itself',
      engaged('  context/big: "yes"\n  a/one: { option: s100, confidential: true }\n  a/two: s100\n'),
      engaged('  context/big: "yes"\n  a/one: s0\n  a/two: s100\n'),
    ],
  ])('that is new because of what was told in confidence %s', (_, then, now) => {
    const before: EarlierState = { label: 'LAST', isWhole: false, snapshot: { ...then, label: 'LAST' } };
    const [client, internal] = told({ ...now, before }, 'baseline: {}');
    expect(internal).toContain('a blocker that was not in LAST');
    expect(client).toContain('a point told in confidence');
    expect(client).not.toMatch(/a\/(one|out)|a blocker that was not/);
  });
});

test('what has to be shown is named to a client without what was told in confidence', () => {
  const demanding = catalogueOf(
    [{ id: 'a', questions: ['one', 'two'].map((id) => ({ id, criticality: 'critical' as const })) }],
    [],
    [],
    { evidence: 'named' },
  );
  const text = `format: outready/answers/1
engagement: { client: Acme, scope: S }
respondent: { side: client }
profile: test
answers: { a/one: { option: s100, confidential: true }, a/two: s100 }
`;
  const whole = engagedOf(demanding, { 'a.yaml': text });
  const found = (of: Engaged) =>
    checkOf([of], policyOf('allow: { conditions: 0 }')).results.find(({ status }) => status === 'fail');
  expect(found(whole)?.message).toContain('one (a/one)');
  const view = viewFor(demanding, whole.interviews, { audience: 'client', language: ENGLISH });
  expect(found({ ...whole, view })).toMatchObject({
    subject: 'a/two',
    message: 'two (a/two): critical answers taken on trust; the client says so, and nothing was shown',
  });
});
