import { renderMarkdown } from '../../../src/document/markdown.ts';
import { buildReport, type ReportOptions } from '../../../src/model/build-report.ts';
import type { ReportModel, Section } from '../../../src/model/model.ts';
import { nextQuestions } from '../../../src/scoring/next-best.ts';
import { nextLevel, planFor } from '../../../src/scoring/plan/plan.ts';
import { measureRobustness } from '../../../src/scoring/robustness/draw.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { interviewBy } from '../../report/reading.ts';

/** Two areas with a question of each kind that a section may speak of. */
const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'stop', criticality: 'critical', knockOut: true },
        { id: 'must', criticality: 'critical' },
        { id: 'two', criticality: 'high', horizon: '30-days', after: ['a/must'], effort: 'M' },
      ],
    },
    { id: 'b', weight: 2, questions: [{ id: 'three' }, { id: 'list', points: [3, 1] }] },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);

export const BEST: Readonly<Record<string, unknown>> = {
  'context/kind': 'x',
  'a/stop': 100,
  'a/must': 100,
  'a/two': 100,
  'b/three': 100,
  'b/list': { items: ['i0', 'i1'] },
};

interface Given extends Partial<ReportOptions> {
  /** What the provider's people say; nobody is asked there when it is not given. */
  readonly provider?: Readonly<Record<string, unknown>>;
}

/** A report in which all is at its best but for what is given: a small one, of one respondent of the client. */
export function reportOn(
  answers: Readonly<Record<string, unknown>>,
  { provider, ...options }: Given = {},
): ReportModel {
  const interviews = [
    interviewBy({ side: 'client', role: 'delivery', name: 'Ann' }, { ...BEST, ...answers }),
    ...(provider === undefined ? [] : [interviewBy({ side: 'provider', role: 'provider-lead' }, provider)]),
  ];
  return build(interviews, options);
}

/** A report on nobody, or on somebody who has answered nothing. */
export function emptyReport(people: 0 | 1 = 0): ReportModel {
  return build(people === 0 ? [] : [interviewOf({})]);
}

function build(interviews: Parameters<typeof buildReport>[1], options: Partial<ReportOptions> = {}): ReportModel {
  const assessment = scoreInterviews(catalogue, interviews);
  const plan = planFor(catalogue, interviews, nextLevel(assessment));
  const robustness = measureRobustness(catalogue, interviews, { seed: 1, draws: 100 });
  const analysis = { nextQuestions: nextQuestions(catalogue, interviews), robustness, plan };
  return buildReport(catalogue, interviews, assessment, { audience: 'client', analysis, ...options });
}

/** What a section says of a report, as Markdown; empty where it has nothing to say. */
export function said(section: Section, model: ReportModel): string {
  return renderMarkdown({ type: 'root', children: [...section(model)] });
}
