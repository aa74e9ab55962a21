import type { Printer } from '../../host.ts';
import type { Collection } from '../../questionnaires/collection.ts';
import { defineCommand, flag, questionnaires, text, texts, unknownWord } from '../command.ts';

export const questionnaireCoverage = defineCommand({
  name: 'coverage',
  summary: 'show which question asks which claim of the sources, or which clause of a framework',
  description: [
    'Shows each article, each of its claims and the questions that ask it. Ends with exit status 1',
    'if a claim is not asked, or a question names no source.',
    '',
    'With --framework it shows each clause of a law, a guidance or a standard instead, with the',
    'questions of any questionnaire that ask it, or the reason why none can. Ends with exit status 1',
    'if a clause has neither, or both.',
  ].join('\n'),
  arguments: {},
  options: {
    article: {
      ...text('<id>', 'show this article only; the totals and the exit status are still those of all'),
      conflicts: ['framework'],
    },
    framework: texts('<id>', 'show the clauses of this framework instead of the articles; "all": of every one'),
    missing: flag('show only the claims, or clauses, that no question asks'),
    json: { ...flag('print it as JSON'), conflicts: ['markdown'] },
    markdown: flag('print it as a page in Markdown'),
    questionnaires,
  },
  examples: [
    'outready questionnaire coverage --article S3',
    'outready questionnaire coverage --missing',
    'outready questionnaire coverage --framework dora --framework gdpr',
  ],
  run: async ({ options, host, print }) => {
    const { loadCollection } = await import('../../library/collection.ts');
    const collection = await loadCollection({ ...host, folders: options.questionnaires });
    if (options.framework.length > 0) return showClauses(collection, options, print);
    const { coverageOf, isComplete, onlyArticle, onlyMissing } = await import('../../questionnaires/coverage.ts');
    const { article, missing, json, markdown } = options;
    const whole = coverageOf(collection);
    const one = article === undefined ? whole : onlyArticle(whole, article);
    if (one === undefined) {
      const ids = whole.articles.map(({ id }) => id);
      throw unknownWord(`there is no article "${article}"`, article ?? '', ids);
    }
    const coverage = missing ? onlyMissing(one) : one;
    if (json) print.json({ format: 'outready/coverage/1', ...coverage });
    else if (markdown) {
      const { renderCoveragePage } = await import('../../report/coverage.ts');
      const { renderMarkdown } = await import('../../document/markdown.ts');
      print.text(renderMarkdown(renderCoveragePage(coverage)));
    } else {
      const { coverageDetails } = await import('../../summary/coverage.ts');
      await print.document(coverageDetails(coverage));
    }
    return isComplete(whole) ? 0 : 1;
  },
});

interface ClauseOptions {
  readonly framework: readonly string[];
  readonly missing?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

async function showClauses(
  collection: Collection,
  { framework, missing, json, markdown }: ClauseOptions,
  print: Printer,
): Promise<0 | 1> {
  const { frameworksNamed } = await import('../frameworks-named.ts');
  const { areComplete, clauseCoverageOf, onlyMissingClauses } = await import('../../questionnaires/clause-coverage.ts');
  const known = collection.frameworks.map(({ item }) => item.id);
  const whole = clauseCoverageOf(collection, frameworksNamed(framework, known));
  const shown = missing ? onlyMissingClauses(whole) : whole;
  if (json) print.json({ format: 'outready/clause-coverage/1', frameworks: shown });
  else if (markdown) {
    const { renderClausePage } = await import('../../report/clause-coverage.ts');
    const { renderMarkdown } = await import('../../document/markdown.ts');
    print.text(renderMarkdown(renderClausePage(shown)));
  } else {
    const { clauseCoverageDetails } = await import('../../summary/clause-coverage.ts');
    await print.document(clauseCoverageDetails(shown, whole));
  }
  return areComplete(whole) ? 0 : 1;
}
