import type { Engagement, Interview, Reply, SourcedInterview } from '../answers/interview.ts';
import type { Snapshot } from '../comparison/comparison.ts';
import type { View } from '../model/view.ts';
import { areaTitle, type Catalogue } from '../questionnaires/catalogue.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import type { Assessment, ScenarioName } from '../scoring/assessment.ts';
import { scoreOf } from '../scoring/scores.ts';
import type { CountedThing } from '../texts/en/counted-things.ts';
import { FIRST } from '../yaml/diagnostic.ts';
import type { CheckEntry, Location, Say, Wording } from './check-result.ts';

/** One engagement as the check sees it. */
export interface Engaged {
  readonly catalogue: Catalogue;
  /** In the order of scoring. */
  readonly interviews: readonly Interview[];
  /** The same interviews with their places, by file. */
  readonly sourced: readonly SourcedInterview[];
  readonly assessment: Assessment;
  /** What a client may know of it, where the result is for one. */
  readonly view?: View;
  /** The earlier state to compare with, when one is asked for. */
  readonly before?: EarlierState;
}

/** An earlier state of an engagement. */
export interface EarlierState {
  /** How the user named it: a path, or `git:REF`. */
  readonly label: string;
  /** Nothing where it has no such engagement, or none that could be used. */
  readonly snapshot?: Snapshot;
  /** It has the engagement, and its files cannot be used. */
  readonly isBroken?: true;
  /** Whether all that is checked was looked for in it, so that who is missing is gone. */
  readonly isWhole: boolean;
}

/** An engagement that an earlier state has and this one has not. */
export interface GoneEngagement {
  readonly label: string;
  readonly engagement: Engagement;
  readonly profile: string;
  /** Where it was. */
  readonly file: string;
  /** One that is new and that a reader would take for it. */
  readonly near?: Engagement;
}

/** What only the shell can know. */
export interface Facts {
  /** The day that everything is judged on, in UTC, as in 2026-11-22. */
  readonly asOf: string;
  /** Whether a path named as evidence in an answers file leads to something; paths start at the file's folder. */
  readonly hasEvidence: (file: string, ref: string) => boolean;
  /** Whether a path that the policy demands leads to something; paths start at the policy's folder. */
  readonly hasFile: (path: string) => boolean;
  /** A seed for random draws that follows from the content, so that the same files are judged the same. */
  readonly seedOf: (assessment: Assessment) => number;
}

/** What a judge may look at next to the engagement and the value in the policy. */
export interface Judging extends Facts {
  /** The reading of the interviews that level, scores, blockers and conditions are judged on. */
  readonly scenario: ScenarioName;
}

/** What a demand found, before waivers: `expected` and `location` are the demand's and the engagement's where not given. */
export type DemandFinding = Pick<CheckEntry<Say>, 'message'> &
  Partial<Pick<CheckEntry<Say>, 'expected' | 'actual' | 'hint' | 'location' | 'subject' | 'questions'>>;

/** A demand on one thing each: met, met and worth a warning, or not met. */
export interface Single extends DemandFinding {
  readonly status: 'pass' | 'warn' | 'fail';
}

/** A demand that there be no more than so many of something; a waiver takes one of them out of the count. */
export interface Limited {
  readonly thing: CountedThing;
  readonly limit: number;
  /** What the demand asks for, where it is not the value in the policy. */
  readonly expected?: string | number;
  /** Each says what it is, not how many there are; its `actual` is the number of all where it has none of its own. */
  readonly found: readonly DemandFinding[];
}

/** Judges one engagement by what the policy has for one demand. */
export type Judge<Expected> = (engaged: Engaged, expected: Expected, judging: Judging) => readonly Single[] | Limited;

/** What a demand comes to for one engagement, before waivers. */
export interface Judgement {
  readonly demand: string;
  /** What the policy asks for, as far as it can be said in a word. */
  readonly expected: string | number | null;
  /** The place of what has none of its own. */
  readonly location: Location;
  readonly found: readonly Single[] | Limited;
}

/** A demand that is met or not. */
export function single(isMet: boolean, message: Say, more: Partial<Single> = {}): Single {
  return { status: isMet ? 'pass' : 'fail', message, ...more };
}

/** A question as messages name it: its topic and its id, which is what files say. */
export function questionText({ translated }: Wording, { catalogue }: Pick<Engaged, 'catalogue'>, id: string): string {
  const topic = translated(catalogue).questions.get(id)?.topic;
  return topic === undefined ? id : `${topic} (${id})`;
}

/** An area by its title. */
export function areaText({ translated }: Wording, { catalogue }: Pick<Engaged, 'catalogue'>, id: string): string {
  return areaTitle(id, translated(catalogue));
}

/** The first line of an engagement's first file: for what has no place of its own. */
export function placeOfEngagement({ sourced: [first] }: Engaged): Location {
  return { file: first?.source.file ?? '', span: FIRST };
}

/** What was answered: the option, the items, `unknown`, the reason; in the short form the value after the question. */
export function placeOfReply({ interview, source }: SourcedInterview, question: string): Location {
  const kind: Reply['kind'] = interview.answers.get(question)?.reply.kind ?? 'unanswered';
  const path = ['answers', question];
  const span = kind === 'unanswered' ? source.spanOfKey(path) : source.spanAt([...path, kind]);
  return { file: source.file, span };
}

/** The answer that a question's low score comes from; an unknown one; any mention of it; else the engagement's place. */
export function placeOfQuestion(engaged: Engaged, question: string): Location {
  const known = engaged.catalogue.questions.get(question);
  const mentions = engaged.sourced.filter(({ interview }) => interview.answers.has(question));
  const badness = ({ interview }: SourcedInterview): number => {
    const reply = interview.answers.get(question)?.reply;
    if (reply === undefined) return Number.POSITIVE_INFINITY;
    const score = known !== undefined && isScored(known) ? scoreOf(known, reply) : undefined;
    return score ?? (reply.kind === 'unknown' ? 101 : 102);
  };
  const [worst] = [...mentions].sort((a, b) => badness(a) - badness(b));
  return worst === undefined ? placeOfEngagement(engaged) : placeOfReply(worst, question);
}

/** The first question of an area that a file answers; else the engagement's place. */
export function placeOfArea(engaged: Engaged, area: string): Location {
  for (const { interview, source } of engaged.sourced) {
    const spans = [...interview.answers.keys()]
      .filter((id) => id.startsWith(`${area}/`))
      .map((id) => source.spanOfKey(['answers', id]))
      .sort((a, b) => a.line - b.line || a.column - b.column);
    const [span] = spans;
    if (span !== undefined) return { file: source.file, span };
  }
  return placeOfEngagement(engaged);
}
