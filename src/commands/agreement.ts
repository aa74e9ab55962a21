import { EXIT, type ExitStatus, type Host } from '../host.ts';
import type { LoadRequest } from '../inputs/load-interviews.ts';
import { showWarnings } from '../inputs/load-interviews.ts';
import { loadRatings } from '../inputs/load-ratings.ts';
import { scoredQuestions } from '../questionnaires/catalogue.ts';
import { measureAgreement, measureRespondents } from '../scoring/agreement.ts';
import type { Metric } from '../scoring/alpha.ts';
import { contextStates, hiddenQuestions } from '../scoring/context.ts';
import { renderAgreement, renderRespondents } from '../summary/agreement.ts';
import { writeJson } from './output.ts';

export interface AgreementOptions {
  readonly metric: Metric;
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

const FORMAT = 'outready/agreement/1';

/** `outready agreement FILE…`: Krippendorff's alpha of a matrix, or of the respondents of one engagement. */
export async function agreementCommand(
  paths: readonly string[],
  { metric, json = false, questionnaires }: AgreementOptions,
  host: Host,
): Promise<ExitStatus> {
  const request: LoadRequest = { ...host, paths, folders: questionnaires };
  const ratings = await loadRatings(request, metric);
  await showWarnings(ratings, host);
  const columns = host.stdout.columns || 80;
  if (ratings.kind === 'matrix') {
    const agreement = measureAgreement(ratings.matrix, metric);
    if (json) writeJson({ format: FORMAT, ...agreement }, host);
    else host.stdout.write(renderAgreement(agreement, columns));
    return EXIT.done;
  }
  const { catalogue, interviews } = ratings;
  const hidden = hiddenQuestions(catalogue, contextStates(catalogue, interviews));
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const agreements = measureRespondents(questions, interviews, metric);
  const { all, client, provider } = agreements;
  if (json) writeJson({ format: FORMAT, ...all, client, provider }, host);
  else host.stdout.write(renderRespondents(agreements, columns));
  return EXIT.done;
}
