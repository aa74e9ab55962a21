import { UserError } from '../yaml/user-error.ts';
import { audience, confidential, day, defineCommand, flag, lang, questionnaires, usually, value } from './command.ts';

/** How many entries of one kind are listed: `--json` has them all. */
const MOST = 12;

export const compare = defineCommand({
  name: 'compare',
  summary: 'tell what changed between two assessments',
  description:
    'Tells what changed between two assessments of one engagement: score, level and areas, blockers and\nconditions, answers, evidence that expired, respondents; and whether the change is more than noise.\nThree or more are shown as a trend. Assessments stored before the second edition of the method are\ncompared question by question.',
  arguments: {
    first: [
      '[before]',
      'a file, a folder, a quoted pattern, or what score --json printed; git:REF for the files of the other as they were there; previous for the round before; - reads standard input (default: previous)',
    ],
    second: [
      '[after]',
      'the same, from a later day; alone it is compared with the round before (default: this folder)',
    ],
    more: ['[more...]', 'further ones, for a trend'],
  },
  options: {
    asOf: value('<date>', 'the day by which evidence must still hold (default: the latest in <after>)', day),
    json: flag('print it as JSON, with unrounded numbers'),
    audience: usually('internal', audience),
    confidential,
    lang,
    questionnaires,
  },
  examples: [
    'outready compare',
    'outready compare acme',
    'outready compare 2026-05/ 2026-11/',
    'outready compare acme-may.json "acme-*.yaml"',
    'outready compare git:v1 answers/acme',
    'outready compare acme-2024.json acme-2025.json acme-2026.json',
  ],
  run: async ({ first, second, more, options, host, print }) => {
    const { asOf, json, lang, questionnaires } = options;
    if (asOf !== undefined && more.length > 0) throw new UserError('--as-of is for two assessments, not for a trend');
    const { spokenLanguage } = await import('../inputs/languages.ts');
    const { discretionFor, readSnapshots, requireSameEngagement, scoredAgain } = await import('./engagement.ts');
    // One alone is what has become of the round before it.
    const given = second === undefined ? ['previous', first ?? '.'] : [first ?? 'previous', second, ...more];
    const loaded = await readSnapshots(given, { ...host, folders: questionnaires, lang, asOf }, print);
    const language = await spokenLanguage(lang);
    const interviews = loaded.snapshots.flatMap((each) => each.interviews ?? []);
    const discretion = await discretionFor(options, interviews, language, host);
    const snapshots = await Promise.all(
      loaded.snapshots.map((each, index) => scoredAgain(each, discretion, index === 1 ? asOf : undefined)),
    );
    const [before, after] = snapshots;
    if (before === undefined || after === undefined) throw new UserError('a comparison takes two assessments');
    for (const each of snapshots) requireSameEngagement(before, each);
    const { compareViews, trendViews } = await import('../model/compare-views.ts');
    const { callout, emphasis, lineBreak, paragraph, strong } = await import('../document/nodes.ts');
    const { comparisonHead } = await import('../summary/comparison.ts');
    if (snapshots.length > 2) {
      const { trendOf } = await import('../comparison/compare.ts');
      const trend = trendOf(trendViews(snapshots, discretion));
      const catalogues = snapshots.map(({ catalogue }) => catalogue);
      if (json) return print.json(trend);
      const { trendNodes } = await import('../report/sections/trend.ts');
      const { areaTitle } = await import('../questionnaires/catalogue.ts');
      const { scope, client } = trend.engagement;
      return print.document([
        paragraph(strong(scope), lineBreak(), emphasis(language.words.capitalise(client))),
        ...trendNodes((id) => areaTitle(id, ...catalogues), trend, language),
      ]);
    }
    const seen = { ...discretion, asOf };
    if (json) return print.json(compareViews(before, after, seen).comparison);
    const { buildChanges } = await import('../model/changes.ts');
    const { changesNodes } = await import('../report/sections/changes.ts');
    const changes = buildChanges({ before, after, options: seen });
    const { compare: texts } = language.summary;
    const isUnknown = changes.comparison.evidence === null;
    return print.document([
      ...comparisonHead(changes.comparison, language),
      ...changesNodes({ changes, language, most: MOST, hasRemaining: true, more: texts.moreInJson }),
      ...(isUnknown ? [callout('neutral', [paragraph(texts.expiryUnknown)])] : []),
    ]);
  },
});
