import type { Interview } from '../answers/interview.ts';
import type { Loaded } from '../inputs/load-assessment.ts';
import type { InterviewFile } from './interview-file.ts';
import type { AssessOptions } from './options.ts';

/** An interview that is about to be conducted. */
export interface Sitting {
  /** The answers file as the user would write it. */
  readonly answers: string;
  readonly interview: Interview;
  /** The same respondent's interview of the round before. */
  readonly previous: Interview | undefined;
  readonly options: AssessOptions;
  readonly loaded: Loaded;
  readonly file: InterviewFile;
}
