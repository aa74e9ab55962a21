import type { AssessOptions } from '../assess/assess-options.ts';
import { ENDINGS_TEXT } from '../formats/report-formats.ts';
import { choice, defineCommand, flag, lang, questionnaires, text, textOrNone, texts } from './command.ts';
import { report } from './report.ts';
import { score } from './score.ts';

const ROLES = ['sponsor', 'delivery', 'legal', 'security', 'provider-lead'] as const;

/** `outready assess [FILE]`: starts an interview or goes on with it; ends with the score and the report. */
export const assess = defineCommand({
  name: 'assess',
  summary: 'interview someone and save the answers',
  description:
    'Starts an interview, or goes on with it. Every answer is saved as soon as it is given.\nEnds with the score, and writes the report beside the answers file.',
  arguments: { file: ['[file]', 'the answers file to start or go on with; without one, a name is proposed'] },
  options: {
    profile: text('<id>', 'the areas to assess and how they count (default for a new file: core)'),
    area: texts('<id>', 'ask only this area'),
    client: text('<name>', 'who would outsource; what is given here and with the next five options is not asked'),
    provider: text('<name>', "who would do the work; '' where none is chosen yet"),
    scope: text('<text>', 'the work in question'),
    side: choice('<side>', 'the side of the respondent', ['client', 'provider']),
    respondent: text('<name>', "the respondent’s name; '' for none"),
    respondentRole: choice('<role>', 'the respondent’s role', [...ROLES, 'another']),
    engagementOf: {
      ...text('<file>', 'interview another person on the engagement of this answers file'),
      conflicts: ['client', 'provider', 'scope', 'from'],
    },
    from: {
      ...text(
        '<file>',
        'start the next round with the same person: the answers of this file are offered, to be confirmed anew',
      ),
      conflicts: ['client', 'provider', 'scope', 'respondent', 'respondentRole'],
    },
    role: choice('<role>', 'ask only what this role would know', ROLES),
    quick: flag('ask only the critical and high questions'),
    untilDecided: flag('ask the most decisive questions first, and stop when the verdict is settled'),
    plain: flag('a line at a time: for screen readers, pipes and scripts'),
    report: textOrNone(
      '<path>',
      `where to write the report: ${ENDINGS_TEXT} (default: .md beside the answers file)`,
      'write no report',
    ),
    lang,
    questionnaires,
  } satisfies Record<keyof AssessOptions, unknown>,
  examples: [
    'outready assess acme.yaml',
    'outready assess acme.yaml --area communication --side provider',
    'outready assess --engagement-of acme-client.yaml --side provider',
    'outready assess acme-spring.yaml --from acme-autumn.yaml',
    'outready assess acme.yaml --lang es',
  ],
  run: async ({ file, options, host }) => {
    const { assessFile } = await import('../assess/assess.ts');
    const reading = {
      questionnaires: options.questionnaires,
      ...(options.lang === undefined ? {} : { lang: options.lang }),
    };
    return assessFile(file, { report: true, ...options }, host, {
      score: (answers, host) =>
        score.run({ files: [answers], options: { ...reading, audience: 'internal', confidential: 'count' }, host }),
      report: (answers, output, host) =>
        report.run({
          files: [answers],
          options: { ...reading, output: [output], audience: 'client', confidential: 'count' },
          host,
        }),
    });
  },
});
