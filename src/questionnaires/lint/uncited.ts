import type { Diagnostic } from '../../yaml/diagnostic.ts';
import type { YamlSource } from '../../yaml/yaml-source.ts';
import { SourcesSchema } from '../sources.ts';
import type { Subject } from './subject.ts';

/** The claims of a file of sources that none of the questions cites; works of reference need not be cited. */
export function findUncited(sources: YamlSource, subjects: readonly Subject[]): readonly Diagnostic[] {
  const cited = new Set(subjects.flatMap(({ question }) => (question.kind === 'context' ? [] : question.sources)));
  const articles = SourcesSchema.safeParse(sources.data).data?.articles ?? [];
  return articles.flatMap(({ claims }, article) =>
    claims.flatMap(({ id }, claim) =>
      cited.has(id)
        ? []
        : [
            {
              code: 'source',
              severity: 'error',
              message: `no question cites the claim "${id}"`,
              hint: 'cite it where a question rests on it, or take it off the list',
              file: sources.file,
              span: sources.spanAt(['articles', article, 'claims', claim, 'id']),
            },
          ],
    ),
  );
}
