import { formatOption, targetsOf } from '../check-formats.ts';
import { choice, defineCommand, force, questionnaires, value, wholeNumber } from '../command.ts';
import type { Rendered } from '../write-check.ts';

export const questionnaireLint = defineCommand({
  name: 'lint',
  summary: 'check the structure and the wording',
  description: [
    'Checks questionnaires: that they fit the format and each other, and that each question',
    'asks one thing, in words that people take in the same way.',
    '',
    'Wording that is right as it stands is waived in the file, in its question or at the top:',
    '  lint: [{ allow: negation, reason: "…" }]',
    '',
    'Exit status: 0 no errors, 1 errors or too many warnings, 2 a file that cannot be read.',
  ].join('\n'),
  arguments: {
    paths: ['[path...]', 'files, folders, or ids of questionnaires; without one, those that come with the program'],
  },
  options: {
    format: formatOption('lint'),
    only: choice('<part>', 'tell only what is wrong with the structure, or with the wording', ['structure', 'wording']),
    maxWarnings: value('<number>', 'let no more warnings than this pass (default: any number)', wholeNumber),
    force,
    questionnaires,
  },
  examples: [
    'outready questionnaire lint our-questions/',
    'outready questionnaire lint communication --max-warnings 0',
    'outready questionnaire lint draft.yaml --format json',
    'outready questionnaire lint foreign/ --only structure',
  ],
  run: async ({ paths, options, host }) => {
    const { lintResult } = await import('../../checks/lint-result.ts');
    const { loadQuestionnaires } = await import('../../library/load-questionnaires.ts');
    const { countFindings, RENDER_LINT } = await import('../../questionnaires/lint/formats.ts');
    const { lintQuestionnaires } = await import('../../questionnaires/lint/lint.ts');
    const { sortDiagnostics } = await import('../../yaml/diagnostic.ts');
    const { paletteFor, renderCheck, writeRendered } = await import('../write-check.ts');
    const { force = false, maxWarnings = Number.POSITIVE_INFINITY, only } = options;
    const targets = targetsOf(options.format);
    const loaded = await loadQuestionnaires({ ...host, paths, folders: options.questionnaires });
    const { findings, waived } =
      only === 'structure' ? { findings: [], waived: [] } : lintQuestionnaires(loaded.inputs, loaded.sources);
    // What cannot be read at all is told in any case.
    const structure = only === 'wording' && loaded.isReadable ? [] : loaded.diagnostics;
    const report = { ...loaded, findings: sortDiagnostics([...structure, ...findings]), waived };
    const rendered: Rendered[] = [];
    for (const target of targets) {
      const { format } = target;
      if (format === 'text' || format === 'json') {
        rendered.push({ ...target, content: RENDER_LINT[format](report, await paletteFor(target, host)) });
      } else {
        const result = lintResult(report, host.now().toISOString().slice(0, 'yyyy-mm-dd'.length));
        rendered.push(await renderCheck(result, target, report.texts, host));
      }
    }
    const inputs = [...paths, ...loaded.files, ...loaded.texts.keys()];
    await writeRendered(rendered, { force, work: 'lint', inputs }, host);
    if (!loaded.isReadable) return 2;
    const { errors, warnings } = countFindings(report.findings);
    return errors > 0 || warnings > maxWarnings ? 1 : 0;
  },
});
