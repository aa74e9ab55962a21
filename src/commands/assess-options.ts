import type { Scope } from '../interview/session.ts';
import type { Role, Side } from '../questionnaire/identifiers.ts';
import { commandLine } from './command-line.ts';

export interface AssessOptions {
  readonly profile?: string;
  readonly area: readonly string[];
  readonly side?: Side;
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

/** The call of `assess` that goes on with an interview, as the user would type it. */
export function assessLine(file: string | undefined, options: AssessOptions): string {
  return commandLine(['outready', 'assess', ...(file === undefined ? [] : [file]), ...flags(options)]);
}

function flags(options: AssessOptions): readonly string[] {
  const { profile, area, side, role, quick, untilDecided, plain, report, lang, questionnaires } = options;
  return [
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...area.flatMap((id) => ['--area', id]),
    ...(side === undefined ? [] : ['--side', side]),
    ...(role === undefined ? [] : ['--role', role]),
    ...(quick ? ['--quick'] : []),
    ...(untilDecided ? ['--until-decided'] : []),
    ...(plain ? ['--plain'] : []),
    ...(report === false ? ['--no-report'] : typeof report === 'string' ? ['--report', report] : []),
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...questionnaires.flatMap((folder) => ['--questionnaires', folder]),
  ];
}
