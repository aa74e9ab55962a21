import { ASKED, type Detail, flagOf, HEAD, type HeadOptions, isShared } from '../answers/head.ts';
import { keyOverTime } from '../answers/identity.ts';
import type { Engagement } from '../answers/interview.ts';
import { commandLine } from '../files/command-line.ts';
import type { Defaults } from '../inputs/defaults.ts';
import type { Scope } from '../interview/session/session.ts';
import type { Role } from '../questionnaires/vocabulary.ts';

/** The options of `assess`. Those of the head are of a new file's, as far as it is known; an empty text is none. */
export interface AssessOptions extends HeadOptions {
  readonly profile?: string;
  readonly area: readonly string[];
  /** An interview of the engagement that a further person is interviewed about. */
  readonly engagementOf?: string | undefined;
  /** The same respondent's interview of the round before. */
  readonly from?: string;
  readonly role?: Role;
  readonly quick?: boolean;
  readonly untilDecided?: boolean;
  /** Whether options stand in a shuffled order; without a seed, the engagement's own. */
  readonly shuffle?: boolean;
  readonly seed?: string;
  /** Shuffled, and nothing shown from which the merit of an answer could be read. */
  readonly blind?: boolean;
  /** How long the interview may take, in minutes. */
  readonly minutes?: number | undefined;
  readonly plain?: boolean;
  /** The path of the engagement's report; `true` where it is offered under its own name, `false` for none. */
  readonly report: string | boolean;
  readonly lang?: string;
  readonly questionnaires: readonly string[];
  /** What the defaults of the house say, which holds without being given: the profile of a new file, and what is in the rest. */
  readonly house?: Pick<Defaults, 'profile' | 'lang' | 'questionnaires'> | undefined;
}

export function scopeOf({ area, role, quick, untilDecided, blind }: AssessOptions): Scope {
  return {
    ...(area.length === 0 ? {} : { areas: area }),
    ...(role === undefined ? {} : { role }),
    ...(quick === undefined ? {} : { quick }),
    ...(untilDecided === undefined ? {} : { untilDecided }),
    ...(blind === undefined ? {} : { blind }),
  };
}

/** What the options of this engagement are shuffled by; `undefined` where they are not. */
export function seedFor(engagement: Engagement, { shuffle, seed, blind }: AssessOptions): string | undefined {
  return shuffle || blind || seed !== undefined ? (seed ?? keyOverTime(engagement)) : undefined;
}

/** The options to go on with once there is a file: what they say of its head is in it. */
export function goingOn(options: AssessOptions): AssessOptions {
  let rest: AssessOptions = { ...options, engagementOf: undefined };
  for (const detail of ASKED) rest = { ...rest, [HEAD[detail].option]: undefined };
  return rest;
}

export function forNextPerson(options: AssessOptions, answers: string): AssessOptions {
  const { from, role, profile, ...rest } = goingOn(options);
  // What is asked follows from that interview; a report that was named belongs to it alone.
  return { ...rest, area: [], engagementOf: answers, report: options.report !== false };
}

/** The call of `assess` that goes on with an interview, as the user would type it. */
export function assessLine(file: string | undefined, options: AssessOptions): string {
  return commandLine(assessWords(file, options));
}

export function assessWords(file: string | undefined, options: AssessOptions): readonly string[] {
  return ['outready', 'assess', ...(file === undefined ? [] : [file]), ...flags(options)];
}

function flags(options: AssessOptions): readonly string[] {
  const { profile, area, role, quick, untilDecided, shuffle, seed, blind, minutes, plain, report, engagementOf, from } =
    options;
  const given = (details: readonly Detail[]): readonly string[] =>
    details.flatMap((detail) => {
      const text = options[HEAD[detail].option];
      return text === undefined ? [] : [flagOf(detail), text];
    });
  return [
    ...(from === undefined ? [] : ['--from', from]),
    ...(engagementOf === undefined ? [] : ['--engagement-of', engagementOf]),
    ...given(ASKED.filter(isShared)),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...area.flatMap((id) => ['--area', id]),
    ...given(ASKED.filter((detail) => !isShared(detail))),
    ...(role === undefined ? [] : ['--role', role]),
    ...(quick ? ['--quick'] : []),
    ...(untilDecided ? ['--until-decided'] : []),
    ...(shuffle ? ['--shuffle'] : []),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(blind ? ['--blind'] : []),
    ...(minutes === undefined ? [] : ['--minutes', String(minutes)]),
    ...(plain ? ['--plain'] : []),
    ...(report === false ? ['--no-report'] : typeof report === 'string' ? ['--report', report] : []),
    ...readingFlags(options),
  ];
}

/** The flags that every command about the answers needs to show the same questions in the same language, next to what holds here. */
export function readingFlags({
  lang,
  questionnaires,
  house,
}: Pick<AssessOptions, 'lang' | 'questionnaires' | 'house'>): readonly string[] {
  const given = questionnaires.filter((folder) => !house?.questionnaires?.includes(folder));
  return [
    ...(lang === undefined || lang === house?.lang ? [] : ['--lang', lang]),
    ...given.flatMap((folder) => ['--questionnaires', folder]),
  ];
}
