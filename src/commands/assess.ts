import { ASKED, detailEntry, isShared } from '../answers/head.ts';
import type { AssessOptions } from '../assess/options.ts';
import { ENDINGS_TEXT } from '../formats/report-formats.ts';
import { ROLES } from '../questionnaires/roles.ts';
import {
  choice,
  defineCommand,
  flag,
  lang,
  questionnaires,
  text,
  textOrNone,
  texts,
  value,
  wrongValue,
} from './command.ts';
import { headOptions, optionOf } from './head-options.ts';
import { report } from './report.ts';
import { score } from './score.ts';

/** Whole minutes of a day. */
function minutes(given: string, option: string): number {
  const read = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (read >= 1 && read <= 1440) return read;
  throw wrongValue(given, option, 'whole minutes, from 1 to 1440', `as in ${option} 45`);
}

export const assess = defineCommand({
  name: 'assess',
  summary: 'interview someone and save the answers',
  description:
    'Starts an interview, or goes on with it. Every answer is saved as soon as it is given.\nThe first question is how far the deal has come, which decides what is asked. Ends with the score of this\ninterview, and offers the report on all interviews of the engagement.',
  arguments: {
    file: [
      '[file]',
      'the answers file to start or go on with; without one, what is in this folder is listed to choose from',
    ],
  },
  options: {
    profile: text(
      '<id>',
      'the areas to assess and how they count; a file that has begun takes it on and keeps its answers (default for a new file: that of outready.yaml; else core, or decide where no provider is named)',
    ),
    area: texts('<id>', 'ask only this area'),
    ...headOptions('is not asked'),
    engagementOf: {
      ...text('<file>', 'interview another person on the engagement of this answers file'),
      conflicts: [...ASKED.filter(isShared).map(optionOf), 'from'],
    },
    from: {
      ...text(
        '<file>',
        'start the next round with the same person: the answers of this file are offered, to be confirmed again',
      ),
      conflicts: ASKED.filter((detail) => !detailEntry(detail).decides).map(optionOf),
    },
    role: choice('<role>', 'ask only what this role would know; a new file remembers it', ROLES),
    quick: flag('ask only the critical and high questions'),
    untilDecided: flag('ask the most decisive questions first, and stop when the verdict is settled'),
    shuffle: flag('show the options of a question in an order that tells nothing of their merit'),
    seed: text('<text>', 'shuffle by this text, for another order (default: the engagement)'),
    blind: {
      ...flag('shuffle, and show neither a score nor a verdict nor what the best answer takes'),
      conflicts: ['untilDecided'],
    },
    minutes: value('<n>', 'how long there is: a clock, and which critical questions will stay open', minutes),
    plain: flag('a line at a time: for screen readers, pipes and scripts'),
    report: textOrNone(
      '<path>',
      `write the report on all interviews of the engagement, without asking: ${ENDINGS_TEXT}`,
      'offer no report',
    ),
    lang,
    questionnaires,
  } satisfies Record<Exclude<keyof AssessOptions, 'house'>, unknown>,
  examples: [
    'outready assess acme.yaml',
    'outready assess acme.yaml --area communication --side provider',
    'outready assess --engagement-of acme-client.yaml --side provider',
    'outready assess acme-spring.yaml --from acme-autumn.yaml',
    'outready assess acme.yaml --lang es',
  ],
  run: async ({ file, options, host, house }) => {
    const { assessFile } = await import('../assess/assess.ts');
    // A theme that is not there would be told after the interview only.
    if (options.report !== false) await house?.take('theme');
    const usual = await house?.take('profile', 'lang', 'questionnaires');
    const reading = {
      questionnaires: options.questionnaires,
      ...(options.lang === undefined ? {} : { lang: options.lang }),
    };
    return assessFile(file, { report: true, ...options, house: usual }, host, {
      score: (answers, host) =>
        score.run({ files: [answers], options: { ...reading, audience: 'internal', confidential: 'count' }, host }),
      change: async (before, answers, host) => {
        const { showRoundChange } = await import('./round-change.ts');
        await showRoundChange({ before, answers, lang: options.lang, folders: options.questionnaires }, host);
      },
      report: (files, output, host) =>
        report.run({
          files,
          options: { ...reading, output: [output], audience: 'client', confidential: 'count', framework: [] },
          host,
        }),
    });
  },
});
