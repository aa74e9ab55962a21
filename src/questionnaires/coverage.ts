import { count } from '../texts/en/words.ts';
import { type Collection, scoredOf } from './collection.ts';
import type { ScoredQuestion } from './questionnaire.ts';

/** A claim with the full ids of the questions that ask it. */
export interface CoveredClaim {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly string[];
}

export interface CoveredArticle {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly CoveredClaim[];
  readonly totals: { readonly claims: number; readonly covered: number };
}

/** Which question asks which claim of which article, in the order of the sources. */
export interface Coverage {
  readonly articles: readonly CoveredArticle[];
  /** Questions that no claim led to, with the references they rest on. */
  readonly beyond: readonly { readonly question: string; readonly references: readonly string[] }[];
  /** Questions that name no source there is. */
  readonly unsourced: readonly string[];
  readonly totals: {
    readonly claims: number;
    readonly covered: number;
    readonly topics: number;
    readonly questions: number;
    readonly questionnaires: number;
  };
}

export function coverageOf(collection: Collection): Coverage {
  const questions = scoredOf(collection);
  const citing = new Map<string, string[]>();
  for (const { id, sources } of questions) {
    for (const source of new Set(sources)) citing.set(source, [...(citing.get(source) ?? []), id]);
  }
  const articles = new Map<string, { readonly title: string; readonly claims: CoveredClaim[] }>();
  for (const source of collection.sources.values()) {
    if (source.kind !== 'claim') continue;
    const { id, text, articleId, article } = source;
    const known = articles.get(articleId) ?? { title: article, claims: [] };
    articles.set(articleId, known);
    known.claims.push({ id, text, questions: citing.get(id) ?? [] });
  }
  const claims = [...articles.values()].flatMap((article) => article.claims);
  const tally = (some: readonly CoveredClaim[]) => ({
    claims: some.length,
    covered: some.filter((claim) => claim.questions.length > 0).length,
  });
  const rests = questions.map(({ id, sources }) => ({ question: id, kinds: kindsOf(sources, collection) }));
  return {
    articles: [...articles].map(([id, article]) => ({ id, ...article, totals: tally(article.claims) })),
    beyond: rests.flatMap(({ question, kinds: { claim, reference } }) =>
      claim.length === 0 && reference.length > 0 ? [{ question, references: reference }] : [],
    ),
    unsourced: rests.flatMap(({ question, kinds: { claim, reference } }) =>
      claim.length + reference.length === 0 ? [question] : [],
    ),
    totals: {
      ...tally(claims),
      topics: countTopics(questions),
      questions: questions.length,
      questionnaires: new Set(questions.map(({ area }) => area)).size,
    },
  };
}

/** Whether every claim is asked and every question names a source. */
export function isComplete({ totals, unsourced }: Coverage): boolean {
  return totals.covered === totals.claims && unsourced.length === 0;
}

/** Only the claims that no question asks; the totals stay those of all. */
export function onlyMissing(coverage: Coverage): Coverage {
  const articles = coverage.articles.map(({ claims, ...article }) => ({
    ...article,
    claims: claims.filter(({ questions }) => questions.length === 0),
  }));
  return { ...coverage, articles: articles.filter(({ claims }) => claims.length > 0), beyond: [] };
}

/** Only one article, by its id or the number in it (`S3`, `3`); the totals stay those of all. */
export function onlyArticle(coverage: Coverage, article: string): Coverage | undefined {
  const found = coverage.articles.find(({ id }) => id === article || id === `S${article}`);
  return found === undefined ? undefined : { ...coverage, articles: [found], beyond: [] };
}

function kindsOf(ids: readonly string[], { sources }: Collection) {
  const of = (kind: 'claim' | 'reference') => ids.filter((id) => sources.get(id)?.kind === kind);
  return { claim: of('claim'), reference: of('reference') };
}

/** A topic that takes several questions names the part of each after a colon: «Progress review: budget». */
function countTopics(questions: readonly ScoredQuestion[]): number {
  return new Set(questions.map(({ area, topic }) => `${area}/${topic.split(': ')[0]}`)).size;
}

/** The coverage in one sentence: `153 of 153 claims covered; 92 topics, asked in 94 questions of 12 questionnaires.` */
export function totalsText({ totals }: Coverage): string {
  const { claims, covered, topics, questions, questionnaires } = totals;
  const asked = `${count(questions, 'question')} of ${count(questionnaires, 'questionnaire')}`;
  return `${covered} of ${count(claims, 'claim')} covered; ${count(topics, 'topic')}, asked in ${asked}.`;
}
