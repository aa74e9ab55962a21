import type { Interview } from '../answers/interview.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { loadAssessment, showWarnings } from '../inputs/load-interviews.ts';
import { confidentialIn } from '../model/confidence.ts';
import { explainDiscreetly } from '../model/explain.ts';
import { scoredFor, type View, viewFor } from '../model/view.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { ScenarioName } from '../scoring/assessment.ts';
import { changeBetween } from '../scoring/explain/change.ts';
import { explaining } from '../scoring/explain/explain.ts';
import { scoringOf } from '../scoring/score.ts';
import { withReplies } from '../scoring/what-if.ts';
import { renderChange } from '../summary/change.ts';
import { type Focus, renderExplanation } from '../summary/explanation.ts';
import { hintFor } from '../text/did-you-mean.ts';
import { wrapIndented } from '../text/layout.ts';
import { ENGLISH } from '../texts/language.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { writeJson } from './output.ts';
import { parseSettings } from './settings.ts';

export interface ExplainOptions extends Focus, AudienceOptions {
  readonly scenario: ScenarioName;
  /** Answers as they would be, each `ID=OPTION`. */
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready explain FILE…`: where the score and the level come from, and what different answers would change. */
export async function explainCommand(
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitStatus> {
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires });
  await showWarnings(loaded, host);
  const { catalogue, interviews } = loaded;
  requireFocus(options, catalogue);
  const replies = parseSettings(options.set, catalogue);
  const discretion = await discretionFor(options, interviews, ENGLISH, host);
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
  const look = { palette: await host.paletteFor(host.stdout), width: host.stdout.columns || 80 };
  if (change !== undefined) host.stdout.write(`${renderChange(catalogue, change, look)}\n`);
  host.stdout.write(renderExplanation(catalogue, explanation, options, look));
  const notice = ENGLISH.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false);
  if (isClient && notice !== '') host.stdout.write(`\n${wrapIndented(notice, Math.min(look.width, 100))}\n`);
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
