import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Answer, Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { chartsIn } from '../../src/document/own-nodes.ts';
import { renderChart } from '../../src/formats/charts/render-chart.ts';
import { renderClausesCsv } from '../../src/formats/clauses-csv.ts';
import { renderCsv } from '../../src/formats/csv.ts';
import { renderHtml } from '../../src/formats/html.ts';
import { renderReportJson } from '../../src/formats/json.ts';
import { buildReport } from '../../src/model/build-report.ts';
import { confidentialIn, toldInConfidenceOnly } from '../../src/model/confidence.ts';
import type { ReportModel } from '../../src/model/model.ts';
import type { Audience, Counting } from '../../src/model/people.ts';
import { scoredFor } from '../../src/model/view.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { renderDocument } from '../../src/report/document.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { nextLevel, planFor } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { citing, frameworkOf } from '../kit/framework.ts';
import { smallAssessments } from '../kit/plan.ts';
import { runs } from '../kit/runs.ts';

const FORMATS: Readonly<Record<string, (model: ReportModel, root: Root) => string>> = {
  md: (_, root) => renderMarkdown(root),
  html: (_, root) => renderHtml(root),
  csv: (model) => renderCsv(model),
  clauses: (model) => renderClausesCsv(model, model.frameworks ?? []),
  json: (model) => renderReportJson(model),
  svg: (_, root) =>
    chartsIn(root)
      .map((chart) => renderChart(chart))
      .join('\n'),
};

/** What is left with an answer: whether it is marked, and which kinds of text come with it. */
const remarks = fc.record({
  isMarked: fc.boolean(),
  note: fc.constantFrom('none', 'own', 'key' as const),
  evidence: fc.integer({ min: 0, max: 2 }),
});

type Remarks = typeof remarks extends fc.Arbitrary<infer T> ? T : never;

/**
 * An answer whose texts are sentinels: what no client may see says «secret», the rest «shared». Names, folders and
 * hostile spellings stand in the texts that a client does see.
 */
function remarked(answer: Answer | undefined, id: string, { isMarked, note, evidence }: Remarks): Answer {
  const tail = id.replace('/', '-');
  const of = (kind: string, isOwn: boolean): string => `${isOwn ? 'zzsecret' : 'zzshared'}-${kind}-${tail}-zz`;
  const said = ', said Zzname Zzecret, ZZNAME\u00a0Zzecret, M. Zzecret and Zz\u00adecret, Zzname (zzecret@example.org)';
  const reply: Answer['reply'] = answer?.reply ?? { kind: 'unanswered' };
  return {
    reply: reply.kind === 'notApplicable' ? { ...reply, reason: of('reason', isMarked) + said } : reply,
    ...(note === 'none' ? {} : { note: of('note', isMarked || note === 'own') + said, keyFact: note === 'key' }),
    evidence: Array.from({ length: evidence }, (_, index) => ({
      ref: `zzsecret-folder/of zzecret/${of(`evidence${index}`, isMarked)}-zz%65cret-Zzname.pdf`,
    })),
    confidential: isMarked,
  };
}

const assessments = smallAssessments.chain(({ catalogue, interviews }) => {
  const ids = [...catalogue.context, ...scoredQuestions(catalogue)].map(({ id }) => id);
  const left = fc.array(remarks, { minLength: ids.length, maxLength: ids.length });
  return fc.tuple(...interviews.map(() => left)).map((all) => ({
    catalogue,
    interviews: interviews.map((interview, number): Interview => {
      const answers = ids.map((id, index): [string, Answer] => {
        const own = all[number]?.[index] ?? { isMarked: true, note: 'key' as const, evidence: 1 };
        return [id, remarked(interview.answers.get(id), id, own)];
      });
      const respondent = { ...interview.respondent, name: 'Zzname Zzecret' };
      return { ...interview, file: `zzfile-${number}.yaml`, respondent, answers: new Map(answers) };
    }),
  }));
});

/** The same questions half a year before: other marks, other answers, other words, and evidence that has run out since. */
const rounds = assessments.chain(({ catalogue, interviews }) => {
  const ids = [...catalogue.context, ...scoredQuestions(catalogue)].map(({ id }) => id);
  const left = fc.array(fc.record({ isMarked: fc.constantFrom(true, false, false), isWorst: fc.boolean() }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return fc.tuple(...interviews.map(() => left)).map((all) => ({
    catalogue,
    interviews: interviews.map((each) => ({
      ...each,
      updated: '2026-11-22T09:00:00Z',
      // Evidence of today would stand in for that of then; people of then may be spoken of today.
      answers: new Map(
        [...each.answers].map(([id, answer]) => [
          id,
          { ...answer, note: 'as Zzformer\nZzecret said', keyFact: true, evidence: [] },
        ]),
      ),
    })),
    earlier: interviews.map((interview, number): Interview => {
      const answers = ids.map((id, index): [string, Answer] => {
        const { isMarked = true, isWorst = true } = all[number]?.[index] ?? {};
        const word = `${isMarked ? 'zzsecret' : 'zzearlier'}-${id.replace('/', '-')}-zz`;
        const reply: Answer['reply'] = isWorst
          ? { kind: 'option', option: 's0' }
          : { kind: 'notApplicable', reason: word };
        const evidence = [{ ref: `${word} of Zzformer Zzecret`, until: '2026-08-31' }];
        return [id, { reply, note: word, evidence, confidential: isMarked }];
      });
      const respondent = { ...interview.respondent, name: 'Zzformer Zzecret' };
      const moments = { updated: '2026-05-13T09:00:00Z' };
      return { ...interview, ...moments, file: `zzfile-then-${number}.yaml`, respondent, answers: new Map(answers) };
    }),
  }));
});

const HIDDEN_FROM_CLIENTS = /zzsecret|z%65cret|zzecret|zzfile|zzname|zzformer/i;

/** Each question asks a clause of its own, and one of two that all share; the second applies in one context alone. */
function withClauses(catalogue: Catalogue): Catalogue {
  const ids = scoredQuestions(catalogue).map(({ id }) => id);
  const law = frameworkOf('law', [
    ...ids.map((_, index) => ({ ref: String(index) })),
    { ref: 'even' },
    { ref: 'odd', when: { question: 'context/x', is: ['yes'] } },
    { ref: 'none' },
  ]);
  const refs = ids.map((id, index) => [id, [String(index), index % 2 === 0 ? 'even' : 'odd']] as const);
  return citing(catalogue, law, Object.fromEntries(refs));
}

function modelFor(
  given: Catalogue,
  interviews: readonly Interview[],
  audience: Audience,
  counting: Counting = 'count',
): ReportModel {
  const catalogue = withClauses(given);
  const scored = scoredFor(interviews, { audience, counting });
  const assessment = scoreInterviews(catalogue, scored);
  const plan = planFor(catalogue, scored, nextLevel(assessment));
  const analysis = { ...analyse(catalogue, scored, 1), plan };
  return buildReport(catalogue, interviews, assessment, { audience, counting, analysis, frameworks: ['law'] });
}

describe('what no client may see', () => {
  it('is in no byte of any format, and all the rest is there', () => {
    let secrets = 0;
    fc.assert(
      fc.property(
        assessments,
        fc.constantFrom<Counting>('count', 'leave-out'),
        ({ catalogue, interviews }, counting) => {
          const model = modelFor(catalogue, interviews, 'client', counting);
          const root = renderDocument(model);
          const internal = modelFor(catalogue, interviews, 'internal');
          const internalRoot = renderDocument(internal);
          const sealed = toldInConfidenceOnly(interviews);
          for (const [format, write] of Object.entries(FORMATS)) {
            const text = write(model, root);
            expect(text, format).not.toMatch(HIDDEN_FROM_CLIENTS);
            if (format === 'svg') continue;
            const known = write(internal, internalRoot);
            // A question that only its secret answer keeps from being open has nothing shared either.
            const shared = (all: string): readonly string[] =>
              [...new Set(all.match(/zzshared[\w-]*?zz/g))]
                .filter((word) => ![...sealed].some((id) => word.includes(`-${id.replace('/', '-')}-`)))
                .sort();
            if (counting === 'count') expect(shared(text), format).toEqual(shared(known));
            secrets += known.match(/zzsecret/g)?.length ?? 0;
          }
          expect(renderMarkdown(root).includes('told in confidence')).toBe(model.withheld.answers > 0);
        },
      ),
      runs(60),
    );
    expect(secrets).toBeGreaterThan(0);
  }, 120_000);

  it('is in no byte either where it comes from the assessment before, and is set next to nothing', () => {
    let secrets = 0;
    let shared = 0;
    fc.assert(
      fc.property(rounds, ({ catalogue, interviews, earlier }) => {
        const label = 'zzfile-then';
        const baseline = { label, catalogue, interviews: earlier, assessment: scoreInterviews(catalogue, earlier) };
        const assessment = scoreInterviews(catalogue, interviews);
        const of = (audience: Audience): ReportModel =>
          buildReport(catalogue, interviews, assessment, { audience, baseline });
        const [client, internal] = [of('client'), of('internal')];
        const root = renderDocument(client);
        const texts = Object.values(FORMATS).map((write) => write(client, root));
        for (const text of texts) expect(text).not.toMatch(HIDDEN_FROM_CLIENTS);
        const known = renderReportJson(internal);
        expect(known).not.toContain('zzfile');
        secrets += known.match(/zzsecret[\w-]*zz of/g)?.length ?? 0;
        shared += texts.join().match(/zzearlier/g)?.length ?? 0;
        const marked = confidentialIn([...interviews, ...earlier]);
        const { answers = [], change } = client.changes?.comparison ?? {};
        const gates = Object.values(change?.gates ?? {}).flat();
        const named = [...answers.map(({ question }) => question), ...gates.flatMap(({ questions }) => questions)];
        expect([...named, ...Object.keys(client.changes?.previous ?? {})].filter((id) => marked.has(id))).toEqual([]);
      }),
      runs(80),
    );
    expect(Math.min(secrets, shared)).toBeGreaterThan(0);
  }, 120_000);
});

/** Other answers in the place of those told in confidence, of the same kind or of another. */
function otherwise(catalogue: Catalogue, interviews: readonly Interview[], seed: number): readonly Interview[] {
  const replies: readonly Answer['reply'][] = [
    { kind: 'option', option: 's0' },
    { kind: 'option', option: 's100' },
    { kind: 'notApplicable', reason: 'zzsecret' },
  ];
  let turn = seed;
  return interviews.map((interview) => ({
    ...interview,
    answers: new Map(
      [...interview.answers].map(([id, answer]) => {
        const question = catalogue.questions.get(id);
        const isTelling = answer.reply.kind !== 'unanswered' && answer.reply.kind !== 'unknown';
        if (!answer.confidential || !isTelling || question?.kind === 'context') return [id, answer];
        turn += 1;
        return [id, { ...answer, reply: replies[turn % replies.length] ?? answer.reply, evidence: [] }];
      }),
    ),
  }));
}

/** What a copy tells of single questions: everything but what stands for an area or for the whole. */
function ofQuestions(model: ReportModel): unknown {
  const { areas, context, keyFacts, people, method, frameworks = [] } = model;
  const answers = [...context, ...areas.flatMap(({ questions }) => questions)].map((question) =>
    // The weight of a point in the whole is that of all that counts, which is no answer's own.
    ({ ...question, pointsLost: undefined }),
  );
  return {
    answers,
    clauses: frameworks.flatMap(({ rows }) => rows.map((row) => ({ ...row, question: row.question?.id }))),
    keyFacts,
    people,
    agreement: method.agreement,
    twoSides: model.twoSides,
    perception: model.assessment.perception,
  };
}

describe('whatever was told in confidence', () => {
  it('changes nothing at all in a copy that leaves it out', () => {
    let changed = 0;
    fc.assert(
      fc.property(assessments, fc.integer({ min: 0, max: 2 }), ({ catalogue, interviews }, seed) => {
        const others = otherwise(catalogue, interviews, seed);
        const [one, other] = [interviews, others].map((each) => modelFor(catalogue, each, 'client', 'leave-out'));
        expect(other).toEqual(one);
        if (confidentialIn(interviews).size > 0) changed += 1;
      }),
      runs(40, 12),
    );
    expect(changed).toBeGreaterThan(0);
  }, 120_000);

  it('changes nothing that a copy tells of any question where it counts', () => {
    fc.assert(
      fc.property(assessments, fc.integer({ min: 0, max: 2 }), ({ catalogue, interviews }, seed) => {
        const others = otherwise(catalogue, interviews, seed);
        const [one, other] = [interviews, others].map((each) => ofQuestions(modelFor(catalogue, each, 'client')));
        expect(other).toEqual(one);
      }),
      runs(60),
    );
  }, 120_000);

  it('is behind no gate, finding, step or driver that names its question', () => {
    let hidden = 0;
    fc.assert(
      fc.property(assessments, ({ catalogue, interviews }) => {
        const model = modelFor(catalogue, interviews, 'client');
        const sealed = toldInConfidenceOnly(interviews);
        const root = renderDocument({ ...model, language: SPANISH });
        expect(root.children.length).toBeGreaterThan(0);
        const told = JSON.stringify({ ...model, method: undefined });
        for (const id of sealed) expect(told).not.toContain(`"${id}"`);
        // What else was said of a question openly makes no difference to why it is a step of the shortest way.
        const marked = confidentialIn(interviews);
        expect(model.way?.steps.filter(({ question: { id } }) => marked.has(id)) ?? []).toEqual([]);
        hidden += model.way?.inConfidence ?? 0;
      }),
      runs(60, 20),
    );
    expect(hidden).toBeGreaterThan(0);
  }, 120_000);
});
