import { type CountedThing, THINGS, type Thing } from './counted-things.ts';
import { type DecisionWord, LEVEL_WORDS, type StandingWord } from './standing.ts';
import { count, list, type ROLE_WORDS, type SIDE_WORDS, WORDS } from './words.ts';

/** The three readings in words that need no glossary. */
const SCENARIOS = { low: 'at worst', point: 'on what is known', high: 'at best' } as const;
type Scenario = keyof typeof SCENARIOS;
type LevelWord = keyof typeof LEVEL_WORDS;
type SideWord = keyof typeof SIDE_WORDS;
type RoleWord = keyof typeof ROLE_WORDS;

const points = (amount: number): string => count(amount, 'point');
const days = (amount: number): string => count(amount, 'day');

/** All that `check` says: figures arrive cut, shares in percent, names of questions and areas whole; `null`: no figure. */
export const CHECK = {
  status: { pass: 'pass', fail: 'fail', warn: 'warn', suppressed: 'waived' },
  hint: 'hint:',
  waiver: 'waiver:',
  waived: (reason: string, owner: string | undefined, until: string | undefined): string =>
    `${reason}${owner === undefined ? '' : ` (${owner})`}${until === undefined ? '' : `; until ${until}, that day included (UTC)`}`,
  engagement: (client: string, provider: string | undefined, scope: string, profile: string | undefined): string =>
    `${client}${provider === undefined ? '' : ` with ${provider}`}: ${scope}${profile === undefined ? '' : ` (profile ${profile})`}`,
  summary: (amounts: Readonly<Record<'fail' | 'pass' | 'suppressed' | 'warn', number>>, asOf: string): string => {
    const parts = [
      ...(amounts.fail === 0 ? [] : [`${amounts.fail} failed`]),
      `${amounts.pass} passed`,
      ...(amounts.suppressed === 0 ? [] : [`${amounts.suppressed} waived`]),
      ...(amounts.warn === 0 ? [] : [count(amounts.warn, 'warning')]),
    ];
    return `${parts.join(', ')}; judged on ${asOf} (UTC).`;
  },
  unusable: 'What cannot be used was not judged.',
  tooManyWarnings: (amount: number, most: number): string =>
    `More warnings than --max-warnings allows: ${amount}, not ${most}.`,
  /** Files that were found and are of no concern. */
  passedOver: (otherKind: number, ignored: number): string => {
    const parts = [
      ...(otherKind === 0 ? [] : [`${otherKind} of another kind`]),
      ...(ignored === 0 ? [] : [`${ignored} ignored by git`]),
    ];
    return `Passed over: ${parts.join(', ')}.`;
  },
  validFile: 'the file is valid',
  isValid: (file: string): string => `${file} is valid`,
  leftOut: 'the file is valid, but another one of its engagement is not, so the engagement was not judged',
  nothingDemanded: 'nothing is demanded, so only the files were checked',
  makeDemands:
    'make demands by options or in outready.policy.yaml; `outready check FILE… --init` writes one that fits the present state',
  /** `isUnknown`: somebody was asked, and nobody knew. */
  stageOpen: (isUnknown: boolean): string =>
    `${isUnknown ? 'nobody knew' : 'nobody has said'} at which stage the deal is, so the verdict is for no decision in particular, and no question is left out by stage`,
  /** `stages`: the options that were chosen, as files have them. */
  stageDisputed: (stages: readonly string[]): string =>
    `the interviews differ on the stage of the deal (${stages.join(', ')}), so the verdict is for no decision in particular`,
  sayStage: 'go on with the interview: the stage is asked first',
  agreeOnStage: 'ask again whoever is wrong; after a change of stage, start a new round',
  noArea: (profile: string, area: string): string =>
    `the profile "${profile}" has no area "${area}", so nothing can be demanded of it`,
  /** `meant`: what was probably meant; else all that there is. */
  meant: (meant: string | undefined, all: readonly string[]): string =>
    meant === undefined ? `possible: ${all.join(', ')}` : `did you mean "${meant}"?`,
  inConfidence: 'a point told in confidence',
  reasonInConfidence: 'told in confidence',
  /** `decision`: what the verdict is for. */
  level: (
    actual: StandingWord | null,
    demanded: LevelWord,
    scenario: Scenario,
    decision: DecisionWord | null,
  ): string => {
    const is =
      actual === null
        ? 'there is no level, because nothing is scored'
        : `the verdict ${SCENARIOS[scenario]} is ${WORDS.standing(actual, decision)}`;
    if (demanded === 'not-ready') return `${is}; ${actual === null ? 'one' : 'no more'} is demanded`;
    return `${is}; ${demanded === 'ready' ? '' : 'at least '}${LEVEL_WORDS[demanded]} is demanded`;
  },
  /** `area`: nothing for the overall score. */
  score: (area: string | undefined, actual: number | null, demanded: number, scenario: Scenario): string => {
    const what = area ?? 'the overall score';
    if (actual === null)
      return `${what} has no score, because nothing in it is scored; at least ${demanded} is demanded`;
    return `${what} is ${actual} ${SCENARIOS[scenario]}; at least ${demanded} is demanded`;
  },
  coverage: (actual: number | null, demanded: number): string =>
    actual === null
      ? `no question applies; ${demanded} percent of the weight is to be answered`
      : `${actual} percent of the weight is answered; at least ${demanded} percent is demanded`,
  respondents: (actual: number, demanded: number): string => {
    const people = actual === 0 ? 'nobody was' : actual === 1 ? '1 respondent was' : `${actual} respondents were`;
    return `${people} interviewed; at least ${demanded} ${demanded === 1 ? 'is' : 'are'} demanded`;
  },
  /** Sides or roles, in words. */
  people: (missing: readonly string[], demanded: readonly string[]): string =>
    missing.length === 0
      ? `interviewed, as demanded: ${list(demanded)}`
      : `nobody was interviewed as ${list(missing, 'or')}; demanded: ${list(demanded)}`,
  /** `pairs`: how many answers can be compared. */
  agreement: (actual: number | null, pairs: number, demanded: number): string => {
    const asked = `an alpha of at least ${demanded} is demanded`;
    if (pairs === 0) return `agreement cannot be measured, as no question was answered by two respondents; ${asked}`;
    if (actual === null) return `all answers that can be compared are the same; ${asked}`;
    return `Krippendorff’s alpha of the respondents is ${actual}; ${asked}`;
  },
  robustness: (actual: number | null, demanded: number): string => {
    const asked = `at least ${demanded} percent is demanded`;
    if (actual === null) return `there is no verdict that could stand; ${asked}`;
    return `the verdict or a better one stands in ${actual} percent of the draws; ${asked}`;
  },
  gap: (actual: number | null, allowed: number): string => {
    const asked = `at most ${points(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed`;
    if (actual === null) return `no question was answered by both sides; ${asked} between them`;
    return `the two sides are ${actual} points apart on average; ${asked}`;
  },
  /** `3 open questions; at most 5 are allowed`; `waived` of those that there are do not count. */
  counted: (thing: CountedThing, actual: number, limit: number, waived: number): string => {
    const [one, many, none]: Thing = THINGS[thing];
    if (none !== undefined && actual + waived + limit === 0) return none;
    const there = actual === 0 ? `no ${one}` : count(actual, one, many);
    const counted = waived === 0 ? there : `${there} beside ${waived} waived`;
    if (limit > 0) return `${counted}; at most ${limit} ${limit === 1 ? 'is' : 'are'} allowed`;
    return actual === 0 ? counted : `${counted}; none is allowed`;
  },
  /** `basis`: what it goes by, where that may be said. */
  gate: (questions: readonly string[], title: string, basis: string | undefined): string =>
    `${list(questions)}: ${title.toLowerCase()}${basis === undefined ? '' : `; ${basis}`}`,
  setAside: (question: string): string => `${question}: set aside as not applicable`,
  answeredLater: (question: string, day: string): string =>
    `${question}: the answer is dated ${day}, which is yet to come`,
  tooOld: (question: string, age: number, limit: number): string =>
    `${question}: answered ${days(age)} ago; ${limit} at most`,
  askAgain: 'ask it again',
  /** Answers without a day of their own: in a file without one, saved on a day to come, or too long ago. */
  undated: (
    answers: number,
    saved?: { readonly by: 'started' | 'updated'; readonly day: string; readonly age: number; readonly limit: number },
  ): string => {
    const those = `${count(answers, 'answer')} without a date of ${answers === 1 ? 'its' : 'their'} own`;
    if (saved === undefined) return `${those}: nobody can tell how old, as the file has no date either`;
    const { by, day, age, limit } = saved;
    const how = age < 0 ? `on ${day}, which is yet to come` : `${days(age)} ago; ${limit} at most`;
    return `${those}, in a file ${by === 'started' ? 'started' : 'last saved'} ${how}`;
  },
  addDay: 'add the day to each, as in { option: …, answered: 2026-11-22 }',
  confidentialEvidence: 'evidence shown in confidence',
  /** `latest`: the last day of what is named for a good answer; nothing where nothing is. */
  noEvidence: (question: string, latest: string | undefined): string =>
    `${question}: ${latest === undefined ? 'no evidence is named' : `its evidence expired on ${latest}`}`,
  /** Evidence is named that holds, and a demand takes what was seen only. */
  notSeen: (question: string): string => `${question}: its evidence is named, and nobody has seen it`,
  expired: (question: string, evidence: string, until: string): string =>
    `${question}: ${evidence} held until ${until}, that day included`,
  /** `file`: nothing where it was shown in confidence. */
  noEvidenceFile: (question: string, file: string | undefined): string =>
    `${question}: ${file === undefined ? 'the file shown in confidence is not there' : `there is no file ${file}`}`,
  fromAnswers: 'paths start at the folder of the answers file',
  file: (path: string, isThere: boolean): string => (isThere ? `${path} is there` : `there is no file ${path}`),
  fromPolicy: 'paths start at the folder of the policy',
  /** `isWhole`: all that is checked was looked for there, so that it is known to be new. */
  noBaseline: (label: string, isWhole: boolean): string =>
    isWhole
      ? `this engagement is new: ${label} has nothing of it`
      : `${label} has nothing of this engagement, so there is nothing to compare with`,
  brokenBaseline: (label: string): string =>
    `what ${label} has of this engagement cannot be used, so there is nothing to compare with`,
  levelThen: (then: LevelWord | null, now: LevelWord | null, label: string): string => {
    const words = (level: LevelWord | null): string => (level === null ? 'no level' : LEVEL_WORDS[level]);
    if (then === now) return `the level is ${words(now)}, as in ${label}`;
    return `the level was ${words(then)} in ${label}; now it is ${words(now)}`;
  },
  scoreThen: (
    area: string | undefined,
    { was, now }: { readonly was: number | null; readonly now: number | null },
    label: string,
    tolerance: number,
  ): string => {
    const what = area ?? 'the overall score';
    const words = (score: number | null): string => (score === null ? 'not scored' : String(Number(score.toFixed(2))));
    const allowed = tolerance === 0 ? '' : `; it may fall by ${points(tolerance)}`;
    if (was === now) return `${what} is ${words(now)}, as in ${label}`;
    return `${what} was ${words(was)} in ${label}; now it is ${words(now)}${allowed}`;
  },
  noAreaFell: (label: string): string => `no area scores lower than in ${label}`,
  newBlocker: (blocker: string, label: string): string => `a blocker that was not in ${label}: ${blocker}`,
  noNewBlocker: (label: string): string => `no blocker that was not in ${label}`,
  otherQuestionnaire: (common: number, changed: readonly string[], label: string): string => {
    const meant =
      changed.length === 0 ? '' : ` and that mean the same; asked again with another meaning: ${list(changed)}`;
    return `the questionnaires are not those of ${label}, which is no regression: compared over the ${count(common, 'question')} that both have, without the level${meant}`;
  },
  /** The earlier state was scored by the first edition of the method; `common`: questions that are compared. */
  otherMethod: (common: number, label: string): string =>
    `${label} was scored by an earlier method, so level, score, areas and blockers cannot be compared: compared question by question, over the ${count(common, 'question')} that both have`,
  questionFell: (question: string, was: number, now: number | null, label: string): string =>
    `${question} scored ${Number(was.toFixed(2))} in ${label}; now it is ${now === null ? 'not scored' : Number(now.toFixed(2))}`,
  noQuestionFell: (label: string): string => `no question scores lower than in ${label}`,
  otherVersion: (area: string, then: string, now: string, label: string): string =>
    `${area} was asked in version ${then} in ${label} and in ${now} now, which is no regression: both are scored alike`,
  goneRespondent: (
    { side, role, file }: { readonly side: SideWord; readonly role?: RoleWord; readonly file?: string },
    label: string,
  ): string => {
    const who = role === undefined ? '' : ` (role: ${role})`;
    const where = file === undefined ? '' : ` (${file})`;
    return `somebody of the ${side}${who} answered in ${label}${where}, and is not there any more`;
  },
  /** `names`: client, provider and scope. */
  goneEngagement: (names: readonly string[], profile: string, label: string): string =>
    `${quoted(names)}, asked under the profile "${profile}" in ${label}, is not there any more`,
  near: (names: readonly string[]): string =>
    `${quoted(names)} is new, and a reader would take it for the same: spell the names alike, or give both an id`,
  /** What a waiver is of; `subject`: a question or an area. */
  waiverOf: (demand: string, subject: string | undefined): string =>
    `the waiver of ${demand}${subject === undefined ? '' : ` for ${subject}`}`,
  waiverHeld: (until: string): string => `the waiver for this held until ${until}, that day included (UTC)`,
  waiverExpired: (waiver: string, until: string, asOf: string): string =>
    `${waiver} held until ${until}, that day included (UTC), and the check is for ${asOf}`,
  waiverSoon: (waiver: string, until: string, left: number): string =>
    `${waiver} holds until ${until}, that day included (UTC): ${left === 0 ? 'today is its last day' : `${days(left)} left`}`,
  waiverUnused: (waiver: string): string => `${waiver} is not needed: nothing that was checked fails without it`,
  renew: 'remove it, or renew it with a reason that still holds',
  remove: 'remove it',
  mend: 'mend what it is for, or agree on a new date',
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
