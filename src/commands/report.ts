import path from 'node:path';
import { ENDINGS_TEXT, formatOf, REPORT_FORMATS, reportSource } from '../formats/report-formats.ts';
import type { Host } from '../host.ts';
import type { LoadedBranding } from '../inputs/load-branding.ts';
import type { Loaded } from '../inputs/load-interviews.ts';
import type { ReportOptions } from '../model/build-report.ts';
import { Problems, UnusableInput, UserError } from '../yaml/user-error.ts';
import {
  audience,
  byHouse,
  confidential,
  defineCommand,
  files,
  flag,
  force,
  lang,
  questionnaires,
  round,
  text,
  textOrNone,
  texts,
  usually,
  type ValuesOf,
} from './command.ts';
import type { EarlierSnapshot } from './engagement.ts';

const options = {
  output: {
    ...texts('<path>', `a file to write, ending in ${ENDINGS_TEXT}`, 'standard output'),
    short: '-o',
  },
  charts: text('<dir>', 'a folder for the charts as SVG pictures; a report in Markdown then shows them'),
  audience: usually('client', audience),
  confidential,
  round,
  strict: flag('write no client’s copy that still has what looks like somebody’s mail address or number'),
  theme: byHouse(
    textOrNone(
      '<file>',
      'the look of your house: logo, colours, font, cover title and footer (YAML)',
      'the plain look, whatever outready.yaml says',
    ),
  ),
  preparedBy: byHouse(text('<name>', 'who prepared it, for the title')),
  preface: text('<file>', 'a section of your own before the findings (Markdown)'),
  closing: text('<file>', 'a section of your own after them (Markdown)'),
  framework: texts(
    '<id>',
    'its clauses next to the answers, for an auditor: in a chapter, and in a .csv that table alone; "all": those of every framework',
  ),
  baseline: text(
    '<before>',
    'the previous assessment, to tell what has changed since: a file, a folder, a quoted pattern, what score --json printed, or git:REF; previous for the round before; - reads standard input',
  ),
  force,
  lang,
  questionnaires,
};

type GivenOptions = ValuesOf<typeof options>;

export const report = defineCommand({
  name: 'report',
  summary: 'write the report',
  description:
    'Writes the report of one engagement: to files, each in the format that its name ends in,\nor as Markdown to standard output.',
  arguments: { files },
  options,
  examples: [
    'outready report acme-client.yaml acme-provider.yaml -o acme.docx -o acme.csv',
    'outready report acme.yaml -o acme.md --charts acme-charts',
    'outready report acme.yaml --audience internal -o acme.pdf',
    'outready report acme.yaml --theme northgate.yaml --preface letter.md -o acme.pdf',
    'outready report acme --baseline previous -o acme.docx',
    'outready report acme.yaml --lang es -o acme-es.md',
    'outready report acme.yaml --framework dora -o acme-dora.csv',
  ],
  run: async ({ files, options, host, print, compute }) => {
    const { audience, charts, output, force = false, strict = false } = options;
    const { preface, closing, baseline } = options;
    const theme = options.theme || undefined;
    const formats = output.map(formatOf);
    expectDistinct(output, host);
    if (baseline === '-' && files.includes('-')) throw new UserError('standard input can be read but once');
    const { buildReport } = await import('../model/build-report.ts');
    const { analyse, discretionFor, earlierRounds, readEarlier, scoreFor } = await import('./engagement.ts');
    const { loaded, branding, brandingTexts } = await loadTogether(files, options, host);
    await print.warnings(loaded);
    print.superseded(loaded.rounds.superseded);
    const { catalogue, language, interviews } = loaded;
    const frameworks = await chosenFrameworks(options.framework, catalogue);
    const { discretion: own, scored, assessment } = await scoreFor(loaded, options, host);
    const isTable = charts === undefined && formats.length > 0 && formats.every((format) => format === 'csv');
    const planned = async () => {
      const { nextLevel, planningFor } = await import('../scoring/plan/plan.ts');
      return compute(planningFor(catalogue, scored, nextLevel(assessment)));
    };
    // A table has a row for each question, and nothing of what an analysis says of all of them.
    const analysed = isTable
      ? {}
      : { analysis: { ...(await analyse(loaded, { scored, assessment })), plan: await planned() } };
    const reported = { catalogue, interviews, assessment, label: files.join(', ') };
    let earlier: EarlierSnapshot | undefined;
    if (baseline !== undefined) {
      const request = { ...host, folders: options.questionnaires, lang: options.lang, discretion: own };
      earlier = await readEarlier(baseline, { ...reported, paths: files }, request, print);
    }
    const before = earlier?.snapshot;
    const rounds = await earlierRounds(loaded, options);
    const { historyOf } = await import('../answers/rounds.ts');
    const history = historyOf(loaded.rounds);
    const all = [...interviews, ...history, ...(before?.interviews ?? [])];
    const discretion = await discretionFor(options, all, language, host);
    if (audience === 'client') {
      const { checkClientCopy } = await import('./client-copy.ts');
      const shown = [
        { ...reported, texts: loaded.texts },
        ...(earlier === undefined
          ? []
          : [{ ...earlier.snapshot, texts: earlier.texts, earlier: earlier.snapshot.label }]),
      ];
      await checkClientCopy(shown, { discretion, isStrict: strict, own: branding.own, ownTexts: brandingTexts }, print);
    }
    const compared = before === undefined ? {} : { baseline: before };
    const model = buildReport(catalogue, interviews, assessment, {
      ...discretion,
      history,
      branding: branding.branding,
      ...analysed,
      ...compared,
      earlier: rounds,
      ...frameworks,
    });
    const source = reportSource(model, language, branding.theme);
    if (output.length === 0 && charts === undefined) {
      const { content } = await REPORT_FORMATS.md.write(source);
      return print.text(content);
    }
    const named = [...files, theme, preface, closing, baseline].flatMap((each) => each ?? []);
    const inputs = [...named, ...branding.parts, ...loaded.texts.keys(), ...(earlier?.files ?? [])];
    const { writeReportFiles } = await import('./report-files.ts');
    return writeReportFiles(source, { files: output, charts, force, inputs }, host);
  },
});

async function chosenFrameworks(
  given: readonly string[],
  { frameworks }: Loaded['catalogue'],
): Promise<Pick<ReportOptions, 'frameworks'>> {
  if (given.length === 0) return {};
  const { frameworksNamed } = await import('./frameworks-named.ts');
  return { frameworks: frameworksNamed(given, [...frameworks.keys()]) };
}

/** Loads the files of the branding next to the interviews; all that is wrong with either is in one error. */
async function loadTogether(
  paths: readonly string[],
  { questionnaires: folders, lang, round, ...options }: GivenOptions,
  host: Host,
): Promise<{
  readonly loaded: Loaded;
  readonly branding: LoadedBranding;
  readonly brandingTexts: ReadonlyMap<string, string>;
}> {
  const { loadAssessment } = await import('../inputs/load-interviews.ts');
  const { loadBranding } = await import('../inputs/load-branding.ts');
  const problems = new Problems();
  const branding = await loadBranding({ ...options, theme: options.theme || undefined }, host.cwd, problems);
  const loaded = await loadAssessment({ ...host, paths, folders, lang, round }).catch((error: unknown) => {
    if (!(error instanceof UnusableInput)) throw error;
    throw new UnusableInput([...error.diagnostics, ...problems.found], new Map([...error.texts, ...problems.texts]));
  });
  return { loaded, branding: problems.require(branding), brandingTexts: problems.texts };
}

function expectDistinct(files: readonly string[], { cwd }: Host): void {
  const seen = new Set<string>();
  for (const file of files) {
    const place = path.resolve(cwd, file);
    if (seen.has(place)) {
      throw new UserError(`-o ${file} is given twice`, { hint: 'each format needs a file of its own' });
    }
    seen.add(place);
  }
}
