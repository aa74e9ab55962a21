import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Answer, Interview } from '../../src/answers/interview.ts';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { chartsIn } from '../../src/document/own-nodes.ts';
import { ENGLISH } from '../../src/language/english.ts';
import { scoredQuestions } from '../../src/questionnaire/catalogue.ts';
import { renderChart } from '../../src/report/charts/render-chart.ts';
import { confidentialIn, expectNothingConfidential } from '../../src/report/confidential.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderDocument } from '../../src/report/document.ts';
import type { Audience } from '../../src/report/facts/people.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderReportJson } from '../../src/report/json.ts';
import { buildReport, type ReportModel } from '../../src/report/model.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { smallAssessments } from '../kit/plan.ts';
import { runs } from '../kit/runs.ts';
import { modelOf } from './reading.ts';

const FORMATS: Readonly<Record<string, (model: ReportModel, root: Root) => string>> = {
  md: (_, root) => renderMarkdown(root),
  html: (_, root) => renderHtml(root),
  csv: (model) => renderCsv(model, ENGLISH),
  json: (model) => renderReportJson(model),
  svg: (_, root) =>
    chartsIn(root)
      .map((chart) => renderChart(chart))
      .join('\n'),
};

/** What is left with an answer: whether it is marked, and which kinds of text come with it. */
const remarks = fc.record({
  isMarked: fc.boolean(),
  note: fc.boolean(),
  evidence: fc.integer({ min: 0, max: 2 }),
  isOut: fc.boolean(),
});

type Remarks = typeof remarks extends fc.Arbitrary<infer T> ? T : never;

/** An answer whose texts are sentinels: what is marked confidential says «secret», the rest «shared». */
function remarked(answer: Answer | undefined, id: string, { isMarked, note, evidence, isOut }: Remarks): Answer {
  const sentinel = (kind: string): string => `${isMarked ? 'zzsecret' : 'zzshared'}-${kind}-${id.replace('/', '-')}-zz`;
  return {
    reply: isOut ? { kind: 'notApplicable', reason: sentinel('reason') } : (answer?.reply ?? { kind: 'unanswered' }),
    ...(note ? { note: `${sentinel('note')}, said Zzname Zzecret` } : {}),
    evidence: Array.from({ length: evidence }, (_, index) => ({ ref: sentinel(`evidence${index}`) })),
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
        const own = all[number]?.[index] ?? { isMarked: true, note: true, evidence: 1, isOut: false };
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
        [...each.answers].map(([id, answer]) => [id, { ...answer, note: 'as Zzformer\nZzecret said', evidence: [] }]),
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

const HIDDEN_FROM_CLIENTS = /zzsecret|zzecret|zzfile/i;

describe('what is marked confidential', () => {
  it('is in no byte of any format for a client, and all the rest is there', () => {
    let secrets = 0;
    fc.assert(
      fc.property(assessments, ({ catalogue, interviews }) => {
        const model = modelOf(catalogue, interviews, 'client');
        const root = renderDocument(model);
        const internal = modelOf(catalogue, interviews, 'internal');
        const internalRoot = renderDocument(internal);
        for (const [format, write] of Object.entries(FORMATS)) {
          const text = write(model, root);
          expect(text, format).not.toMatch(HIDDEN_FROM_CLIENTS);
          if (format === 'svg') continue;
          const known = write(internal, internalRoot);
          const shared = (all: string): readonly string[] => [...new Set(all.match(/zzshared[\w-]*zz/g))].sort();
          expect(shared(text), format).toEqual(shared(known));
          secrets += known.match(/zzsecret/g)?.length ?? 0;
        }
        const { notes, evidence, reasons } = model.confidential;
        const left = notes + evidence + reasons;
        const said = renderMarkdown(root).includes('marked confidential and left out of this copy');
        expect(said).toBe(left > 0);
        expect({ ...internal.confidential }).toEqual({ ...model.confidential });
      }),
      { numRuns: 60 },
    );
    expect(secrets).toBeGreaterThan(100);
  }, 60_000);

  it('is in no byte either where it comes from the assessment before, and is set beside nothing', () => {
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
        const { answers = [], change } = client.since?.comparison ?? {};
        const gates = Object.values(change?.gates ?? {}).flat();
        const named = [...answers.map(({ question }) => question), ...gates.flatMap(({ questions }) => questions)];
        expect([...named, ...Object.keys(client.since?.previous ?? {})].filter((id) => marked.has(id))).toEqual([]);
        const all = internal.since?.comparison.answers ?? [];
        const slips = all.filter(({ question }) => marked.has(question));
        for (const slip of slips) expect(() => expectNothingConfidential({ since: [slip] })).toThrow(/marked conf/);
      }),
      runs(80),
    );
    expect(Math.min(secrets, shared)).toBeGreaterThan(5);
  }, 60_000);

  it('stops a client’s copy if it should ever get that far', () => {
    const marked = { answers: [{ said: 'x', note: 'y', confidential: true }] };
    expect(() => expectNothingConfidential({ areas: [{ questions: [marked] }] })).toThrow(/marked confidential/);
    expect(() =>
      expectNothingConfidential({ confidential: { notes: 1 }, areas: [null, 'confidential'] }),
    ).not.toThrow();
  });
});
