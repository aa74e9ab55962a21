import type { Catalogue } from '../questionnaires/catalogue.ts';
import type {
  ContextQuestion,
  Criticality,
  Question,
  Recommendation,
  ScoredQuestion,
} from '../questionnaires/questionnaire.ts';
import { type Interval, isDisputed, type Status } from '../scoring/assessment.ts';
import { contextStates } from '../scoring/context.ts';
import { answersTo, type ReportAnswer } from './answers.ts';
import type { View } from './view.ts';

/** A question with what was said to it. */
export interface ReportQuestion {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  /** The title of its area. */
  readonly area: string;
  readonly status: Status;
  /** Whether respondents chose answers that do not agree. */
  readonly isDisputed: boolean;
  readonly answers: readonly ReportAnswer[];
}

export interface ReportScoredQuestion extends ReportQuestion {
  readonly why: string;
  readonly criticality: Criticality;
  readonly weight: number;
  readonly score: Interval;
  /** Points of the overall score; 0 where nothing is lost. */
  readonly pointsLost: number;
  /** The evidence that would show the best answer. */
  readonly evidence: string;
  readonly recommendation: Recommendation;
  /** Person-days of the recommendation. */
  readonly days: number;
  /** Article titles and works of reference, each once. */
  readonly sources: readonly string[];
}

/** The scored questions by id, in questionnaire order, and the context questions. */
export interface Told {
  readonly scored: ReadonlyMap<string, ReportScoredQuestion>;
  readonly context: readonly ReportQuestion[];
}

/** Tells what was said to every question. A hidden question keeps nothing of what its file may hold. */
export function tellQuestions(view: View): Told {
  const { catalogue, assessment } = view;
  const results = new Map(assessment.questions.map((result) => [result.id, result]));
  const shortfalls = assessment.findings.filter(({ rule }) => rule === 'shortfall');
  const lost = new Map(shortfalls.map(({ questions: [id = ''], pointsLost = 0 }) => [id, pointsLost]));
  const scored = catalogue.areas.flatMap(({ title, questions }) =>
    questions.flatMap((question): ReportScoredQuestion[] => {
      const result = results.get(question.id);
      if (result === undefined) return [];
      const { status, criticality, weight, score } = result;
      return [
        {
          ...tell(question, title, status, isDisputed(result), view),
          why: question.why,
          criticality,
          weight,
          score,
          pointsLost: lost.get(question.id) ?? 0,
          evidence: question.evidence,
          recommendation: question.recommendation,
          days: catalogue.profile.effort[question.recommendation.effort],
          sources: sourcesOf(question, catalogue),
        },
      ];
    }),
  );
  return { scored: new Map(scored.map((question) => [question.id, question])), context: tellContext(view) };
}

function tellContext(view: View): readonly ReportQuestion[] {
  const { catalogue, interviews, hidden } = view;
  const states = contextStates(catalogue, interviews);
  const title = catalogue.questionnaires.get('context')?.title ?? '';
  const isUnknown = ({ id }: ContextQuestion): boolean =>
    interviews.some(({ answers }) => answers.get(id)?.reply.kind === 'unknown');
  return catalogue.context.map((question) => {
    const state = states.get(question.id) ?? 'open';
    const chosen = typeof state === 'object' ? state.chosen : [];
    const open: Status = isUnknown(question) ? 'unknown' : 'unanswered';
    const status = typeof state === 'object' ? 'answered' : state === 'open' ? open : state;
    return tell(question, title, hidden.has(question.id) ? 'hidden' : status, chosen.length > 1, view);
  });
}

function tell(
  question: Question,
  area: string,
  status: Status,
  disputed: boolean,
  { participants, audience }: View,
): ReportQuestion {
  const { id, topic, text } = question;
  const all = status === 'hidden' ? [] : answersTo(question, participants);
  const said = all.filter(
    ({ said, note, evidence }) => said.kind !== 'unanswered' || note !== undefined || evidence.length > 0,
  );
  // Who gave no answer may have given one in confidence: a client is told of those who did.
  const answers = audience === 'client' && said.length > 0 ? said : all;
  return { id, topic, text, area, status, isDisputed: disputed && status !== 'hidden', answers };
}

function sourcesOf({ sources }: ScoredQuestion, catalogue: Catalogue): readonly string[] {
  const titles = sources.flatMap((id) => {
    const source = catalogue.sources.get(id);
    return source === undefined ? [] : [source.kind === 'claim' ? source.article : source.text];
  });
  return [...new Set(titles)];
}
