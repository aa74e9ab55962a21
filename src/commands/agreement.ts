import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { chooseLanguage } from '../inputs/languages.ts';
import type { LoadRequest } from '../inputs/load-assessment.ts';
import { loadRatings } from '../inputs/load-ratings.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { scoredQuestions } from '../questionnaires/catalogue.ts';
import { measureAgreement, measureRespondents } from '../scoring/agreement.ts';
import type { Metric } from '../scoring/alpha.ts';
import { contextStates, hiddenQuestions } from '../scoring/context.ts';
import { agreementSection, respondentsSection } from '../summary/agreement.ts';
import { writeJson, writePage } from './output.ts';

export interface AgreementOptions {
  readonly metric: Metric;
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

const FORMAT = 'outready/agreement/1';

/** `outready agreement FILE…`: Krippendorff's alpha of a matrix, or of the respondents of one engagement. */
export async function agreementCommand(
  paths: readonly string[],
  { metric, json = false, lang, questionnaires }: AgreementOptions,
  host: Host,
): Promise<ExitStatus> {
  const request: LoadRequest = { ...host, paths, folders: questionnaires, lang };
  const ratings = await loadRatings(request, metric);
  await tellWarnings(ratings, host);
  if (ratings.kind === 'matrix') {
    const { language } = await chooseLanguage(lang, { folders: questionnaires, shipped: await host.shipped() });
    const agreement = measureAgreement(ratings.matrix, metric);
    if (json) writeJson({ format: FORMAT, ...agreement }, host);
    else await writePage(agreementSection(agreement, language), host);
    return EXIT.done;
  }
  const { catalogue, language, interviews } = ratings;
  const hidden = hiddenQuestions(catalogue, contextStates(catalogue, interviews));
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const agreements = measureRespondents(questions, interviews, metric);
  const { all, client, provider } = agreements;
  if (json) writeJson({ format: FORMAT, ...all, client, provider }, host);
  else await writePage(respondentsSection(agreements, language), host);
  return EXIT.done;
}
