import type { Collection } from '../../src/questionnaires/collection.ts';
import type { Framework } from '../../src/questionnaires/framework.ts';
import { type ClauseReference, isScored, type Source } from '../../src/questionnaires/questionnaire.ts';
import { type AreaSpec, type ContextSpec, catalogueOf } from './catalogue.ts';

/** What a question of a collection says beside what tests fill in. */
interface Saying {
  readonly topic?: string;
  readonly text?: string;
  readonly sources?: readonly string[];
  readonly clauses?: readonly ClauseReference[];
}

/** A collection of areas under one profile `test`; `says` overrides what questions say, by full id. */
export function collectionOf(
  areas: readonly AreaSpec[],
  {
    says = {},
    sources = [claim('S0.1')],
    context = [],
    frameworks = [],
  }: {
    readonly says?: Readonly<Record<string, Saying>>;
    readonly sources?: readonly Source[];
    readonly context?: readonly ContextSpec[];
    readonly frameworks?: readonly Framework[];
  } = {},
): Collection {
  const { profile, questionnaires } = catalogueOf(areas, context);
  return {
    questionnaires: [...questionnaires.values()].map((item) => ({
      item: {
        ...item,
        questions: item.questions.map((question) =>
          isScored(question) ? { ...question, ...says[question.id] } : question,
        ),
      },
      origin: 'own',
    })),
    profiles: [{ item: profile, origin: 'own' }],
    frameworks: frameworks.map((item) => ({ item, origin: 'own' as const })),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** The claim of an id; its article is what stands before the point. */
export function claim(id: string): Source {
  const [articleId = ''] = id.split('.');
  return { kind: 'claim', id, text: `${id} says so.`, article: `Article ${articleId}`, articleId };
}

export function reference(id: string): Source {
  return { kind: 'reference', id, text: `The book ${id}.` };
}
