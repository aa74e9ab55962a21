import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/model/build-report.ts';
import { blockersSection, conditionsSection } from '../../../src/report/sections/gates.ts';
import { verdictSection } from '../../../src/report/sections/verdict.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { ENGLISH, type Language } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { interviewBy, modelOf } from '../reading.ts';
import { said } from './small.ts';

const IS_CRITICAL = { question: 'context/function', is: ['critical'] };
// So many that one bad answer leaves the area above its floor.
const FILLERS = [1, 2, 3, 4, 5, 6, 7, 8].map((each) => `other-${each}`);
const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'exit', criticality: 'critical' },
        { id: 'owner', criticality: 'critical', knockOut: true },
        { id: 'data', criticality: 'high', knockOutWhen: IS_CRITICAL },
        ...FILLERS.map((id) => ({ id })),
      ],
    },
    { id: 'b', weight: 9, questions: [{ id: 'much' }] },
  ],
  [
    {
      id: 'stage',
      options: ['deciding', 'contracting', 'transition', 'running', 'ending'],
      notApplicable: false,
    },
    { id: 'function', options: ['minor', 'critical'] },
  ],
  [{ rule: 'exit-of-critical-function', when: IS_CRITICAL, questions: ['a/exit'], below: 50 }],
);
const GOOD = {
  'context/stage': 'running',
  'context/function': 'minor',
  ...Object.fromEntries(
    [...catalogue.questions.keys()].filter((id) => !id.startsWith('context/')).map((id) => [id, 100]),
  ),
};

type Answers = Readonly<Record<string, unknown>>;

function report(
  answers: Answers,
  others: readonly (readonly ['client' | 'provider', Answers])[] = [],
  language?: Language,
) {
  const people = others.map(([side, said]) => interviewBy({ side, role: 'sponsor' }, said));
  const interviews = [interviewOf({ ...GOOD, ...answers }), ...people];
  const assessment = scoreInterviews(catalogue, interviews);
  return buildReport(catalogue, interviews, assessment, { audience: 'client', ...(language && { language }) });
}

function firstPage(...given: Parameters<typeof report>): string {
  return said(verdictSection, report(...given));
}

describe('while the stage is open', () => {
  test.each<[string, Answers, readonly string[]]>([
    ['ready', {}, ['Nothing stands in the way. ', 'Nada lo impide. ']],
    ['conditions', { 'a/exit': 33 }, ['The condition below has to be met.', 'Debe cumplirse la condición que figura']],
    ['blocked', { 'a/owner': 0 }, ['The points below have to be put right first.', 'Primero deben corregirse']],
  ])('the first page of a verdict that is %s names no decision', (_, answers, texts) => {
    for (const [index, language] of [ENGLISH, SPANISH].entries()) {
      const open = firstPage({ ...answers, 'context/stage': undefined }, [], language);
      expect(open).toContain(texts[index]);
      expect(open).toContain(language.report.verdict.noDecision);
      expect(open).not.toMatch(/signed|go ahead|go on|as planned|firmar|continuar|según lo previsto/);
      expect(firstPage(answers, [], language)).not.toContain(language.report.verdict.noDecision);
    }
  });

  test('so it is while people differ on it', () => {
    expect(firstPage({}, [['provider', { 'context/stage': 'ending' }]])).toContain('for no decision yet');
  });

  test('a house that never asks for the stage is not told of one', () => {
    const plain = catalogueOf([{ id: 'a', questions: [{ id: 'one' }] }]);
    expect(said(verdictSection, modelOf(plain, [interviewOf({ 'a/one': 100 })]))).toContain(
      'Nothing stands in the way.\n',
    );
  });
});

describe('what the scores alone would give', () => {
  test.each<[string, Answers, string]>([
    ['ready, where one blocker is all', { 'a/owner': 0 }, 'make it ready to go on; one blocker holds it back.'],
    [
      'and where conditions stand too',
      { 'a/owner': 0, 'a/exit': 33 },
      'make it ready to go on; one blocker and one condition hold it back.',
    ],
    [
      'less, where the score is lower',
      { 'a/owner': 0, 'b/much': 67 },
      'make it ready to go on, with conditions; one blocker holds it back.',
    ],
  ])('%s', (_, answers, text) => expect(firstPage(answers)).toContain(`The scores alone would ${text}`));

  test('in Spanish', () => {
    expect(firstPage({ 'a/owner': 0, 'a/exit': 33 }, [], SPANISH)).toContain(
      'Solo por la puntuación, la organización estaría preparada para continuar; la frenan un impedimento y una condición.',
    );
  });
});

describe('where people differ on what holds the verdict', () => {
  const differ = { 'a/owner': { option: 's100', evidence: ['contract.pdf'] } };

  test('the step is to settle who is right, and nobody speaks for the whole side', () => {
    const text = firstPage({ 'a/owner': 0 }, [['client', differ]]);
    expect(text).toContain('One of two people of the client says so, and evidence is named only for another answer.');
    expect(text).toContain(
      '1. owner: Settle first which answer is true, and look together at what would show it: A document. To bring together, since they differ: Interviewee, client; Sponsor, client.',
    );
    expect(text).not.toContain('Do it.');
  });

  test('a blocker and a condition say so, and what comes after', () => {
    const model = report({ 'a/owner': 0, 'a/exit': 0 }, [['provider', { ...differ, 'a/exit': 100 }]]);
    for (const section of [blockersSection, conditionsSection]) {
      expect(said(section, model)).toMatch(
        /\*\*What to do:\*\* Settle first which answer is true.*\n- \*\*If the worse answer is true:\*\* Do it\./,
      );
    }
    const spanish = said(blockersSection, report({ 'a/owner': 0 }, [['provider', differ]], SPANISH));
    expect(spanish).toContain('Aclaren primero qué respuesta es la cierta');
    expect(spanish).toContain('**Si la cierta es la peor respuesta:**');
  });

  test('a rule across questions has its remedy after that', () => {
    const model = report({ 'context/function': 'critical', 'a/exit': 33 }, [['provider', { 'a/exit': 100 }]]);
    expect(said(blockersSection, model)).toMatch(
      /\*\*What to do:\*\* exit: Settle first.*\n- \*\*After that:\*\* Settle each of these points/,
    );
  });

  test('where no answer given would do, the recommendation stands', () => {
    const text = firstPage({ 'a/exit': 0 }, [['client', { 'a/exit': 33 }]]);
    expect(text).toContain('1. Do it.');
    expect(text).toContain('The client says so, and nothing was shown.');
    expect(text).not.toContain('Settle first');
  });

  test('that somebody differs in confidence is not told', () => {
    const secret = { option: 's100', confidential: true };
    expect(firstPage({ 'a/owner': 0 }, [['client', { 'a/owner': secret }]])).not.toContain('Settle first');
  });
});

describe('an open question about the engagement that decides whether something blocks', () => {
  test('comes first', () => {
    const text = firstPage({ 'context/function': undefined, 'a/exit': 33 });
    expect(text).toContain(
      '- **function (context)**: This has no answer yet. It decides whether this blocks: critical function without a safe way out (exit).\n- **exit (a)**',
    );
    expect(text).toMatch(/\n1\. Find out first \(.*\): function\?\n2\. Do it\./);
    expect(text).toContain('### What weighs most');
    expect(said(blockersSection, report({ 'context/function': { unknown: true }, 'a/exit': 33 }))).toContain(
      'Whether it comes to that depends on function (context); the answer on exit (a) is not good enough to prevent it.',
    );
  });

  test('also where it raises a question', () => {
    const text = firstPage({ 'context/function': { unknown: true }, 'a/data': 0 }, [], SPANISH);
    expect(text).toContain(
      '- **function (context)**: Nadie supo contestarla. De ello depende que esto sea un impedimento: respuesta excluyente (data).',
    );
    expect(text).toContain('\n1. Averígüelo primero');
  });

  test.each<[string, Answers]>([
    ['not where all is well', { 'context/function': undefined }],
    ['nor where it is answered', { 'a/exit': 33 }],
    ['nor where the question itself is open', { 'context/function': undefined, 'a/exit': { unknown: true } }],
  ])('%s', (_, answers) => expect(firstPage(answers)).not.toContain('It decides whether this blocks'));
});

describe('what a blocker takes for granted of the engagement', () => {
  const differ = [['provider', { 'context/function': 'critical', 'a/exit': 33 }]] as const;

  test('is not told as a fact where people differ on it', () => {
    const given = [{ 'a/exit': 33 }, differ] as const;
    const told = 'This goes by function (context), on which people differ.';
    expect(firstPage(...given)).toContain(told);
    expect(said(blockersSection, report(...given))).toContain(told);
    expect(firstPage(...given, SPANISH)).toContain('Esto se basa en function (context), donde hay discrepancias.');
  });

  test('is told where they agree, and where nobody may know that they differ', () => {
    expect(firstPage({ 'a/exit': 33, 'context/function': 'critical' }, differ)).not.toContain('people differ');
    const secret = { option: 'critical', confidential: true };
    const hidden = report({ 'a/exit': 33 }, [['provider', { 'context/function': secret, 'a/exit': 33 }]]);
    expect(said(blockersSection, hidden)).not.toContain('people differ');
    expect(said(verdictSection, hidden)).toContain('one open context question');
    expect(said(verdictSection, hidden)).not.toContain('disputed');
  });
});
