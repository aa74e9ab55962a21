import { todayOf } from '../host.ts';
import { UserError } from '../yaml/user-error.ts';
import { choice, day, defineCommand, flag, lang, questionnaires, round, value } from './command.ts';

export const status = defineCommand({
  name: 'status',
  summary: 'see where each engagement stands',
  description:
    'Shows for each engagement where the deal is, who was asked and how far, which musts are still open and who\nwould know, what was agreed, and the verdict so far; what is unfinished comes first. With --follow-up it\nwrites a mail to each person about what is still wanted. It names people: it is for you, not for a client.',
  arguments: {
    paths: ['[path...]', 'answers files, folders or quoted patterns (default: this folder and those below it)'],
  },
  options: {
    followUp: {
      ...flag('write a text for each person, to paste into a mail: questions still open, evidence wanted'),
      conflicts: ['json'],
    },
    format: choice('<form>', 'how the mails are written (default: markdown; on a terminal plain)', [
      'markdown',
      'plain',
    ]),
    due: value('<date>', 'tell which actions are due by that day (default: today)', day),
    json: flag('print it as JSON, with unrounded numbers'),
    round,
    lang,
    questionnaires,
  },
  examples: [
    'outready status',
    'outready status acme --due 2026-12-31',
    'outready status --follow-up acme > mails.md',
    "outready status --json | jq '.engagements[].openMusts'",
  ],
  closing: 'Exit status: 0 all was shown; 2 something could not be used (the rest is shown), or wrong usage.',
  run: async ({ paths, options, host, print }) => {
    const today = todayOf(host);
    const { followUp = false, format, json, due = today } = options;
    if (format !== undefined && !followUp) {
      throw new UserError('--format is for the mails of --follow-up', { hint: 'add --follow-up, or leave it out' });
    }
    const { spokenLanguage } = await import('../inputs/languages.ts');
    const { loadEngagements } = await import('../inputs/load-interviews.ts');
    const { sortStatuses } = await import('../model/status.ts');
    const { readStatuses, tellProblems } = await import('./read-status.ts');
    const language = await spokenLanguage(options.lang);
    const loaded = await loadEngagements({
      ...host,
      paths: paths.length === 0 ? ['.'] : paths,
      folders: options.questionnaires,
      lang: options.lang,
      round: options.round,
      skipsEvidence: true,
    });
    const shown = sortStatuses(await readStatuses(loaded.engagements, loaded, due));
    if (json) print.json({ format: 'outready/status/1', engagements: shown.map(({ entry }) => entry) });
    else if (followUp) {
      const { renderFollowUps } = await import('../summary/follow-up.ts');
      const { isTTY, columns } = host.stdout;
      const form = format ?? (isTTY ? 'plain' : 'markdown');
      const mails = renderFollowUps(shown, { day: today, language, form, width: isTTY ? columns : undefined });
      if (mails !== '') print.text(mails);
      else if (shown.length > 0) print.note(language.status.followUp.nothing);
    } else if (shown.length > 0) {
      const { statusSection } = await import('../summary/status.ts');
      await print.document(statusSection(shown, due, language));
    } else if (loaded.files.length + paths.length === 0) print.text(`${language.status.none}\n  outready assess\n`);
    await tellProblems(loaded, paths, language, print);
    return undefined;
  },
});
