import { commandLine } from '../files/command-line.ts';
import type { Scope } from '../interview/session/session.ts';
import type { Role, Side } from '../questionnaires/questionnaire.ts';

export interface AssessOptions {
  readonly profile?: string;
  readonly area: readonly string[];
  /** The head of a new file, as far as it is known; the provider may be empty: none chosen yet. */
  readonly client?: string;
  readonly provider?: string;
  readonly scope?: string;
  readonly side?: Side;
  /** The respondent's name, which may be empty. */
  readonly respondent?: string;
  readonly respondentRole?: Role | 'another';
  /** An interview of the engagement that a further person is interviewed about. */
  readonly engagementOf?: string;
  /** The same respondent's interview of the round before. */
  readonly from?: string;
  /** Ask only what this role would know. */
  readonly role?: Role;
  /** Ask only critical and high questions. */
  readonly quick?: boolean;
  /** Stop as soon as the verdict is decided, the most decisive questions first. */
  readonly untilDecided?: boolean;
  /** A line at a time, without cursor movement and colour. */
  readonly plain?: boolean;
  /** The report's path; `true` for the one beside the answers, `false` for none. */
  readonly report: string | boolean;
  /** The locale in which questions, score and report are shown. */
  readonly lang?: string;
  readonly questionnaires: readonly string[];
}

/** What the options say of the questions to put. */
export function scopeOf({ area, role, quick, untilDecided }: AssessOptions): Scope {
  return {
    ...(area.length === 0 ? {} : { areas: area }),
    ...(role === undefined ? {} : { role }),
    ...(quick === undefined ? {} : { quick }),
    ...(untilDecided === undefined ? {} : { untilDecided }),
  };
}

/** The options to go on with once there is a file: what they say of its head is in it. */
export function goingOn(options: AssessOptions): AssessOptions {
  const { client, provider, scope, side, respondent, respondentRole, engagementOf, ...rest } = options;
  return rest;
}

/** The options for the next person on the engagement of an interview. */
export function forNextPerson(options: AssessOptions, answers: string): AssessOptions {
  const { from, role, profile, ...rest } = goingOn(options);
  // What is asked follows from that interview; a report that was named belongs to it alone.
  return { ...rest, area: [], engagementOf: answers, report: options.report !== false };
}

/** The call of `assess` that goes on with an interview, as the user would type it. */
export function assessLine(file: string | undefined, options: AssessOptions): string {
  return commandLine(['outready', 'assess', ...(file === undefined ? [] : [file]), ...flags(options)]);
}

function flags(options: AssessOptions): readonly string[] {
  const { profile, area, side, role, quick, untilDecided, plain, report } = options;
  const { client, provider, scope, respondent, respondentRole, engagementOf, from } = options;
  return [
    ...(from === undefined ? [] : ['--from', from]),
    ...(engagementOf === undefined ? [] : ['--engagement-of', engagementOf]),
    ...(client === undefined ? [] : ['--client', client]),
    ...(provider === undefined ? [] : ['--provider', provider]),
    ...(scope === undefined ? [] : ['--scope', scope]),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...area.flatMap((id) => ['--area', id]),
    ...(side === undefined ? [] : ['--side', side]),
    ...(respondent === undefined ? [] : ['--respondent', respondent]),
    ...(respondentRole === undefined ? [] : ['--respondent-role', respondentRole]),
    ...(role === undefined ? [] : ['--role', role]),
    ...(quick ? ['--quick'] : []),
    ...(untilDecided ? ['--until-decided'] : []),
    ...(plain ? ['--plain'] : []),
    ...(report === false ? ['--no-report'] : typeof report === 'string' ? ['--report', report] : []),
    ...readingFlags(options),
  ];
}

/** The flags that every command about the answers needs to show the same questions in the same language. */
export function readingFlags({
  lang,
  questionnaires,
}: Pick<AssessOptions, 'lang' | 'questionnaires'>): readonly string[] {
  return [
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...questionnaires.flatMap((folder) => ['--questionnaires', folder]),
  ];
}
