import type { Wording } from '../checks/check-result.ts';
import type { PolicyFlags } from '../checks/policy.ts';
import type { LoadedEngagements } from '../inputs/load-interviews.ts';
import { addAll, type Diagnostic } from '../yaml/diagnostic.ts';
import { formatOption, targetsOf } from './check-formats.ts';
import {
  audience,
  byCallAlone,
  choice,
  day,
  defineCommand,
  flag,
  force,
  lang,
  list,
  points,
  questionnaires,
  round,
  text,
  usually,
  type ValuesOf,
  value,
  wholeNumber,
  wrongValue,
} from './command.ts';
import type { Rendered } from './write-check.ts';

const options = {
  policy: text(
    '<path>',
    'the policy (default: the nearest outready.policy.yaml, from what is checked up to the top of its repository)',
  ),
  init: flag('write a policy that the present state meets, and check nothing'),
  level: choice('<level>', 'demand a level', ['not-ready', 'ready-with-conditions', 'ready']),
  minScore: value('<points>', 'demand an overall score, from 0 to 100', points),
  minArea: list('<id=points>', 'demand a score of an area', areaDemand),
  evidence: choice('<grade>', 'demand that good answers to critical questions are backed so', ['named', 'seen']),
  maxUnknown: value('<count>', 'how many questions nobody may have known the answer to', wholeNumber),
  maxNotApplicable: value('<count>', 'how many questions may be set aside as not applicable', wholeNumber),
  maxCriticalNotApplicable: value('<count>', 'how many of these may be critical', wholeNumber),
  maxAge: value('<days>', 'how old an answer may be', wholeNumber),
  scenario: choice('<name>', 'judge at worst (low), on what is known (point) or at best (high); default: low', [
    'low',
    'point',
    'high',
  ]),
  baseline: text(
    '<state>',
    'nothing may be worse, nor be gone, than in a file, a folder, a glob, assessment JSON, or a commit: git:REF; git:REF... is where this branch left REF',
  ),
  tolerance: value('<points>', 'how far a score may fall below the baseline’s; default: 0', points),
  maxRemoved: value(
    '<count>',
    'how many respondents or engagements of the baseline may be gone; default: 0',
    wholeNumber,
  ),
  maxWarnings: value('<count>', 'fail when there are more warnings than this', wholeNumber),
  asOf: value('<day>', 'judge on this day, as in 2026-11-22, instead of today (UTC)', day),
  format: formatOption('check'),
  round,
  force,
  audience: usually('internal', audience),
  lang: byCallAlone(lang),
  questionnaires: byCallAlone(questionnaires),
};

type CheckOptions = ValuesOf<typeof options>;

export const check = defineCommand({
  name: 'check',
  summary: 'check interviews against what you demand',
  description:
    'Checks answers files as a CI job would: whether each is valid, whether each engagement is as\nready as the policy demands, and whether anything got worse. All of it is told in one run.\nDemands come from outready.policy.yaml, or from --policy; those made by options take their place.',
  arguments: {
    paths: ['<file...>', 'answers files, folders or globs, of one engagement or of many; - reads standard input'],
  },
  options,
  examples: [
    'outready check answers --init',
    'outready check answers --baseline git:origin/main...',
    'outready check acme-client.yaml acme-provider.yaml --level ready --min-area dependence=70',
    'outready check "answers/**/*.yaml" --format text --format json=check.json',
  ],
  closing: 'Exit status: 0 all passed; 1 something failed; 2 something could not be used, or wrong usage.',
  run: async ({ paths, options, host, print, compute }) => {
    const { checking } = await import('../checks/check.ts');
    const { amountOf, exitStatusOf, inWords, summaryLine } = await import('../checks/check-result.ts');
    const { NO_POLICY, overridePolicy } = await import('../checks/policy.ts');
    const { lookUpFiles } = await import('../inputs/existing.ts');
    const { spokenLanguage } = await import('../inputs/languages.ts');
    const { loadEngagements } = await import('../inputs/load-interviews.ts');
    const { loadPolicy, unusedPolicies } = await import('../inputs/load-policy.ts');
    const { withoutConfidences } = await import('../yaml/confidential-lines.ts');
    const { withBaseline, writeInitialPolicy } = await import('./check-states.ts');
    const { renderCheck, writeRendered } = await import('./write-check.ts');
    const asOf = options.asOf ?? host.now().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const targets = targetsOf(options.format);
    const language = await spokenLanguage(options.lang);
    const loaded = await loadEngagements({
      ...host,
      paths,
      folders: options.questionnaires,
      lang: options.lang,
      round: options.round,
    });
    print.superseded(loaded.engagements.flatMap(({ rounds }) => rounds.superseded));
    if (options.init) return writeInitialPolicy(loaded, { policy: options.policy, asOf, language }, host);
    const { found, problems: nearMisses } = await loadPolicy(options.policy, paths, host.cwd, loaded.texts);
    const written = found === undefined ? NO_POLICY : found.parsed.value;
    const policy = written && overridePolicy(written, demandsIn(options));
    const unused = options.policy === undefined ? unusedPolicies(loaded.policies, found?.file, host.cwd) : [];
    const problems: Diagnostic[] = [...loaded.problems, ...nearMisses, ...unused, ...(found?.parsed.diagnostics ?? [])];
    const { problems: more, ...compared } = await withBaseline(
      paths,
      loaded,
      { policy, found },
      { ...options, asOf, language },
      host,
    );
    addAll(problems, more);
    const folder = found?.folder ?? host.cwd;
    const files = await lookUpFiles(loaded.engagements, policy ?? NO_POLICY, { cwd: host.cwd, folder });
    const result = await compute(
      checking({
        ...compared,
        files: [...loaded.files, ...(found === undefined ? [] : [found.file])],
        owners: loaded.owners,
        problems: withoutConfidences(problems, loaded.texts),
        policy,
        facts: { asOf, ...files },
      }),
    );
    const wording: Wording = { ...language, translated: (catalogue) => loaded.translated.get(catalogue) ?? catalogue };
    // Only what people read is in their language: machines and logs are read by tools, and searched.
    const [inEnglish, spoken] = [inWords(result), inWords(result, wording)];
    const rendered: Rendered[] = [];
    // A frame shows whole lines of a file, and some of them are not for the client.
    const texts = options.audience === 'client' ? new Map() : loaded.texts;
    for (const target of targets) {
      const shown = target.format === 'text' ? spoken : inEnglish;
      rendered.push(await renderCheck(shown, target, texts, host, wording));
    }
    const { force = false, maxWarnings } = options;
    await writeRendered(rendered, { force, work: 'check', inputs: inputsOf(paths, options, loaded) }, host);
    // Where the text is not printed, the summary goes to standard error.
    const isPrinted = targets.some(({ format, path }) => format === 'text' && path === undefined);
    if (!isPrinted) host.stderr.write(`${summaryLine(result, wording)}\n`);
    const status = exitStatusOf(result, maxWarnings === undefined ? {} : { maxWarnings });
    if (status === 1 && exitStatusOf(result) === 0) {
      const amount = amountOf(result.results, 'warn');
      host.stderr.write(`${wording.check.tooManyWarnings(amount, maxWarnings ?? amount)}\n`);
    }
    // A file that is passed over is no warning, but the user should not have to guess what was read.
    const { otherKind, ignored } = loaded.passedOver;
    if (otherKind + ignored > 0) host.stderr.write(`${wording.check.passedOver(otherKind, ignored)}\n`);
    return status;
  },
});

/** Reads a demand of an area, as in `dependence=70`. */
function areaDemand(given: string, option: string): readonly [area: string, score: number] {
  const [, area, score = ''] = /^([a-z][a-z0-9-]*)=(.*)$/s.exec(given) ?? [];
  if (area !== undefined) return [area, points(score, `${option} ${area}`)];
  throw wrongValue(given, option, 'an area and its score', `as in ${option} intellectual-property=80`);
}

function demandsIn({ level, minScore, minArea, evidence, scenario, tolerance, ...most }: CheckOptions): PolicyFlags {
  return {
    require: {
      ...given('level', level),
      ...given('score', minScore),
      ...given('evidence', evidence && { grade: evidence }),
      ...given('areas', minArea.length === 0 ? undefined : Object.fromEntries(minArea)),
    },
    allow: {
      ...given('unknown', most.maxUnknown),
      ...given('notApplicable', most.maxNotApplicable),
      ...given('criticalNotApplicable', most.maxCriticalNotApplicable),
      ...given('ageDays', most.maxAge),
      ...given('removed', most.maxRemoved),
    },
    ...given('scenario', scenario),
    ...given('tolerance', tolerance),
  };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

/** All that was read or has a problem, and what was named, whether it could be read or not. */
function inputsOf(
  paths: readonly string[],
  { policy, baseline }: CheckOptions,
  { files, texts, problems }: LoadedEngagements,
): readonly string[] {
  const named = [...paths, policy, baseline].flatMap((each) => each ?? []);
  const faulty = problems.map(({ file }) => file);
  const read = [...files, ...texts.keys(), ...faulty].filter((each) => each !== 'stdin' || !paths.includes('-'));
  return [...named, ...read];
}
