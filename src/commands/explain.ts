import type { View } from '../model/view.ts';
import {
  audience,
  choice,
  confidential,
  defineCommand,
  files,
  flag,
  lang,
  questionnaires,
  round,
  text,
  texts,
  usually,
} from './command.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'show where the score comes from',
  description:
    'Shows every term of the sum, from the answers to the level: weights, what is left out and why,\nand which gates cap the level and what would lift them. With --set, what different answers would change.',
  arguments: { files },
  options: {
    area: text('<id>', 'only this area'),
    question: text('<id>', 'only this question'),
    scenario: usually(
      'point',
      choice('<name>', 'low: everything open at its worst; point: left out; high: at its best', [
        'low',
        'point',
        'high',
      ]),
    ),
    set: texts('<id=option>', 'as if the answer were this one'),
    json: flag('print it as JSON, with unrounded numbers'),
    audience: usually('internal', audience),
    confidential,
    round,
    lang,
    questionnaires,
  },
  examples: [
    'outready explain acme.yaml --area dependence',
    'outready explain acme.yaml --set dependence/exit-plan=plan-walked',
  ],
  run: async (call) => {
    const { options, host, print, compute } = call;
    const { confidentialIn } = await import('../model/confidence.ts');
    const { explainDiscreetly } = await import('../model/discreet-explanation.ts');
    const { scoredFor, viewFor } = await import('../model/view.ts');
    const { changeBetween } = await import('../scoring/assessment-change.ts');
    const { explaining } = await import('../scoring/explain/explain.ts');
    const { scoringOf } = await import('../scoring/score.ts');
    const { withReplies } = await import('../scoring/scores.ts');
    const { discretionFor, readEngagement } = await import('./engagement.ts');
    const { expectFocus, expectOpen, parseSettings } = await import('./explain-options.ts');
    const { catalogue, language, interviews } = await readEngagement(call, options.lang);
    expectFocus(options.area, options.question, catalogue);
    const replies = parseSettings(options.set, catalogue);
    const discretion = await discretionFor(options, interviews, language, host);
    const scored = scoredFor(interviews, discretion);
    const isClient = options.audience === 'client';
    if (isClient) expectOpen([options.question, ...replies.keys()], confidentialIn(scored));
    const then = withReplies(scored, replies);
    const viewOf = async (of: typeof scored): Promise<View> =>
      viewFor(catalogue, of, { ...discretion, assessment: await compute(scoringOf(catalogue, of)) });
    const view = await viewOf(scored);
    const explanation = isClient
      ? explainDiscreetly(catalogue, then, options.scenario)
      : await compute(explaining(catalogue, then, options.scenario));
    const change = replies.size === 0 ? undefined : changeBetween(view.assessment, (await viewOf(then)).assessment);
    const { withheld, counting } = viewFor(catalogue, interviews, { ...discretion, assessment: view.assessment });
    if (options.json) {
      return print.json({
        ...explanation,
        ...(change && { change }),
        ...(isClient && { withheld: { ...withheld, counting } }),
      });
    }
    const { callout, emphasis, paragraph } = await import('../document/nodes.ts');
    const { explanationSection, whatIfSection } = await import('../summary/explanation.ts');
    const notice = language.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false);
    return print.document([
      ...(change === undefined ? [] : whatIfSection(catalogue, change, language)),
      ...explanationSection(catalogue, explanation, options, language),
      ...(isClient && notice !== '' ? [callout('neutral', [paragraph(emphasis(notice))])] : []),
    ]);
  },
});
