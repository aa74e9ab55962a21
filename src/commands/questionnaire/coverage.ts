import { defineCommand, flag, questionnaires, text, unknownWord } from '../command.ts';

export const questionnaireCoverage = defineCommand({
  name: 'coverage',
  summary: 'show which question asks which claim of the sources',
  description:
    'Shows each article, each of its claims and the questions that ask it. Ends with exit status 1 if a claim is not\nasked, or a question names no source.',
  arguments: {},
  options: {
    article: text('<id>', 'show this article only; the totals and the exit status are still those of all'),
    missing: flag('show only the claims that no question asks'),
    json: { ...flag('print it as JSON'), conflicts: ['markdown'] },
    markdown: flag('print it as a page in Markdown'),
    questionnaires,
  },
  examples: ['outready questionnaire coverage --article S3', 'outready questionnaire coverage --missing'],
  run: async ({ options, host, print }) => {
    const { loadCollection } = await import('../../library/collection.ts');
    const { coverageOf, isComplete, onlyArticle, onlyMissing } = await import('../../questionnaires/coverage.ts');
    const { article, missing, json, markdown } = options;
    const whole = coverageOf(await loadCollection({ ...host, folders: options.questionnaires }));
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
