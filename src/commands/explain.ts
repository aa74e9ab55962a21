import type { Interview } from '../answers/interview.ts';
import { callout, emphasis, paragraph } from '../document/nodes.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { loadAssessment } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { confidentialIn } from '../model/confidence.ts';
import { explainDiscreetly } from '../model/explain.ts';
import { scoredFor, type View, viewFor } from '../model/view.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { ScenarioName } from '../scoring/assessment.ts';
import { changeBetween } from '../scoring/explain/change.ts';
import { explaining } from '../scoring/explain/explain.ts';
import { scoringOf } from '../scoring/score.ts';
import { withReplies } from '../scoring/what-if.ts';
import { explanationSection, type Focus, whatIfSection } from '../summary/explanation.ts';
import { hintFor } from '../text/did-you-mean.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { writeJson, writePage } from './output.ts';
import { parseSettings } from './settings.ts';

export interface ExplainOptions extends Focus, AudienceOptions {
  readonly scenario: ScenarioName;
  /** Answers as they would be, each `ID=OPTION`. */
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready explain FILE…`: where the score and the level come from, and what different answers would change. */
export async function explainCommand(
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitStatus> {
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  requireFocus(options, catalogue);
  const replies = parseSettings(options.set, catalogue);
  const discretion = await discretionFor(options, interviews, language, host);
  const scored = scoredFor(interviews, discretion);
  const isClient = options.audience === 'client';
  if (isClient)
    expectToldOpenly([...(options.question === undefined ? [] : [options.question]), ...replies.keys()], scored);
  const then = withReplies(scored, replies);
  const viewOf = async (of: readonly Interview[]): Promise<View> =>
    viewFor(catalogue, of, { ...discretion, assessment: await runInSlices(scoringOf(catalogue, of)) });
  const view = await viewOf(scored);
  const explanation = isClient
    ? explainDiscreetly(catalogue, then, options.scenario)
    : await runInSlices(explaining(catalogue, then, options.scenario));
  const change = replies.size === 0 ? undefined : changeBetween(view.assessment, (await viewOf(then)).assessment);
  const { withheld, counting } = viewFor(catalogue, interviews, { ...discretion, assessment: view.assessment });
  if (options.json) {
    const told = {
      ...explanation,
      ...(change && { change }),
      ...(isClient && { withheld: { ...withheld, counting } }),
    };
    writeJson(told, host);
    return EXIT.done;
  }
  const notice = language.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false);
  const nodes = [
    ...(change === undefined ? [] : whatIfSection(catalogue, change, language)),
    ...explanationSection(catalogue, explanation, options, language),
    ...(isClient && notice !== '' ? [callout('neutral', [paragraph(emphasis(notice))])] : []),
  ];
  await writePage(nodes, host);
  return EXIT.done;
}

function requireFocus({ area, question }: Focus, catalogue: Catalogue): void {
  const demand = (what: string, id: string | undefined, ids: readonly string[]): void => {
    if (id === undefined || ids.includes(id)) return;
    const hint = hintFor(id, ids);
    throw new UserError(`this assessment has no ${what} ${id}`, hint === undefined ? {} : { hint });
  };
  demand(
    'area',
    area,
    catalogue.areas.map(({ id }) => id),
  );
  demand(
    'question',
    question,
    scoredQuestions(catalogue).map(({ id }) => id),
  );
}

/** What a single question does, or would do, would tell what was said to it in confidence. */
function expectToldOpenly(questions: readonly string[], interviews: readonly Interview[]): void {
  const marked = confidentialIn(interviews);
  const found = questions.find((id) => marked.has(id));
  if (found === undefined) return;
  throw new UserError(`nothing may be told a client about ${found} by itself`, {
    hint: 'leave --audience client out, or take another question',
  });
}
