import path from 'node:path';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { summaryOf, UnusableInput } from '../inputs/load-assessment.ts';
import { findQuestionnaire } from '../library/find-questionnaire.ts';
import type { Texts } from '../library/library.ts';
import { type Change, diffQuestionnaires } from '../questionnaires/diff.ts';
import { diffDiagnostics, spanOfChange } from '../questionnaires/diff-places.ts';
import { diffDetails } from '../summary/questionnaire-diff.ts';
import { type Diagnostic, hasErrors, UserError } from '../yaml/diagnostic.ts';
import { renderDiagnostics } from '../yaml/render.ts';
import { writeJson, writePage } from './output.ts';

export interface QuestionnaireDiffOptions {
  readonly json?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire diff OLD NEW`: what differs, and whether the version and `changed` say so. */
export async function questionnaireDiffCommand(
  given: readonly [older: string, newer: string],
  options: QuestionnaireDiffOptions,
  host: Host,
): Promise<ExitStatus> {
  if (given.every((each) => each === '-')) throw new UserError('only one of the two can come from standard input');
  const folders = options.questionnaires.map((folder) => path.resolve(host.cwd, folder));
  const library = { folders, shipped: await host.shipped(), cwd: host.cwd, homeOf: () => host.cwd };
  const texts: Texts = new Map();
  const diagnostics: Diagnostic[] = [];
  const older = await findQuestionnaire(given[0], library, host.stdin, texts, diagnostics);
  const newer = await findQuestionnaire(given[1], library, host.stdin, texts, diagnostics);
  if (older === undefined || newer === undefined || hasErrors(diagnostics)) {
    throw new UnusableInput(summaryOf(diagnostics), diagnostics, texts);
  }
  const [a, b] = [older.questionnaire, newer.questionnaire];
  if (a.id !== b.id) {
    throw new UserError(`these are two questionnaires: "${a.id}" and "${b.id}"`, {
      hint: 'saved answers know a question by its full id, so only versions of one questionnaire can be compared',
    });
  }
  const diff = diffQuestionnaires(a, b);
  const problems = diffDiagnostics(diff, newer);
  const spanOf = (change: Change) => spanOfChange(change, newer);
  if (options.json) {
    const changes = diff.changes.map((change) => ({ ...change, ...placed(spanOf(change), b.file) }));
    const places = problems.map(({ code, message, hint, file, span }) => ({
      code,
      message,
      hint,
      ...placed(span, file),
    }));
    const format = 'outready/questionnaire-diff/1';
    writeJson({ format, ...diff, changes, problems: places }, host);
  } else {
    await writePage(diffDetails(diff, { spanOf, file: b.file }), host);
    if (problems.length > 0) {
      host.stderr.write(`\n${renderDiagnostics(problems, texts, await host.paletteFor(host.stderr))}`);
    }
  }
  return problems.length === 0 ? EXIT.done : EXIT.found;
}

function placed(span: ReturnType<typeof spanOfChange>, file: string): object {
  return span === undefined ? {} : { file, line: span.line, column: span.column };
}
