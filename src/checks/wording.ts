import { type Engagement, type Respondent, showName } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Level } from '../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../scoring/aggregate.ts';
import type { ScenarioName } from '../scoring/assessment.ts';
import { count, LEVEL_WORDS, list } from '../texts/en/words.ts';
import type { GoneEngagement } from './before.ts';
import type { DemandId } from './schema.ts';

/** The three readings in words that need no glossary. */
const SCENARIO_WORDS: Readonly<Record<ScenarioName, string>> = {
  low: 'at worst',
  point: 'on what is known',
  high: 'at best',
};

export function levelMessage(actual: Level | null, demanded: Level, scenario: ScenarioName): string {
  const is = actual === null ? NO_LEVEL : `the level is ${LEVEL_WORDS[actual]} ${SCENARIO_WORDS[scenario]}`;
  if (demanded === 'not-ready') return `${is}; ${actual === null ? 'one' : 'no more'} is demanded`;
  return `${is}; ${demanded === 'ready' ? '' : 'at least '}${LEVEL_WORDS[demanded]} is demanded`;
}

const NO_LEVEL = 'there is no level, because nothing is scored';

/** `what`: the overall score, or an area's title. */
export function scoreMessage(what: string, actual: number | null, demanded: number, scenario: ScenarioName): string {
  if (actual === null) return `${what} has no score, because nothing in it is scored; at least ${demanded} is demanded`;
  return `${what} is ${figure(actual, demanded)} ${SCENARIO_WORDS[scenario]}; at least ${demanded} is demanded`;
}

/** A figure for the eye, cut as scores are, with as many decimals as the demand has. */
function figure(actual: number, demanded: number): string {
  const decimals = String(demanded).split('.')[1]?.length ?? 0;
  const unit = 10 ** decimals;
  const nearest = Math.round(actual * unit) / unit;
  // A sum that only arithmetic keeps from a figure is that figure; nothing is ever added to what is shown.
  return String(Math.abs(nearest - actual) < TOLERANCE ? nearest : Math.floor(actual * unit) / unit);
}

export function coverageMessage(actual: number | null, demanded: number): string {
  if (actual === null) return `no question applies; ${percent(demanded)} of the weight is to be answered`;
  return `${percent(actual)} of the weight is answered; at least ${percent(demanded)} is demanded`;
}

/** Cut to a tenth, not rounded, so that 89.96 never reads as the 90 that it misses. */
function percent(share: number): string {
  return `${Math.floor(share * 1000 + 1e-6) / 10} percent`;
}

export function respondentsMessage(actual: number, demanded: number): string {
  const people = actual === 0 ? 'nobody was' : actual === 1 ? '1 respondent was' : `${actual} respondents were`;
  return `${people} interviewed; at least ${demanded} ${demanded === 1 ? 'is' : 'are'} demanded`;
}

/** `kind`: a side or a role; the words are those of the sides or roles. */
export function peopleMessage(missing: readonly string[], demanded: readonly string[]): string {
  if (missing.length === 0) return `interviewed, as demanded: ${list(demanded)}`;
  return `nobody was interviewed as ${list(missing, 'or')}; demanded: ${list(demanded)}`;
}

export function agreementMessage(actual: number | null, pairable: number, demanded: number): string {
  const asked = `an alpha of at least ${demanded} is demanded`;
  if (pairable === 0) return `agreement cannot be measured, as no question was answered by two respondents; ${asked}`;
  if (actual === null) return `all answers that can be compared are the same; ${asked}`;
  return `Krippendorff’s alpha of the respondents is ${Math.floor((actual + 1e-9) * 1000) / 1000}; ${asked}`;
}

export function robustnessMessage(actual: number | null, demanded: number): string {
  const asked = `at least ${percent(demanded)} is demanded`;
  if (actual === null) return `there is no verdict that could stand; ${asked}`;
  return `the verdict or a better one stands in ${percent(actual)} of the draws; ${asked}`;
}

export function gapMessage(actual: number | null, allowed: number): string {
  const asked = `at most ${points(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed`;
  if (actual === null) return `no question was answered by both sides; ${asked} between them`;
  return `the two sides are ${Math.ceil((actual - 1e-9) * 1000) / 1000} points apart on average; ${asked}`;
}

function points(amount: number): string {
  return count(amount, 'point');
}

/** A question as messages name it: its topic and its id, which is what files say. */
export function questionText(catalogue: Catalogue, id: string): string {
  const topic = catalogue.questions.get(id)?.topic;
  return topic === undefined ? id : `${topic} (${id})`;
}

export function areaText(catalogue: Catalogue, id: string): string {
  return catalogue.areas.find((area) => area.id === id)?.title ?? id;
}

type Noun = readonly [one: string, many: string];

const ANSWERS: Noun = ['answer', 'answers'];

const NOUNS: Readonly<Partial<Record<DemandId, Noun>>> = {
  blockers: ['blocker', 'blockers'],
  conditions: ['condition', 'conditions'],
  open: ['open question', 'open questions'],
  criticalOpen: ['open critical question', 'open critical questions'],
  unknown: ['question to which nobody knew the answer', 'questions to which nobody knew the answer'],
  criticalUnknown: [
    'critical question to which nobody knew the answer',
    'critical questions to which nobody knew the answer',
  ],
  notApplicable: ['question set aside as not applicable', 'questions set aside as not applicable'],
  criticalNotApplicable: [
    'critical question set aside as not applicable',
    'critical questions set aside as not applicable',
  ],
  expiredEvidence: ['piece of evidence that has run out', 'pieces of evidence that have run out'],
  evidence: ['answer without the evidence demanded', 'answers without the evidence demanded'],
  evidenceFiles: [
    'piece of evidence that is not where it is said to be',
    'pieces of evidence that are not where they are said to be',
  ],
  ageDays: ['answer that is too old', 'answers that are too old'],
  removed: ['respondent who is not there any more', 'respondents who are not there any more'],
};

/** What is to be said when all is well, where «no answer without …» would be one turn too many. */
const NONE: Readonly<Partial<Record<DemandId, string>>> = {
  evidence: 'every answer that needs evidence names some that holds',
  evidenceFiles: 'every file named as evidence is there',
  expiredEvidence: 'no evidence has run out',
  ageDays: 'no answer is too old',
  removed: 'everybody who answered then is still there',
};

/** `3 open questions, 5 allowed`; `waived` of those that there are do not count. */
export function countMessage(demand: DemandId, actual: number, limit: number, waived = 0): string {
  const none = actual + waived + limit === 0 ? NONE[demand] : undefined;
  if (none !== undefined) return none;
  const [one, many] = NOUNS[demand] ?? ANSWERS;
  const there = actual === 0 ? `no ${one}` : count(actual, one, many);
  const counted = waived === 0 ? there : `${there} beside ${waived} waived`;
  if (limit > 0) return `${counted}; at most ${limit} ${limit === 1 ? 'is' : 'are'} allowed`;
  return actual === 0 ? counted : `${counted}; none is allowed`;
}

/** `isWhole`: all that is checked was looked for there, so that it is known to be new. */
export function noBaselineMessage(label: string, isWhole: boolean): string {
  if (isWhole) return `this engagement is new: ${label} has nothing of it`;
  return `${label} has nothing of this engagement, so there is nothing to compare with`;
}

export function brokenBaselineMessage(label: string): string {
  return `what ${label} has of this engagement cannot be used, so there is nothing to compare with`;
}

export function goneRespondentMessage(
  { side, role, file }: Pick<Respondent, 'side' | 'role'> & { readonly file?: string },
  label: string,
): string {
  const who = role === undefined ? '' : ` (role: ${role})`;
  const where = file === undefined ? '' : ` (${file})`;
  return `somebody of the ${side}${who} answered in ${label}${where}, and is not there any more`;
}

export function goneEngagementMessage({ engagement, profile, label }: GoneEngagement): string {
  return `${namesText(engagement)}, asked under the profile "${profile}" in ${label}, is not there any more`;
}

export function nearHint(near: Engagement): string {
  return `${namesText(near)} is new, and a reader would take it for the same: spell the names alike, or give both an id`;
}

function namesText({ client, provider, scope }: Engagement): string {
  return [client, ...(provider === undefined ? [] : [provider]), scope].map((name) => `"${showName(name)}"`).join(', ');
}

export function levelThenMessage(then: Level | null, now: Level | null, label: string): string {
  const words = (level: Level | null): string => (level === null ? 'no level' : LEVEL_WORDS[level]);
  if (then === now) return `the level is ${words(now)}, as in ${label}`;
  return `the level was ${words(then)} in ${label}; now it is ${words(now)}`;
}

export function fallMessage(
  what: string,
  { was, now }: { readonly was: number | null; readonly now: number | null },
  label: string,
  tolerance: number,
): string {
  const words = (score: number | null): string => (score === null ? 'not scored' : String(Number(score.toFixed(2))));
  const allowed = tolerance === 0 ? '' : `; it may fall by ${points(tolerance)}`;
  if (was === now) return `${what} is ${words(now)}, as in ${label}`;
  return `${what} was ${words(was)} in ${label}; now it is ${words(now)}${allowed}`;
}

export function newBlockerMessage(blocker: string, label: string): string {
  return `a blocker that was not in ${label}: ${blocker}`;
}

export function changedQuestionnaireMessage(common: number, changed: readonly string[], label: string): string {
  const over = count(common, 'question');
  const meant =
    changed.length === 0 ? '' : ` and that mean the same; asked again with another meaning: ${list(changed)}`;
  return `the questionnaires are not those of ${label}, which is no regression: compared over the ${over} that both have, without the level${meant}`;
}

export function askedAnewMessage(area: string, then: string, now: string, label: string): string {
  return `${area} was asked in version ${then} in ${label} and in ${now} now, which is no regression: both are scored alike`;
}
