/** How much a client's copy leaves out, and an internal one shows. */
export interface Withheld {
  /** Answers told in confidence, each respondent's by itself. */
  readonly answers: number;
  /** Notes that are the interviewer's own. */
  readonly notes: number;
  /** Names of respondents. */
  readonly names: number;
}
