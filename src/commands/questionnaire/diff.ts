import path from 'node:path';
import type { Span } from '../../yaml/diagnostic.ts';
import { UserError } from '../../yaml/user-error.ts';
import { defineCommand, flag, questionnaires } from '../command.ts';

export const questionnaireDiff = defineCommand({
  name: 'diff',
  summary: 'compare two versions of a questionnaire',
  description:
    'Compares two versions of a questionnaire, each with what it extends. Tells whether saved answers\nkeep their meaning, and whether the version and `changed` say so; exit status 1 when they do not.',
  arguments: {
    first: ['<old>', 'the older version: a file, the id of a questionnaire, or - for standard input'],
    second: ['<new>', 'the newer version: the same'],
  },
  options: { json: flag('print the comparison as JSON'), questionnaires },
  examples: [
    'outready questionnaire diff communication our/communication.yaml',
    'git show main:our/communication.yaml | outready questionnaire diff - our/communication.yaml',
  ],
  run: async ({ first, second, options, host, print }) => {
    if (first === '-' && second === '-') throw new UserError('only one of the two can come from standard input');
    const { Library } = await import('../../library/library.ts');
    const { findQuestionnaire } = await import('../../library/load-questionnaires.ts');
    const { diffQuestionnaires } = await import('../../questionnaires/diff.ts');
    const { diffDiagnostics, spanOfChange } = await import('../../questionnaires/diff-places.ts');
    const folders = options.questionnaires.map((folder) => path.resolve(host.cwd, folder));
    const { cwd } = host;
    const library = new Library({ folders, shipped: await host.shipped(), cwd, homeOf: () => cwd });
    const read = [
      await findQuestionnaire(first, library, host.stdin),
      await findQuestionnaire(second, library, host.stdin),
    ];
    const { texts } = library.problems;
    const [older, newer] = [library.problems.require(read[0]), library.problems.require(read[1])];
    const [a, b] = [older.questionnaire, newer.questionnaire];
    if (a.id !== b.id) {
      throw new UserError(`these are two questionnaires: "${a.id}" and "${b.id}"`, {
        hint: 'saved answers know a question by its full id, so only versions of one questionnaire can be compared',
      });
    }
    const diff = diffQuestionnaires(a, b);
    const problems = diffDiagnostics(diff, newer);
    const spanOf = (change: Parameters<typeof spanOfChange>[0]) => spanOfChange(change, newer);
    if (options.json) {
      const changes = diff.changes.map((change) => ({ ...change, ...placed(spanOf(change), b.file) }));
      const places = problems.map(({ code, message, hint, file, span }) => ({
        code,
        message,
        hint,
        ...placed(span, file),
      }));
      print.json({ format: 'outready/questionnaire-diff/1', ...diff, changes, problems: places });
    } else {
      const { diffDetails } = await import('../../summary/questionnaire-diff.ts');
      await print.document(diffDetails(diff, { spanOf, file: b.file }));
      if (problems.length > 0) {
        const { renderDiagnostics } = await import('../../yaml/render.ts');
        host.stderr.write(`\n${renderDiagnostics(problems, texts, await host.paletteFor(host.stderr))}`);
      }
    }
    return problems.length === 0 ? 0 : 1;
  },
});

function placed(span: Span | undefined, file: string): object {
  return span === undefined ? {} : { file, line: span.line, column: span.column };
}
