import { audience, confidential, defineCommand, files, flag, lang, questionnaires, round, usually } from './command.ts';

export const score = defineCommand({
  name: 'score',
  summary: 'score one or more interviews',
  description: 'Scores the interviews of one engagement and prints the summary.',
  arguments: { files },
  options: {
    json: flag('print the assessment as JSON, with unrounded numbers'),
    lang,
    audience: usually('internal', audience),
    confidential,
    round,
    questionnaires,
  },
  examples: [
    'outready score acme-client.yaml acme-provider.yaml',
    'outready score acme',
    'outready score acme.yaml --json | jq .score',
  ],
  run: async (call) => {
    const { options, host, print, compute } = call;
    const { historyOf } = await import('../answers/rounds.ts');
    const { viewFor } = await import('../model/view.ts');
    const { analyse, readEngagement, scoreFor } = await import('./engagement.ts');
    const loaded = await readEngagement(call, options.lang);
    const { catalogue, language, interviews } = loaded;
    const { discretion, scored, assessment: whole } = await scoreFor(loaded, options, host);
    const history = historyOf(loaded.rounds);
    const view = viewFor(catalogue, interviews, { ...discretion, assessment: whole, history });
    const { assessment, facts, withheld, counting, basisOf, actions } = view;
    const isClient = options.audience === 'client';
    const { confidentialIn } = await import('../model/confidence.ts');
    const marked = isClient ? confidentialIn(scored) : new Set<string>();
    if (options.json) {
      const { discreetAnalysis } = await import('../model/discreet-analysis.ts');
      const analysis = await analyse(loaded, { scored, assessment });
      const shown = isClient
        ? { ...discreetAnalysis(analysis, marked), withheld: { ...withheld, counting } }
        : analysis;
      return print.json({ ...assessment, ...shown });
    }
    const { nextQuestionsIn } = await import('../scoring/next-best.ts');
    const { renderSummary } = await import('../summary/summary.ts');
    const next = (await compute(nextQuestionsIn(catalogue, scored))).filter(({ question }) => !marked.has(question));
    const notice = isClient
      ? { notice: language.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false) }
      : {};
    const look = { ...(await print.page()), language, next, basisOf, actions, ...notice };
    return print.text(renderSummary(view.catalogue, assessment, facts, look));
  },
});
