import { type Grade, gradeOf } from '../answers/evidence.ts';
import { fitsFact, labelled } from '../answers/fact.ts';
import { type Answer, chosenIn, type Evidence, type Interview, NO_ANSWER } from '../answers/interview.ts';
import type { FactValue } from '../answers/schema.ts';
import { daysFor, wayFor } from '../questionnaires/advice.ts';
import { topicOf } from '../questionnaires/catalogue.ts';
import type { DaysRange } from '../questionnaires/profile.ts';
import type { FactQuestion, Question, Recommendation, ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Criticality } from '../questionnaires/vocabulary.ts';
import { type Interval, isDisputed, type Status } from '../scoring/assessment.ts';
import { factStatus } from '../scoring/facts.ts';
import { scaleOf, scoreOf } from '../scoring/scores.ts';
import type { View } from './view.ts';

/** A question by its topic and the title of its area; `name` is both: «Exit plan (Dependence)». */
export interface Topic {
  readonly topic: string;
  readonly area: string;
  readonly name: string;
}

export interface ReportQuestion extends Topic {
  readonly id: string;
  readonly text: string;
  /** A heading within its area. */
  readonly group?: string;
  readonly status: Status;
  /** Whether respondents chose answers that do not agree. */
  readonly isDisputed: boolean;
  readonly answers: readonly ReportAnswer[];
}

export interface ReportScoredQuestion extends ReportQuestion {
  readonly why: string;
  /** As the context raises it. */
  readonly criticality: Criticality;
  /** Whether it is critical because of the context alone. */
  readonly isRaised: boolean;
  readonly weight: number;
  readonly score: Interval;
  /** How its best backed answer is backed; nothing where it has none. */
  readonly grade?: Grade;
  /** Points of the overall score; 0 where nothing is lost. */
  readonly pointsLost: number;
  readonly evidence: string;
  /** What to do from where the answers stand that may be known of. */
  readonly recommendation: Recommendation;
  /** Person-days that it takes, from the least to the most. */
  readonly days: DaysRange;
  /** What follows it on the way to the best answer, and what all of it takes. */
  readonly further: readonly string[];
  readonly wholeDays: DaysRange;
  /** The best score that the question can have. */
  readonly best: number;
  /** Article titles and works of reference, each once. */
  readonly sources: readonly string[];
}

/** The scored questions by id, in questionnaire order, and those without a score. */
export interface ReportQuestions {
  readonly scored: ReadonlyMap<string, ReportScoredQuestion>;
  readonly context: readonly ReportQuestion[];
  readonly facts: ReadonlyMap<string, ReportQuestion>;
}

export interface ReportAnswer {
  readonly who: string;
  readonly said: GivenAnswer;
  readonly note?: string;
  /** Whether the note is to be quoted. */
  readonly keyFact?: true;
  readonly evidence: readonly ReportEvidence[];
  readonly confidential?: true;
}

/** `said`: it has expired by the day of the assessment, and backs nothing. */
export interface ReportEvidence extends Evidence {
  readonly grade: Grade;
}

/** What one respondent said. `outdated`: an answer that the question no longer has. */
export type GivenAnswer =
  | { readonly kind: 'option'; readonly label: string; readonly score: number | null }
  | { readonly kind: 'items'; readonly labels: readonly string[]; readonly of: number; readonly score: number }
  /** What is known of a fact, with labels in the place of options' ids. */
  | { readonly kind: 'value'; readonly type: FactQuestion['type']; readonly value: FactValue }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'unknown' | 'unanswered' | 'outdated' };

/** Lists what was said to every question. A hidden question keeps nothing of what its file may hold. */
export function listQuestions(view: View): ReportQuestions {
  const { catalogue, assessment, context, hidden, interviews } = view;
  const results = new Map(assessment.questions.map((result) => [result.id, result]));
  const shortfalls = assessment.findings.filter(({ rule }) => rule === 'shortfall');
  const lost = new Map(shortfalls.map(({ questions: [id = ''], pointsLost = 0 }) => [id, pointsLost]));
  const scored = catalogue.areas.flatMap(({ title, questions }) =>
    questions.flatMap((question): ReportScoredQuestion[] => {
      const result = results.get(question.id);
      if (result === undefined) return [];
      const { status, criticality, weight, score, evidence: grade } = result;
      const { why, evidence } = question;
      // By the answers in the view: advice for an answer that was told in confidence would tell of it.
      const way = wayFor(question, chosenIn(view.interviews, question.id));
      const [recommendation = question.recommendation, ...further] = way;
      return [
        {
          ...reportQuestion(question, title, { status, isDisputed: isDisputed(result) }, view),
          why,
          criticality,
          isRaised: criticality !== question.criticality && !question.knockOut,
          weight,
          score,
          ...(grade === undefined ? {} : { grade }),
          pointsLost: lost.get(question.id) ?? 0,
          evidence,
          recommendation,
          days: daysFor([recommendation], catalogue.profile),
          further: further.map(({ text: then }) => then),
          wholeDays: daysFor(way, catalogue.profile),
          best: scaleOf(question).best,
          sources: sourcesOf(question, catalogue),
        },
      ];
    }),
  );
  const facts = catalogue.areas.flatMap((area) =>
    area.asked.flatMap((question): readonly ReportQuestion[] => {
      if (question.kind !== 'fact') return [];
      const status = hidden.has(question.id) ? 'hidden' : factStatus(question, interviews);
      return [reportQuestion(question, area.title, { status, isDisputed: false }, view)];
    }),
  );
  const title = catalogue.questionnaires.get('context')?.title ?? '';
  return {
    scored: new Map(scored.map((question) => [question.id, question])),
    facts: new Map(facts.map((question) => [question.id, question])),
    context: catalogue.context.map((question) => {
      const { id } = question;
      const { status, chosen } = context.get(id) ?? { status: 'unanswered', chosen: [] };
      const isHidden = hidden.has(id);
      const stands = { status: isHidden ? ('hidden' as const) : status, isDisputed: !isHidden && chosen.length > 1 };
      return reportQuestion(question, title, stands, view);
    }),
  };
}

function reportQuestion(
  question: Question,
  area: string,
  stands: Pick<ReportQuestion, 'status' | 'isDisputed'>,
  { catalogue, participants, audience, day }: View,
): ReportQuestion {
  const { id, topic, text, group } = question;
  const all = stands.status === 'hidden' ? [] : answersTo(question, participants, day);
  const said = all.filter(
    ({ said, note, evidence }) => said.kind !== 'unanswered' || note !== undefined || evidence.length > 0,
  );
  // Who gave no answer may have given one in confidence: a client sees those who did.
  const answers = audience === 'client' && said.length > 0 ? said : all;
  const named = { id, topic, text, area, name: topicOf(id, catalogue), ...(group === undefined ? {} : { group }) };
  return { ...named, ...stands, answers };
}

function sourcesOf({ sources }: ScoredQuestion, catalogue: View['catalogue']): readonly string[] {
  const cited = sources.flatMap((id) => catalogue.sources.get(id) ?? []);
  // Works of reference carry more weight than the articles that led to the question.
  const works = cited.flatMap((source) => (source.kind === 'reference' ? [source.text] : []));
  const articles = cited.flatMap((source) => (source.kind === 'claim' ? [source.article] : []));
  return [...new Set([...works, ...articles])];
}

/** What each respondent said to a question. Somebody who said nothing and was not the one to ask is left out. */
export function answersTo(
  question: Question,
  participants: View['participants'],
  day?: View['day'],
): readonly ReportAnswer[] {
  return participants.flatMap(({ label: who, interview }) => {
    const answer = interview.answers.get(question.id);
    if (answer === undefined && !isAsked(question, interview)) return [];
    const { note, keyFact, evidence, confidential } = answer ?? NO_ANSWER;
    return [
      {
        who,
        said: givenAnswer(question, answer ?? NO_ANSWER),
        ...(note === undefined ? {} : { note }),
        ...(note !== undefined && keyFact ? { keyFact } : {}),
        evidence: evidence.map((piece) => ({ ...piece, grade: gradeOf([piece], day) })),
        ...(confidential ? { confidential } : {}),
      },
    ];
  });
}

function isAsked({ area, ask, roles, kind }: Question, { respondent, areas }: Interview): boolean {
  const { side, role } = respondent;
  return (
    ask.includes(side) &&
    (role === undefined || roles.includes(role)) &&
    (kind === 'context' || areas === undefined || areas.includes(area))
  );
}

function givenAnswer(question: Question, { reply }: Answer): GivenAnswer {
  if (reply.kind === 'notApplicable') return reply;
  if (reply.kind === 'unknown' || reply.kind === 'unanswered') return { kind: reply.kind };
  if (question.kind === 'checklist') {
    const score = scoreOf(question, reply);
    if (score === undefined) return { kind: 'outdated' };
    const ticked = question.items.filter(({ id }) => reply.kind === 'items' && reply.items.includes(id));
    return { kind: 'items', labels: ticked.map(({ label }) => label), of: question.items.length, score };
  }
  if (question.kind === 'fact') {
    if (reply.kind !== 'value' || !fitsFact(question, reply.value)) return { kind: 'outdated' };
    return { kind: 'value', type: question.type, value: labelled(question, reply.value) };
  }
  const chosen = question.options.find(({ id }) => reply.kind === 'option' && id === reply.option);
  const score = question.kind === 'choice' ? scoreOf(question, reply) : null;
  if (chosen === undefined || score === undefined) return { kind: 'outdated' };
  return { kind: 'option', label: chosen.label, score };
}

export function isChosen({ said }: Pick<ReportAnswer, 'said'>): boolean {
  return said.kind === 'option' || said.kind === 'items';
}

/** An answer that is not the best that can be had. */
export function isShortfall({ status, score, best }: Pick<ReportScoredQuestion, 'status' | 'score' | 'best'>): boolean {
  return status === 'answered' && score.point !== null && score.point < best;
}
