import { count } from '../texts/en/words.ts';
import { type Collection, scoredOf } from './collection.ts';
import type { ClaimJudgement, ScoredQuestion } from './questionnaire.ts';

/** A claim with the full ids of the questions that ask it. */
export interface CoveredClaim {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly string[];
  /** How far they ask it; `missing` where none does, though it can be asked. */
  readonly judged: ClaimJudgement | 'missing';
  /** Why it is not asked in full. */
  readonly because?: string;
}

/** Of some claims: how many there are, how many can be asked, and how many of these are asked in full or in part. */
interface Tally {
  readonly claims: number;
  readonly askable: number;
  readonly asked: number;
  readonly partly: number;
  /** Those asked in full or in part. */
  readonly covered: number;
}

export interface CoveredArticle {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly CoveredClaim[];
  readonly totals: Tally;
}

/** Which question asks which claim of which article, in the order of the sources. */
export interface Coverage {
  readonly articles: readonly CoveredArticle[];
  /** Questions that no claim led to, with the references they rest on. */
  readonly beyond: readonly { readonly question: string; readonly references: readonly string[] }[];
  /** Questions that name no source there is. */
  readonly unsourced: readonly string[];
  readonly totals: Tally & {
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
    const { id, text, articleId, article, judged = 'asked', because } = source;
    const known = articles.get(articleId) ?? { title: article, claims: [] };
    articles.set(articleId, known);
    const questions = citing.get(id) ?? [];
    const isMissing = questions.length === 0 && judged !== 'not-askable';
    known.claims.push({
      id,
      text,
      questions,
      judged: isMissing ? 'missing' : judged,
      ...(because === undefined ? {} : { because }),
    });
  }
  const claims = [...articles.values()].flatMap((article) => article.claims);
  const tally = (some: readonly CoveredClaim[]): Tally => {
    const judgedAs = (as: CoveredClaim['judged']): number => some.filter(({ judged }) => judged === as).length;
    const [asked, partly] = [judgedAs('asked'), judgedAs('partly')];
    return {
      claims: some.length,
      askable: some.length - judgedAs('not-askable'),
      asked,
      partly,
      covered: asked + partly,
    };
  };
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

/** Whether every claim that can be asked is asked, in full or in part, and every question names a source. */
export function isComplete({ totals: { askable, covered }, unsourced }: Coverage): boolean {
  return covered === askable && unsourced.length === 0;
}

/** Only the claims that no question asks, or only names; the totals stay those of all. */
export function onlyMissing(coverage: Coverage): Coverage {
  const articles = coverage.articles.map(({ claims, ...article }) => ({
    ...article,
    claims: claims.filter(({ judged }) => judged === 'missing' || judged === 'by-name'),
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

/** «137 of 143 claims asked, 4 more in part; 10 others cannot be asked». */
export function claimsText({ claims, askable, asked, partly }: Tally): string {
  const inPart = partly === 0 ? '' : `, ${partly} more in part`;
  const others = claims - askable;
  const rest = others === 0 ? '' : `; ${others} ${others === 1 ? 'other' : 'others'} cannot be asked`;
  return `${asked} of ${count(askable, 'claim')} asked${inPart}${rest}`;
}

/** The coverage in a sentence or two, with topics and questions. */
export function totalsText({ totals }: Coverage): string {
  const { topics, questions, questionnaires } = totals;
  const put = `${count(questions, 'question')} of ${count(questionnaires, 'questionnaire')}`;
  return `${claimsText(totals)}. ${count(topics, 'topic')} in ${put}.`;
}

const JUDGED: Readonly<Partial<Record<CoveredClaim['judged'], string>>> = {
  partly: 'asked in part',
  'by-name': 'in name only',
  'not-askable': 'cannot be asked',
};

/** How far a claim is asked, and why not in full; nothing of one that is asked in full, or that no question cites. */
export function judgementText({ judged, because }: CoveredClaim): string | undefined {
  const word = JUDGED[judged];
  return word === undefined || because === undefined ? word : `${word}: ${because}`;
}
