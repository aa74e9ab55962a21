import { choice, defineCommand, flag, questionnaires, usually } from './command.ts';

const FORMAT = 'outready/agreement/1';

/** `outready agreement FILE…`: Krippendorff's alpha of a matrix, or of the respondents of one engagement. */
export const agreement = defineCommand({
  name: 'agreement',
  summary: 'measure how far raters agree',
  description:
    "Measures agreement as Krippendorff's alpha: 1 is full agreement, 0 what chance would bring.\n" +
    'Takes the answers files of one engagement, or one matrix of values as CSV: a line for each rater, a\n' +
    'column for each unit, no header, an empty cell where a value is missing.',
  arguments: { paths: ['<file...>', 'answers files of one engagement, or one CSV file; - reads standard input'] },
  options: {
    metric: usually(
      'ordinal',
      choice('<metric>', 'how far two values are apart: as names, as ranks, by difference, by ratio', [
        'nominal',
        'ordinal',
        'interval',
        'ratio',
      ]),
    ),
    json: flag('print the figures as JSON, with unrounded numbers'),
    questionnaires,
  },
  examples: [
    'outready agreement acme-client.yaml acme-provider.yaml',
    'outready agreement ratings.csv --metric nominal',
    "printf '1,2,3\\n1,2,\\n2,2,3\\n' | outready agreement - --json | jq .alpha",
  ],
  run: async ({ paths, options: { metric, json, questionnaires }, host, print }) => {
    const { loadRatings } = await import('../inputs/load-ratings.ts');
    const { measureAgreement, measureRespondents } = await import('../scoring/agreement.ts');
    const { renderAgreement, renderRespondents } = await import('../summary/agreement.ts');
    const ratings = await loadRatings({ ...host, paths, folders: questionnaires }, metric);
    await print.warnings(ratings);
    const { width } = await print.page();
    if (ratings.kind === 'matrix') {
      const measured = measureAgreement(ratings.matrix, metric);
      return json ? print.json({ format: FORMAT, ...measured }) : print.text(renderAgreement(measured, width));
    }
    const { catalogue, interviews } = ratings;
    const { scoredQuestions } = await import('../questionnaires/catalogue.ts');
    const { contextStates, hiddenQuestions } = await import('../scoring/context.ts');
    const hidden = hiddenQuestions(catalogue, contextStates(catalogue, interviews));
    const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
    const measured = measureRespondents(questions, interviews, metric);
    const { all, ...sides } = measured;
    return json ? print.json({ format: FORMAT, ...all, ...sides }) : print.text(renderRespondents(measured, width));
  },
});
