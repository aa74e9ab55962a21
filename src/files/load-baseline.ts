import path from 'node:path';
import type { Interview } from '../answers/interview.ts';
import { parseInterview, type SourcedInterview } from '../answers/parse.ts';
import { decodeText } from '../diagnostics/decode.ts';
import { addAll, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkSchema } from '../diagnostics/schema-diagnostics.ts';
import { FIRST } from '../diagnostics/span.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { parseYaml } from '../diagnostics/yaml-source.ts';
import { type Before, type EarlierAssessment, EarlierAssessmentSchema } from '../policy/before.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { findAnswers } from './find-answers.ts';
import { readAtRevision } from './git.ts';
import type { Texts } from './library.ts';
import { type LoadRequest, readInterview, shownAs } from './load-assessment.ts';
import { keyOf, type LoadedEngagement, type LoadedEngagements } from './load-engagements.ts';
import { readText } from './read.ts';

/** Earlier states to compare with, and what is wrong with their files. */
export interface Baseline {
  readonly beforeOf: (engagement: LoadedEngagement) => Before;
  readonly problems: readonly Diagnostic[];
}

/** What to compare with; `base` is what a path starts from, `origin` the place that asks for it. */
export interface BaselineRequest {
  readonly from: string;
  readonly base: string;
  readonly origin: Pick<Diagnostic, 'file' | 'span'>;
}

interface Earlier {
  readonly interviews: readonly Interview[];
  readonly assessments: readonly EarlierAssessment[];
}

/**
 * Reads an earlier state: `git:REF` (the same files at that commit), an assessment that `score --json` printed, or an
 * answers file, a folder or a glob, which start at `base`. Answers of then are scored with the questionnaires of now.
 */
export async function loadBaseline(
  { from, base, origin }: BaselineRequest,
  now: LoadedEngagements,
  { cwd, stdin }: Pick<LoadRequest, 'cwd' | 'stdin'>,
): Promise<Baseline> {
  const problems: Diagnostic[] = [];
  const given = base === cwd ? from : path.resolve(base, from);
  const earlier = from.startsWith('git:')
    ? await readRevision(from, now.files, { cwd, origin }, problems)
    : await readPath(given, { cwd, stdin }, now.texts, problems);
  const known = new Set(
    [...earlier.interviews, ...earlier.assessments].map(({ engagement }) => keyOf(definedIn(engagement))),
  );
  const fits = now.engagements.some(({ interviews }) =>
    interviews.some(({ engagement }) => known.has(keyOf(engagement))),
  );
  if (!from.startsWith('git:') && problems.length === 0 && now.engagements.length > 0 && !fits) {
    problems.push(otherEngagement(earlier, shownAs(given, cwd)));
  }
  const beforeOf = ({ catalogue, interviews: [first] }: LoadedEngagement): Before => {
    const label = from;
    if (first === undefined) return { label, asked: new Map() };
    const key = keyOf(first.engagement);
    const assessment = earlier.assessments.find(({ engagement }) => keyOf(definedIn(engagement)) === key);
    if (assessment !== undefined) return { label, assessment, asked: new Map() };
    const own = earlier.interviews.filter(({ engagement }) => keyOf(engagement) === key);
    const sameProfile = own.filter(({ profile }) => profile === first.profile);
    const interviews = sameProfile.length > 0 ? sameProfile : own;
    if (interviews.length === 0) return { label, asked: new Map() };
    const asked = interviews.flatMap((each) => [...each.asked].map(([area, { version }]) => [area, version] as const));
    return { label, assessment: scoreInterviews(catalogue, interviews), asked: new Map(asked) };
  };
  return { beforeOf, problems };
}

function definedIn({ client, provider, scope }: EarlierAssessment['engagement'] | Interview['engagement']) {
  return { client, scope, ...(provider === undefined ? {} : { provider }) };
}

async function readRevision(
  from: string,
  files: readonly string[],
  { cwd, origin }: { readonly cwd: string; readonly origin: BaselineRequest['origin'] },
  problems: Diagnostic[],
): Promise<Earlier> {
  const contents = await readAtRevision(from.slice('git:'.length), files, cwd).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    problems.push({ code: 'unreadable', severity: 'error', message: error.message, ...hint, ...origin });
    return new Map<string, Uint8Array>();
  });
  const interviews: Interview[] = [];
  for (const [file, bytes] of contents) {
    const text = decodeText(bytes, file).value;
    const parsed = text === undefined ? undefined : parseInterview(text, file).value;
    if (parsed !== undefined) interviews.push(parsed.interview);
    else {
      const message = `in ${from} this file could not be used, so it is not compared with`;
      problems.push({ code: 'unreadable', severity: 'warning', message, file, span: FIRST });
    }
  }
  return { interviews, assessments: [] };
}

async function readPath(
  from: string,
  { cwd, stdin }: Pick<LoadRequest, 'cwd' | 'stdin'>,
  texts: Texts,
  problems: Diagnostic[],
): Promise<Earlier> {
  const assessment = await readAssessment(from, cwd, texts, problems);
  if (assessment !== undefined) return { interviews: [], assessments: assessment };
  const found = await findAnswers([from], cwd);
  addAll(problems, found.problems);
  const sourced: SourcedInterview[] = [];
  for (const given of found.paths) {
    const { value, diagnostics } = await readInterview(given, { cwd, stdin }, texts);
    addAll(
      problems,
      diagnostics.filter(({ severity }) => severity === 'error'),
    );
    if (value !== undefined) sourced.push(value);
  }
  return { interviews: sourced.map(({ interview }) => interview), assessments: [] };
}

/** The assessment in a file that says to be one; nothing for any other. */
async function readAssessment(
  from: string,
  cwd: string,
  texts: Texts,
  problems: Diagnostic[],
): Promise<readonly EarlierAssessment[] | undefined> {
  const shown = shownAs(from, cwd);
  const { value: text } = await readText(path.resolve(cwd, from), shown);
  if (text === undefined || !/["']?format["']?\s*:\s*["']?outready\/assessment\//.test(text)) return undefined;
  texts.set(shown, text);
  const yaml = parseYaml(text, shown);
  addAll(problems, yaml.diagnostics);
  if (yaml.value === undefined) return [];
  const { value, diagnostics } = checkSchema(EarlierAssessmentSchema, yaml.value);
  addAll(problems, diagnostics);
  return value === undefined ? [] : [value];
}

function otherEngagement({ interviews, assessments }: Earlier, file: string): Diagnostic {
  const [other] = [...interviews, ...assessments];
  const whose =
    other === undefined ? 'another engagement' : `"${other.engagement.client}" and "${other.engagement.scope}"`;
  const message = `the baseline is of ${whose}, which is not what is checked`;
  const hint = 'a baseline has the same client, provider and scope, to the letter';
  return { code: 'different-engagement', severity: 'error', message, file, span: FIRST, hint };
}
