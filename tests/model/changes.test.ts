import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { chartsIn } from '../../src/document/own-nodes.ts';
import { renderChart } from '../../src/formats/charts/render-chart.ts';
import { COLUMNS, renderCsv } from '../../src/formats/csv.ts';
import { renderReportJson } from '../../src/formats/json.ts';
import { buildReport } from '../../src/model/build-report.ts';
import { buildChanges } from '../../src/model/changes.ts';
import type { ReportModel } from '../../src/model/model.ts';
import type { Audience } from '../../src/model/people.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { renderDocument } from '../../src/report/document.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { visible } from '../../src/text/display.ts';
import { ENGLISH, type Language } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { BENIGN, catalogueWith, hostile, interviewsWith, TEXTS, textsOf } from '../kit/hostile.ts';
import { runs } from '../kit/runs.ts';
import { interviewBy, nodesOf, parseBack, section, seen, squeeze, titles } from '../report/reading.ts';

const SPECS: readonly AreaSpec[] = [
  {
    id: 'a',
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'ko', knockOut: true },
      { id: 'list', points: [1, 1] },
    ],
  },
  { id: 'b', questions: [{ id: 'three' }] },
];
const catalogue = catalogueOf(SPECS, [{ id: 'x', options: ['yes', 'no'] }]);

type Answers = Readonly<Record<string, unknown>>;

function on(day: string, answers: Answers): Interview {
  return { ...interviewOf(answers), updated: `${day}T09:00:00Z` };
}

function roundOf(interviews: readonly Interview[], of: Catalogue = catalogue, isAnalysed = false): Snapshot {
  const assessment = scoreInterviews(of, interviews);
  const analysis = isAnalysed ? analyse(of, interviews, 1) : {};
  return { label: '/home/ann/before.yaml', catalogue: of, interviews, assessment: { ...assessment, ...analysis } };
}

/** A round as `score --json` stores it. */
function stored({ interviews: _, ...round }: Snapshot): Snapshot {
  return { ...round, assessment: JSON.parse(JSON.stringify(round.assessment)) };
}

interface Given {
  readonly of?: Catalogue;
  readonly audience?: Audience;
  readonly language?: Language;
  readonly isAnalysed?: boolean;
}

function modelSince(baseline: Snapshot, interviews: readonly Interview[], given: Given = {}): ReportModel {
  const { of = catalogue, audience = 'client', language = ENGLISH, isAnalysed = false } = given;
  const assessment = scoreInterviews(of, interviews);
  const plan = planFor(of, interviews, nextLevel(assessment));
  const analysis = isAnalysed ? { analysis: { ...analyse(of, interviews, 1), plan } } : {};
  return buildReport(of, interviews, assessment, { audience, language, baseline, ...analysis });
}

function markdownSince(baseline: Snapshot, interviews: readonly Interview[], given: Given = {}): string {
  return renderMarkdown(renderDocument(modelSince(baseline, interviews, given)));
}

const TITLE = 'Since the previous assessment (13 May 2026)';
const BEFORE: Answers = { 'context/x': 'yes', 'a/one': 33, 'a/ko': 0, 'a/list': { items: ['i0'] }, 'b/three': 67 };
const before = roundOf([on('2026-05-13', BEFORE)]);

function told(changes: Answers, given: Given = {}): string {
  const markdown = markdownSince(before, [on('2026-11-22', { ...BEFORE, ...changes })], given);
  return seen(parseBack(section(markdown, TITLE)));
}

describe('what is told', () => {
  test('stands behind the verdict, and only where an earlier assessment is given', () => {
    const now = [on('2026-11-22', { ...BEFORE, 'a/ko': 100 })];
    expect(titles(markdownSince(before, now)).slice(0, 3)).toEqual(['Verdict', TITLE, 'Conditions']);
    const { changes: _, ...rest } = modelSince(before, now);
    expect(rest).toEqual(buildReport(catalogue, now, scoreInterviews(catalogue, now), { audience: 'client' }));
  });

  test('that nothing has changed, in one sentence', () => {
    expect(told({})).toBe('Nothing has changed since then: the answers, the score and the verdict are the same.');
  });

  test.each<[string, Answers, readonly string[]]>([
    [
      'the verdict',
      { 'a/ko': 100 },
      [
        'The verdict then was not ready, at 45; now it is ready with conditions, at 65, up by 20.0 points.',
        '23 63 +40.0',
      ],
    ],
    [
      'the same verdict',
      { 'b/three': 33 },
      ['The verdict is not ready, as it was then; the score was 45 and is 28 now, down'],
    ],
    ['a blocker that is gone', { 'a/ko': 33 }, ['No longer a blocker: ko (a).', 'ko (a) “s0” (0) “s33” (33) +33.0']],
    ['a condition that became nothing', { 'a/one': 67 }, ['No longer a condition: one (a).']],
    ['an answer that is better', { 'b/three': 100 }, ['Better than before (1)', '“s67” (67) “s100” (100) +33.0']],
    ['an answer that is worse', { 'b/three': 33 }, ['Worse than before (1)', '“s67” (67) “s33” (33) −34.0']],
    ['one that nobody knows any more', { 'b/three': { unknown: true } }, ['No longer known (1)', '(67) nobody knew']],
    ['what is ticked by now', { 'a/list': { items: ['i0', 'i1'] } }, ['2 of the 2 listed; new: i1 (100) +50.0']],
    ['what is ticked instead', { 'a/list': { items: ['i1'] } }, ['1 of the 2 listed; new: i1; no longer: i0 (50) 0']],
    ['the engagement', { 'context/x': 'no' }, ['Changed in other ways (1)', 'x (context) “yes” “no”']],
    [
      'a recommendation carried out, and one under way',
      { 'b/three': 100, 'a/one': 67 },
      [
        'Of the 4 recommendations made then, one is carried out and one is under way, going by today’s answers.',
        'three (b): Do it. Carried out: the answer is now the best there is.',
        'one (a): Do it. Begun: the answer is better now, though not yet the best.',
      ],
    ],
  ])('%s', (_, changes, texts) => {
    const text = told(changes);
    for (const each of texts) expect(text).toContain(each);
  });

  test('a question held for another reason is neither lifted nor new', () => {
    const open = roundOf([on('2026-05-13', { ...BEFORE, 'a/one': { unknown: true } })]);
    const { changes } = modelSince(open, [on('2026-11-22', { ...BEFORE, 'a/ko': 67 })]);
    expect(changes?.gates).toEqual({
      lifted: [{ caps: 'not-ready', questions: [{ topic: 'ko (a)' }] }],
      added: [],
      remaining: [],
    });
  });

  test.each([
    ['more than chance', { 'a/ko': 100, 'a/one': 100, 'b/three': 100 }, 'today’s lies outside'],
    ['what may be chance', { 'a/list': { items: ['i0', 'i1'] } }, 'This may mean little: '],
  ])('%s', (_, changes, text) => {
    const earlier = roundOf([on('2026-05-13', BEFORE)], catalogue, true);
    const markdown = markdownSince(earlier, [on('2026-11-22', { ...BEFORE, ...changes })], { isAnalysed: true });
    expect(section(markdown, TITLE)).toContain(text);
  });

  test('that it cannot be told whether it is chance, where the draws are missing', () => {
    expect(told({ 'b/three': 100 })).toContain(
      'Whether other weights and interviewers alone would explain this cannot be told',
    );
  });

  test('long lists are cut and say so', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `q${index}`);
    const long = catalogueOf([{ id: 'a', questions: ids.map((id) => ({ id })) }]);
    const all = (score: number): Answers => Object.fromEntries(ids.map((id) => [`a/${id}`, score]));
    const text = section(
      markdownSince(roundOf([on('2026-05-13', all(33))], long), [on('2026-11-22', all(67))], { of: long }),
      TITLE,
    );
    expect(text).toContain('### Better than before (9)');
    expect(text).toContain('Three more questions are not listed here; today’s answers are all under “All answers”.');
    expect(text).toContain('3 more can be read from the answers that are better than before.');
  });

  test('without a day, and without a score', () => {
    const markdown = markdownSince(roundOf([interviewOf({})]), [interviewOf({ 'a/one': 67 })]);
    expect(section(markdown, 'Since the previous assessment')).toMatch(/^\*\*There was no score then; now it is 67/);
  });
});

describe('whether it is more than chance', () => {
  type Range = readonly [number, number];
  const measured = measureRobustness(catalogue, [on('2026-05-13', BEFORE)], { seed: 1, draws: 10 });
  const within = (round: Snapshot, [p5, p95]: Range): Snapshot => {
    const robustness = { ...measured, score: { ...measured.score, p5, p95 } };
    return { ...round, assessment: { ...round.assessment, robustness } };
  };
  const now = roundOf([on('2026-11-22', { ...BEFORE, 'a/ko': 100 })]);

  // The score was 45 then, and is 65 now.
  test.each<[string, Range, Range, object]>([
    ['each is outside of the other', [40, 50], [55, 65], { verdict: 'beyond', low: 40, high: 50, isEarlier: true }],
    ['each is in the other', [40, 70], [30, 80], { verdict: 'within', low: 40, high: 70, isEarlier: true }],
    ['only that of today could', [40, 50], [30, 80], { verdict: 'within', low: 30, high: 80, isEarlier: false }],
    ['only the earlier could', [40, 70], [55, 65], { verdict: 'within', low: 40, high: 70, isEarlier: true }],
  ])('says by which range: %s', (_, then, today, expected) => {
    const options = { audience: 'internal', language: ENGLISH } as const;
    const { significance } = buildChanges({ before: within(before, then), after: within(now, today), options });
    expect(significance).toEqual(expected);
  });
});

test.each<[string, Answers, number]>([
  ['nothing where all is at its best', {}, 0],
  ['an answer below the best', { 'b/three': 67 }, 1],
  ['a critical question without an answer', { 'a/one': { unknown: true } }, 1],
  ['a knock-out without an answer, which is critical', { 'a/ko': { unknown: true } }, 1],
  ['and no other without one', { 'b/three': { unknown: true } }, 0],
])('recommendations were made for %s', (_, answers, made) => {
  const best = { 'context/x': 'yes', 'a/one': 100, 'a/ko': 100, 'a/list': { items: ['i0', 'i1'] }, 'b/three': 100 };
  const model = modelSince(roundOf([on('2026-05-13', { ...best, ...answers })]), [on('2026-11-22', best)]);
  expect(model.changes?.progress.made).toBe(made);
});

describe('since an assessment of the first edition of the method', () => {
  const first = (): Snapshot => {
    const { method: _, ...assessment } = stored(before).assessment;
    return { label: 'x', catalogue, assessment };
  };
  const since = (changes: Answers, language?: Language): string => {
    const given = language === undefined ? {} : { language };
    const markdown = markdownSince(first(), [on('2026-11-22', { ...BEFORE, ...changes })], given);
    const text = seen(parseBack(markdown));
    return text.slice(
      text.search(/Since the previous|Desde la evaluación/),
      text.search(/Blockers|Conditions|Impedimentos/),
    );
  };

  test('both verdicts are told, and nothing of the way from one to the other', () => {
    const text = since({ 'b/three': 100 });
    expect(text).toContain(
      'Then the score was 45, not ready, by the first edition of the method; now it is 61, not ready, by the second.',
    );
    expect(text).toContain(ENGLISH.changes.byQuestion);
    expect(text).not.toMatch(/up by|down by|Score then|Taking only|today’s lies outside/);
  });

  test('what changed is told question by question', () => {
    expect(since({ 'b/three': 100 })).toContain('three (b) 67 “s100” (100) +33.0');
  });

  test('also where no answer has changed', () => {
    expect(since({})).toContain('by the first edition of the method');
  });

  test('in Spanish too', () => {
    expect(since({}, SPANISH)).toContain('según la primera edición del método');
  });
});

test('somebody else in a role is one change, and another role is two', () => {
  const by = (role: 'sponsor' | 'legal', name: string): Interview =>
    interviewBy({ side: 'client', role, name }, { 'a/one': 67 });
  const roles = (then: readonly Interview[], now: readonly Interview[]) => {
    const people = modelSince(roundOf(then), now).changes?.people;
    const of = (list: readonly { readonly role?: string }[] = []) => list.map(({ role }) => role);
    return { joined: of(people?.joined), left: of(people?.left), replaced: of(people?.replaced) };
  };
  const [ann, bob] = [by('legal', 'Ann'), by('legal', 'Bob')];
  expect(roles([ann], [bob])).toEqual({ joined: [], left: [], replaced: ['legal'] });
  expect(roles([ann], [by('sponsor', 'Bob')])).toEqual({ joined: ['sponsor'], left: ['legal'], replaced: [] });
  expect(roles([ann, by('legal', 'Cyd')], [bob])).toEqual({ joined: [], left: ['legal'], replaced: ['legal'] });
});

describe('what else could have moved the score', () => {
  const by = (role: 'sponsor' | 'legal', name: string): Interview =>
    interviewBy({ side: 'client', role, name }, { 'a/one': 67 });
  const text = (then: readonly Interview[], now: readonly Interview[], of?: Catalogue): string =>
    seen(parseBack(section(markdownSince(roundOf(then), now, of && { of }), 'Since the previous assessment')));

  test.each<[string, readonly Interview[], readonly Interview[], string]>([
    ['another person in a role', [by('legal', 'Ann')], [by('legal', 'Bob')], 'the client’s legal counsel is another'],
    ['somebody more', [by('legal', 'Ann')], [by('legal', 'Ann'), by('sponsor', 'Bob')], 'sponsor was heard only now.'],
    ['somebody less', [by('legal', 'Ann'), by('sponsor', 'Bob')], [by('legal', 'Ann')], 'sponsor was heard only then.'],
  ])('%s, by role and never by name', (_, then, now, expected) => {
    expect(text(then, now)).toContain(expected);
    expect(text(then, now)).not.toMatch(/Ann|Bob/);
  });

  test('a provider that was chosen since, or is another one', () => {
    const of = (provider: string | undefined): Interview => {
      const { engagement, ...rest } = interviewOf({ 'a/one': 67 });
      const { client, scope } = engagement;
      return { ...rest, engagement: { client, scope, ...(provider === undefined ? {} : { provider }) } };
    };
    expect(text([of(undefined)], [of('Globex')])).toContain('Globex has been chosen as the provider since then.');
    expect(text([of('Initech')], [of('Globex')])).toContain('The provider is Globex now; it was Initech then.');
    expect(text([of('Initech')], [of(undefined)])).toContain('Initech is no longer the provider');
  });

  test('questions that changed, came or went, and another profile', () => {
    const newer = catalogueOf([
      {
        id: 'a',
        version: '2.0.0',
        questions: [{ id: 'one', criticality: 'critical', changed: '2.0.0' }, { id: 'ko' }, { id: 'new' }],
      },
    ]);
    const named = { ...newer, profile: { ...newer.profile, id: 'other', title: 'Other' } };
    const asked = { ...interviewOf({ ...BEFORE }), asked: new Map([['a', { version: '1.0.0' }]]) };
    const shown = text([asked], [interviewOf({ 'a/one': 100, 'a/ko': 0 })], named);
    expect(shown).toContain('Changed in meaning or options since they were asked: one (a).');
    expect(shown).toContain('Asked only now: new (a).');
    expect(shown).toContain('Asked only then: list (a); three (b).');
    expect(shown).toContain('This assessment uses the profile “Other”, the previous one “Test”');
    expect(shown).toContain('– 67 not asked –');
  });

  test('a stored assessment, of which only scores are known', () => {
    const now = [on('2026-11-22', { ...BEFORE, 'b/three': 100 })];
    const shown = seen(parseBack(section(markdownSince(stored(before), now), TITLE)));
    expect(shown).toContain('The previous assessment was stored as scores, without its answers');
    expect(shown).toContain('three (b) 67 “s100” (100) +33.0');
  });
});

describe('evidence that ran out', () => {
  const proof = (until: string, ref = 'https://x.example/a', more: object = {}): Answers => ({
    'a/one': { option: 's67', evidence: [{ ref, until }], ...more },
  });

  test('is named with its day', () => {
    const earlier = roundOf([on('2026-05-13', proof('2026-08-31'))]);
    const markdown = markdownSince(earlier, [on('2026-11-22', proof('2026-08-31'))]);
    expect(section(markdown, TITLE)).toContain('**one (a)**: <https://x.example/a>, valid until 31 August 2026');
  });

  test('is not told of an answer that is confidential at either time, nor of a question that does not apply', () => {
    const open = on('2026-05-13', proof('2026-08-31'));
    const marked = on('2026-11-22', proof('2027-08-31', 'b.pdf', { confidential: true }));
    expect(modelSince(roundOf([open]), [marked]).changes?.expired).toEqual([]);
    const secret = on('2026-05-13', proof('2026-08-31', 'secret.pdf', { confidential: true }));
    const plain = on('2026-11-22', { 'a/one': 67 });
    expect(JSON.stringify(modelSince(roundOf([secret]), [plain]))).not.toContain('secret.pdf');
    expect(modelSince(roundOf([secret]), [plain], { audience: 'internal' }).changes?.expired).toMatchObject([
      { ref: 'secret.pdf', confidential: true },
    ]);
    const when = { question: 'context/x', is: ['yes'] };
    const asked = catalogueOf([{ id: 'a', questions: [{ id: 'one', when }] }], [{ id: 'x', options: ['yes', 'no'] }]);
    const hidden = [on('2026-11-22', { ...proof('2026-08-31'), 'context/x': 'no' })];
    expect(modelSince(roundOf([open], asked), hidden, { of: asked }).changes?.expired).toEqual([]);
  });

  test('is not even hinted at where all of it is confidential', () => {
    const secret = proof('2026-08-31', 'secret.pdf', { confidential: true });
    const since = (audience: Audience) =>
      modelSince(roundOf([on('2026-05-13', secret)]), [on('2026-11-22', secret)], { audience }).changes;
    expect(since('client')).toMatchObject({ isUnchanged: true, expired: [] });
    expect(since('internal')).toMatchObject({ isUnchanged: false, expired: [{ confidential: true }] });
  });

  test('hides the names of people of both times', () => {
    const name = 'Nora Field';
    const then = {
      ...on('2026-05-13', proof('2026-08-31', 'Nora Field.pdf')),
      respondent: { side: 'client', name },
    } as const;
    const now = [on('2026-11-22', { 'a/one': 67 })];
    expect(modelSince(roundOf([then]), now).changes?.expired[0]?.ref).toBe('[Interviewee, client].pdf');
    expect(modelSince(roundOf([then]), now, { audience: 'internal' }).changes?.expired[0]?.ref).toBe('Nora Field.pdf');
  });
});

describe('a confidential answer, then or now', () => {
  const secret = (score: number): Answers => ({ ...BEFORE, 'a/ko': { option: `s${score}`, confidential: true } });
  const open = (score: number): Answers => ({ ...BEFORE, 'a/ko': score });

  test.each([
    ['then', secret(0), open(100)],
    ['now', open(0), secret(100)],
  ])('%s: is not set beside another for a client', (_, then, now) => {
    const earlier = roundOf([on('2026-05-13', then)]);
    const given = [on('2026-11-22', now)];
    const model = modelSince(earlier, given);
    const anonymous = [{ title: 'A point told in confidence', questions: [] }];
    expect(model.changes).toMatchObject({ isReduced: true, steps: [], gates: { lifted: anonymous, added: [] } });
    expect(Object.values(model.changes?.answers ?? {}).flat()).toEqual([]);
    expect(model.changes?.previous).toEqual({ 'a/one': 33, 'a/list': 50, 'b/three': 67 });
    const { answers, change } = model.changes?.comparison ?? {};
    expect(answers).toEqual([]);
    expect(change?.gates.cleared).toMatchObject([{ rule: 'told-in-confidence', questions: [] }]);
    const markdown = section(renderMarkdown(renderDocument(model)), TITLE);
    expect(markdown).toContain('Answers told in confidence, then or now, count in the scores');
    expect(markdown).not.toContain('s100');

    const internal = modelSince(earlier, given, { audience: 'internal' });
    expect(internal.changes).toMatchObject({
      isReduced: false,
      answers: { better: [{ topic: 'ko (a)', confidential: true }] },
    });
    expect(section(renderMarkdown(renderDocument(internal)), TITLE)).toContain('**ko (a)** (confidential)');
  });
});

describe('data', () => {
  const now = [on('2026-11-22', { ...BEFORE, 'b/three': 100, 'a/one': { unknown: true } })];
  const model = modelSince(before, now);

  test('JSON has the comparison, and no name of a file', () => {
    const data = JSON.parse(renderReportJson(model));
    expect(data.comparison).toMatchObject({
      format: 'outready/comparison/1',
      before: { label: 'previous assessment', date: '2026-05-13' },
      after: { label: 'this assessment', date: '2026-11-22' },
      answers: [
        { question: 'a/one', kind: 'reopened' },
        { question: 'b/three', kind: 'better' },
      ],
    });
    expect(JSON.stringify(model)).not.toMatch(/before\.yaml|\/home/);
    const { changes: _, ...without } = model;
    expect(JSON.parse(renderReportJson(without))).not.toHaveProperty('comparison');
  });

  test('CSV has the scores of then, and an empty column without any', () => {
    const column = (of: ReportModel): readonly string[] => {
      const rows: readonly Readonly<Record<string, string>>[] = parse(renderCsv(of), {
        bom: true,
        columns: true,
      });
      return rows.map(({ question, previous }) => `${question} ${previous}`.trim());
    };
    expect(column(model)).toEqual(['context/x', 'a/one 33', 'a/ko 0', 'a/list 50', 'b/three 67']);
    const { changes: _, ...without } = model;
    expect(column(without)).toEqual(['context/x', 'a/one', 'a/ko', 'a/list', 'b/three']);
    expect(COLUMNS.slice(-2)).toEqual(['previous', 'copy']);
  });

  test('the bars show the score of then as a ring, and say it', () => {
    const charts = new Map(chartsIn(renderDocument(model)).map((chart) => [chart.id, chart]));
    expect(charts.get('areas')).toMatchObject({ rows: [{ label: 'a' }, { label: 'b', previous: 67 }] });
    expect(charts.get('areas')?.description).toContain('b 100, previously 67');
    expect(charts.get('overall')?.description).toMatch(/In the previous assessment it was \d+\.$/);
    const [areas, overall] = [charts.get('areas'), charts.get('overall')];
    if (areas === undefined || overall === undefined) throw new Error('no charts');
    const rings = (text: string): number => text.split('class="marker line-2"').length - 1;
    expect([rings(renderChart(areas)), rings(renderChart(overall))]).toEqual([3, 2]);
    expect(renderChart(areas)).toContain('The previous score');
  });
});

describe('in Spanish', () => {
  test('nothing is left in English', () => {
    const earlier = roundOf([
      on('2026-05-13', { ...BEFORE, 'a/one': { option: 's33', evidence: [{ ref: 'z', until: '2026-06-30' }] } }),
    ]);
    const now = [
      on('2026-11-22', { ...BEFORE, 'a/ko': 67, 'b/three': 33, 'a/one': { unknown: true }, 'context/x': 'no' }),
    ];
    const markdown = markdownSince(earlier, now, { language: SPANISH });
    const text = section(markdown, 'Desde la evaluación anterior (13 de mayo de 2026)');
    expect(text).toContain('Mejor que entonces (1)');
    expect(text).toContain('+67,0');
    expect(text).toContain('z, válida hasta el 30 de junio de 2026');
    expect(text).not.toMatch(/\b(the|then|now|answer|score|than|was|is)\b/i);
  });

  test('numbers and people agree', () => {
    const { changes } = SPANISH;
    expect(changes.progressText({ made: 12, full: 1, begun: 2 })).toBe(
      'De las 12 recomendaciones hechas entonces, una está cumplida y dos están en marcha, según las respuestas de hoy.',
    );
    expect(changes.progressText({ made: 1, full: 1, begun: 0 })).toBe(
      'La única recomendación hecha entonces está cumplida, según las respuestas de hoy.',
    );
    const [sponsor, legal] = [
      { side: 'client', role: 'sponsor' },
      { side: 'client', role: 'legal' },
    ] as const;
    expect(changes.people({ joined: [sponsor], left: [legal], replaced: [] })).toBe(
      'No se ha escuchado a las mismas personas, lo que por sí solo puede mover la puntuación: solo ahora se escuchó al patrocinador del cliente; solo entonces se escuchó al asesor jurídico del cliente.',
    );
  });
});

describe('hostile text', () => {
  test('comes out as words and never as structure', () => {
    const texts = fc.tuple(...TEXTS.map(() => hostile)).map((all) => textsOf((_, index) => all[index] ?? 'word'));
    const write = (given: typeof BENIGN): string => {
      const plain = catalogueWith(given);
      const asked = [...plain.context, ...plain.areas.flatMap((area) => area.questions)];
      const of = { ...plain, questions: new Map(asked.map((question) => [question.id, question])) };
      const [first, ...rest] = interviewsWith(given);
      if (first === undefined) throw new Error('no interview');
      const { provider } = first.engagement;
      const then = {
        ...interviewOf({ 'context/kind': 'y', 'a/one': 100, 'a/list': { items: [] } }),
        engagement: { ...first.engagement, provider: `${provider} of old` },
        updated: '2026-05-13T09:00:00Z',
      };
      const now = [{ ...first, updated: '2027-11-22T09:00:00Z' }, ...rest];
      const markdown = markdownSince(roundOf([then], of), now, { of, audience: 'internal' });
      return section(markdown, TITLE);
    };
    const shape = (markdown: string): readonly string[] => parseBack(markdown).children.map(({ type }) => type);
    const benign = shape(write(BENIGN));
    expect(benign).toContain('table');
    fc.assert(
      fc.property(texts, (given) => {
        const markdown = write(given);
        const root = parseBack(markdown);
        expect(shape(markdown)).toEqual(benign);
        const foreign = nodesOf(root).filter(({ type }) => ['html', 'image', 'code', 'definition'].includes(type));
        expect(foreign).toEqual([]);
        for (const key of ['topic', 'option', 'provider', 'ref', 'context'] as const) {
          expect(seen(root)).toContain(squeeze(visible(given[key])));
        }
      }),
      runs(60),
    );
  });
});

test('what was done is told by the advice for the answer of then', () => {
  const advice = { 0: { text: 'From nothing.' }, 67: { text: 'The rest.' } };
  const advised = catalogueOf([{ id: 'a', questions: [{ id: 'one', advice }] }]);
  const steps = (to: number) =>
    modelSince(roundOf([on('2026-05-13', { 'a/one': 0 })], advised), [on('2026-11-22', { 'a/one': to })], {
      of: advised,
    }).changes?.steps;
  expect(steps(67)).toMatchObject([{ recommendation: 'From nothing.', isDone: false }]);
  expect(steps(100)).toMatchObject([{ recommendation: 'From nothing.', isDone: true }]);
});
