import type { Side } from '../questionnaire/identifiers.ts';
import { commandLine } from './command-line.ts';

export interface AssessOptions {
  readonly profile?: string;
  readonly area: readonly string[];
  readonly side?: Side;
  /** The report's path; `true` for the one beside the answers, `false` for none. */
  readonly report: string | boolean;
  readonly questionnaires: readonly string[];
}

/** The call of `assess` that goes on with an interview, as the user would type it. */
export function assessLine(file: string | undefined, options: AssessOptions): string {
  return commandLine(['outready', 'assess', ...(file === undefined ? [] : [file]), ...flags(options)]);
}

function flags({ profile, area, side, report, questionnaires }: AssessOptions): readonly string[] {
  return [
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...area.flatMap((id) => ['--area', id]),
    ...(side === undefined ? [] : ['--side', side]),
    ...(report === false ? ['--no-report'] : typeof report === 'string' ? ['--report', report] : []),
    ...questionnaires.flatMap((folder) => ['--questionnaires', folder]),
  ];
}
