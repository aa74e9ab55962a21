import path from 'node:path';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { Library } from '../library/library.ts';
import { findQuestionnaire } from '../library/load-questionnaires.ts';
import { type Change, diffQuestionnaires } from '../questionnaires/diff.ts';
import { diffDiagnostics, spanOfChange } from '../questionnaires/diff-places.ts';
import { renderQuestionnaireDiff } from '../summary/questionnaire-diff.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { renderDiagnostics } from '../yaml/render.ts';
import { writeJson } from './output.ts';

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
  const { cwd } = host;
  const library = new Library({ folders, shipped: await host.shipped(), cwd, homeOf: () => cwd });
  const read = {
    older: await findQuestionnaire(given[0], library, host.stdin),
    newer: await findQuestionnaire(given[1], library, host.stdin),
  };
  const [older, newer] = [library.problems.require(read.older), library.problems.require(read.newer)];
  const { texts } = library.problems;
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
    const palette = await host.paletteFor(host.stdout);
    const width = host.stdout.columns || 80;
    host.stdout.write(renderQuestionnaireDiff(diff, { spanOf, file: b.file, palette, width }));
    if (problems.length > 0) {
      host.stderr.write(`\n${renderDiagnostics(problems, texts, await host.paletteFor(host.stderr))}`);
    }
  }
  return problems.length === 0 ? EXIT.done : EXIT.found;
}

function placed(span: ReturnType<typeof spanOfChange>, file: string): object {
  return span === undefined ? {} : { file, line: span.line, column: span.column };
}
