import { count } from '../texts/en/words.ts';
import { type Collection, scoredOf } from './collection.ts';
import type { Clause, Framework } from './framework.ts';

/** A clause with the full ids of the questions that answer to it. */
export interface CoveredClause extends Clause {
  readonly questions: readonly string[];
}

/** How many clauses there are: with a question, without one for a stated reason, without either, with both. */
export interface ClauseTotals {
  readonly clauses: number;
  readonly asked: number;
  readonly outside: number;
  readonly missing: number;
  readonly contradicted: number;
}

/** A framework with what asks each of its clauses, under whatever profile. */
export interface ClauseCoverage extends Pick<Framework, 'id' | 'title' | 'url' | 'asOf'> {
  readonly clauses: readonly CoveredClause[];
  readonly totals: ClauseTotals;
}

/** Where a clause stands. `contradicted`: a question asks it, though it says that none can. */
export type ClauseStanding = Exclude<keyof ClauseTotals, 'clauses'>;

export function standingOf({ questions, outside }: CoveredClause): ClauseStanding {
  if (questions.length === 0) return outside === undefined ? 'missing' : 'outside';
  return outside === undefined ? 'asked' : 'contradicted';
}

/** Of these frameworks, in the order of the collection. */
export function clauseCoverageOf(collection: Collection, ids: readonly string[]): readonly ClauseCoverage[] {
  const citing = new Map<string, string[]>();
  for (const { id, clauses = [] } of scoredOf(collection)) {
    for (const key of new Set(clauses.map(({ framework, ref }) => keyOf(framework, ref)))) {
      citing.set(key, [...(citing.get(key) ?? []), id]);
    }
  }
  return collection.frameworks.flatMap(({ item }) => {
    if (!ids.includes(item.id)) return [];
    const { id, title, url, asOf } = item;
    const clauses = item.clauses.map((clause) => ({ ...clause, questions: citing.get(keyOf(id, clause.ref)) ?? [] }));
    return [{ id, title, url, asOf, clauses, totals: totalsOf(clauses) }];
  });
}

function keyOf(framework: string, ref: string): string {
  return `${framework} ${ref}`;
}

function totalsOf(clauses: readonly CoveredClause[]): ClauseTotals {
  const standing = clauses.map(standingOf);
  const of = (wanted: ClauseStanding): number => standing.filter((each) => each === wanted).length;
  return {
    clauses: clauses.length,
    asked: of('asked'),
    outside: of('outside'),
    missing: of('missing'),
    contradicted: of('contradicted'),
  };
}

/** Whether every clause has a question, or a reason why it can have none. */
export function areComplete(frameworks: readonly ClauseCoverage[]): boolean {
  return frameworks.every(({ totals }) => totals.missing + totals.contradicted === 0);
}

/** Only the clauses that are findings; the totals stay those of all. */
export function onlyMissingClauses(frameworks: readonly ClauseCoverage[]): readonly ClauseCoverage[] {
  return frameworks.flatMap(({ clauses, ...framework }) => {
    const findings = clauses.filter(isFinding);
    return findings.length === 0 ? [] : [{ ...framework, clauses: findings }];
  });
}

/** One framework in a sentence: `51 clauses: 40 asked, 1 outside, 10 without a question.` */
export function clauseTotalsText({ clauses, asked, outside, missing, contradicted }: ClauseTotals): string {
  const parts = [
    `${asked} asked`,
    ...(outside === 0 ? [] : [`${outside} outside`]),
    ...(missing === 0 ? [] : [`${missing} without a question`]),
    ...(contradicted === 0 ? [] : [`${contradicted} both asked and outside`]),
  ];
  return `${count(clauses, 'clause')}: ${parts.join(', ')}.`;
}

/** What a clause is about, marked where only its heading was seen. */
export function clauseTitleText({ title, seen }: Pick<Clause, 'title' | 'seen'>): string {
  return seen === 'heading' ? `${title} (by heading)` : title;
}

/** The questions that ask a clause, or why none can. */
export function askedByText(clause: CoveredClause): string {
  const { questions, outside = '' } = clause;
  switch (standingOf(clause)) {
    case 'asked':
      return questions.join(', ');
    case 'outside':
      return `outside: ${outside}`;
    case 'contradicted':
      return `${questions.join(', ')}, though it says that none can: ${outside}`;
    case 'missing':
      return 'no question asks it';
  }
}

/** Whether a clause is a finding: nothing asks it and nothing says why, or both. */
export function isFinding(clause: CoveredClause): boolean {
  return ['missing', 'contradicted'].includes(standingOf(clause));
}
