import { UserError } from '../yaml/user-error.ts';
import { choice, defineCommand, flag, lang, questionnaires, round, usually } from './command.ts';

const FORMAT = 'outready/agreement/1';

export const agreement = defineCommand({
  name: 'agreement',
  summary: 'measure how far raters agree',
  description:
    "Measures agreement as Krippendorff's alpha: 1 is full agreement, 0 what chance would bring;\n" +
    'percent agreement stands next to it.\n' +
    'Takes the answers files of one engagement (with --by-question: of several, each with two people or ' +
    'more), or one matrix of values as CSV: a line for each rater, a column for each unit, no header, an ' +
    'empty cell where a value is missing.',
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
    byQuestion: flag('measure each question by itself, over all the engagements that the answers files are of'),
    json: flag('print the figures as JSON, with unrounded numbers'),
    round,
    lang,
    questionnaires,
  },
  examples: [
    'outready agreement acme-client.yaml acme-provider.yaml',
    'outready agreement ratings.csv --metric nominal',
    "outready agreement 'cases/*.yaml' --by-question",
    "printf '1,2,3\\n1,2,\\n2,2,3\\n' | outready agreement - --json | jq .alpha",
  ],
  run: async ({ paths, options: { metric, byQuestion, json, lang, questionnaires, round }, host, print }) => {
    const matrix = paths.find((path) => /\.[ct]sv$/i.test(path));
    if (byQuestion && matrix !== undefined) {
      throw new UserError(`a matrix has no questions: ${matrix}`, {
        hint: 'name answers files, or leave --by-question out',
      });
    }
    if (byQuestion) {
      const { loadRated } = await import('../inputs/load-ratings.ts');
      const { measureQuestions } = await import('../scoring/agreement.ts');
      const rated = await loadRated({ ...host, paths, folders: questionnaires, lang, round });
      await print.warnings(rated);
      print.superseded(rated.superseded);
      const measured = measureQuestions(rated.engagements, metric);
      if (json) return print.json({ format: FORMAT, ...measured.all, questions: measured.questions });
      const { questionsSection } = await import('../summary/agreement.ts');
      return print.document(questionsSection(measured, rated.engagements.length, rated.language));
    }
    const { loadRatings } = await import('../inputs/load-ratings.ts');
    const { measureAgreement, measureRespondents } = await import('../scoring/agreement.ts');
    const { agreementSection, respondentsSection } = await import('../summary/agreement.ts');
    const ratings = await loadRatings({ ...host, paths, folders: questionnaires, lang, round }, metric);
    await print.warnings(ratings);
    if (ratings.kind === 'matrix') {
      const measured = measureAgreement(ratings.matrix, metric);
      if (json) return print.json({ format: FORMAT, ...measured });
      const { chooseLanguage } = await import('../inputs/languages.ts');
      const { language } = await chooseLanguage(lang, { folders: questionnaires, shipped: await host.shipped() });
      return print.document(agreementSection(measured, language));
    }
    print.superseded(ratings.rounds.superseded);
    const { catalogue, language, interviews } = ratings;
    const { scoredQuestions } = await import('../questionnaires/catalogue.ts');
    const { circumstancesNow } = await import('../scoring/context.ts');
    const { hidden } = circumstancesNow(catalogue, interviews);
    const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
    const measured = measureRespondents(questions, interviews, metric);
    const { all, ...sides } = measured;
    if (json) return print.json({ format: FORMAT, ...all, ...sides });
    return print.document(respondentsSection(measured, language));
  },
});
