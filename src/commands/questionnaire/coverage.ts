import { EXIT, type ExitStatus, type Host } from '../../host.ts';
import { loadCollection } from '../../inputs/collection.ts';
import { type Coverage, coverageOf, isComplete, onlyArticle, onlyMissing } from '../../questionnaires/coverage.ts';
import { hintFor } from '../../text/did-you-mean.ts';
import { UserError } from '../../yaml/diagnostic.ts';
import { writeJson, writePage } from '../output.ts';

export interface CoverageOptions {
  readonly article?: string;
  readonly missing?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire coverage`: which question asks which claim; status 1 if one is not asked. */
export async function questionnaireCoverageCommand(options: CoverageOptions, host: Host): Promise<ExitStatus> {
  const whole = coverageOf(await loadCollection({ ...host, folders: options.questionnaires }));
  const coverage = narrow(whole, options);
  if (options.json) writeJson({ format: 'outready/coverage/1', ...coverage }, host);
  else await writeText(coverage, options, host);
  return isComplete(whole) ? EXIT.done : EXIT.found;
}

function narrow(whole: Coverage, { article, missing = false }: CoverageOptions): Coverage {
  const one = article === undefined ? whole : onlyArticle(whole, article);
  if (one === undefined) {
    const ids = whole.articles.map(({ id }) => id);
    const hint = hintFor(article ?? '', ids);
    throw new UserError(`there is no article "${article}"`, hint === undefined ? {} : { hint });
  }
  return missing ? onlyMissing(one) : one;
}

async function writeText(coverage: Coverage, { markdown = false }: CoverageOptions, host: Host): Promise<void> {
  if (!markdown) {
    const { coverageDetails } = await import('../../summary/coverage.ts');
    return writePage(coverageDetails(coverage), host);
  }
  const { renderCoveragePage } = await import('../../report/coverage.ts');
  const { renderMarkdown } = await import('../../document/markdown.ts');
  host.stdout.write(renderMarkdown(renderCoveragePage(coverage)));
}
