import { hintFor } from '../diagnostics/did-you-mean.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { loadAssessment } from '../files/load-assessment.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { type Catalogue, scoredQuestions } from '../questionnaire/catalogue.ts';
import type { ScenarioName } from '../scoring/assessment.ts';
import { changeBetween } from '../scoring/explain/change.ts';
import { explaining } from '../scoring/explain/explain.ts';
import { scoringOf } from '../scoring/score.ts';
import { withReplies } from '../scoring/what-if.ts';
import { renderChange } from '../summary/change.ts';
import { type Focus, renderExplanation } from '../summary/explanation.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { writeJson } from './output.ts';
import { parseSettings } from './settings.ts';
import { tellWarnings } from './tell.ts';

export interface ExplainOptions extends Focus {
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
  await tellWarnings(loaded, host);
  const { catalogue, interviews } = loaded;
  requireFocus(options, catalogue);
  const replies = parseSettings(options.set, catalogue);
  const then = withReplies(interviews, replies);
  const explanation = await runInSlices(explaining(catalogue, then, options.scenario));
  const change =
    replies.size === 0
      ? undefined
      : changeBetween(
          await runInSlices(scoringOf(catalogue, interviews)),
          await runInSlices(scoringOf(catalogue, then)),
        );
  if (options.json) {
    writeJson({ ...explanation, ...(change && { change }) }, host);
    return EXIT.done;
  }
  const look = { palette: await host.paletteFor(host.stdout), width: host.stdout.columns || 80 };
  if (change !== undefined) host.stdout.write(`${renderChange(catalogue, change, look)}\n`);
  host.stdout.write(renderExplanation(catalogue, explanation, options, look));
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
