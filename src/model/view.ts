import { type Answer, type Interview, latestDay, type Reply, ticksIn } from '../answers/interview.ts';
import { isLocalPath, withoutFolders } from '../answers/local-path.ts';
import { isSameRespondent } from '../answers/rounds.ts';
import { type Catalogue, factsOf, scoredQuestions } from '../questionnaires/catalogue.ts';
import { isScored, type Question } from '../questionnaires/questionnaire.ts';
import type { Assessment, Gate, ScenarioName } from '../scoring/assessment.ts';
import { basisOf } from '../scoring/basis.ts';
import { type ContextAnswer, circumstancesNow, contextAnswers } from '../scoring/context.ts';
import { factsIn } from '../scoring/facts.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { responseTo } from '../scoring/scores.ts';
import { verdictFacts } from '../scoring/verdict-facts.ts';
import type { Withheld } from '../texts/en/first-page.ts';
import type { GateBasis } from '../texts/en/words.ts';
import type { Language } from '../texts/language.ts';
import { allActions, openActions, type ShownAction } from './actions.ts';
import { isAmong, wordsIn } from './common-words.ts';
import {
  confidentialIn,
  discreetAssessment,
  expectNothingConfidential,
  toldInConfidenceOnly,
  withoutConfidential,
} from './confidence.ts';
import { hideNames, type NameHider } from './hide-names.ts';
import { type Audience, type Counting, introduce, type NamedPerson, type Participant, peopleIn } from './people.ts';

/**
 * What an audience may know of an assessment: everything that is written for it is made from this and from nothing
 * else, so that what was left out here cannot come back. For an internal audience it is all there is.
 */
export interface View {
  readonly audience: Audience;
  readonly counting: Counting;
  /** Without the questions of which all was told in confidence. */
  readonly catalogue: Catalogue;
  /** Everybody who was interviewed, by label, with what may be known of what they said. */
  readonly participants: readonly Participant[];
  readonly interviews: readonly Interview[];
  /** As `score --json` has it for this audience. */
  readonly assessment: Assessment;
  /** The figures of the verdict's sentence, which count everything that counts in the score. */
  readonly facts: ReturnType<typeof verdictFacts>;
  readonly language: Language;
  /** Where the context questions stand by what may be known of the answers to them. */
  readonly context: ReadonlyMap<string, ContextAnswer>;
  /** What a gate goes by; nothing where anything of that was told in confidence. */
  readonly basisOf: (gate: Pick<Gate, 'rule' | 'scenario' | 'questions'>) => GateBasis | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly withheld: Withheld;
  /** What was agreed to be done, in this round or before, done or not. */
  readonly actions: readonly ShownAction[];
  /** The day on which evidence must still hold; nothing where no day is known. */
  readonly day: string | undefined;
  /** What people wrote elsewhere of this engagement, as the audience may see it. */
  readonly shown: NameHider;
}

export interface ViewOptions {
  readonly audience: Audience;
  /** Whether answers told in confidence count in a client's scores: `count` when not given. */
  readonly counting?: Counting;
  readonly language: Language;
  /** What the interviews come to; they are scored here when it is not given. */
  readonly assessment?: Assessment;
  /** The day of that assessment, as in 2026-11-22; the latest on which anything was answered when not given. */
  readonly day?: string | undefined;
  /** Words that anybody may write without meaning a person, as well as those of the catalogue and the language. */
  readonly commonWords?: ReadonlySet<string>;
  /** Other interviews, whose people may be named in these. */
  readonly others?: readonly Interview[];
  /** The interviews of earlier rounds with the same people: what was agreed in them stands. */
  readonly history?: readonly Interview[];
  /** Questions that must not show here, as well as those that were answered in confidence only. */
  readonly sealed?: ReadonlySet<string>;
}

/** The interviews that the scores of a copy are made from. */
export function scoredFor(
  interviews: readonly Interview[],
  { audience, counting = 'count' }: Pick<ViewOptions, 'audience' | 'counting'>,
): readonly Interview[] {
  return audience === 'client' && counting === 'leave-out' ? withoutConfidential(interviews) : interviews;
}

/** The view of an audience on interviews and what they come to; the order of the interviews makes no difference. */
export function viewFor(catalogue: Catalogue, interviews: readonly Interview[], options: ViewOptions): View {
  const { audience, counting = 'count', language, others = [], history = [], sealed: alsoSealed = new Set() } = options;
  const scored = scoredFor(interviews, options);
  const known = scored === interviews ? options.assessment : undefined;
  const { day = latestDay(scored) } = options;
  const whole = known ?? scoreInterviews(catalogue, scored, { day });
  const hidden = hiddenIn(catalogue, scored, whole);
  const participants = introduce(interviews, audience, language.words);
  const withheld = countWithheld(catalogue, hidden, interviews);
  const facts = verdictFacts(catalogue, scored, whole);
  const marked = audience === 'internal' ? new Set<string>() : confidentialIn(scored);
  const basis = gateBasis(catalogue, scored, day);
  const basisOf: View['basisOf'] = (gate) => (gate.questions.some((id) => marked.has(id)) ? undefined : basis(gate));
  const all = { audience, counting, language, day, facts, hidden, withheld, basisOf };
  if (audience === 'internal') {
    const context = contextAnswers(catalogue, interviews);
    const actions = allActions([...interviews, ...history], day);
    return { ...all, actions, catalogue, context, participants, interviews, assessment: whole, shown: (text) => text };
  }
  const sealed = new Set([...alsoSealed, ...toldInConfidenceOnly(scored)]);
  const isDiscreet = confidentialIn(scored).size + sealed.size > 0;
  const past = history.map((interview): Participant => {
    const same = participants.find((each) => isSameRespondent(each.interview.respondent, interview.respondent));
    return { label: same?.label ?? language.words.somebody, interview };
  });
  const people = peopleIn([...participants, ...introduce(others, audience, language.words), ...past], language.words);
  const shown = shownTo(catalogue, people, options);
  const open = participants.map(({ label, interview }) => ({
    label,
    interview: openPart(interview, catalogue, sealed, shown),
  }));
  expectNothingConfidential(open);
  const openInterviews = open.map(({ interview }) => interview);
  const openCatalogue = sealed.size === 0 ? catalogue : without(catalogue, sealed);
  const { actions, leftOut } = openActions([...interviews, ...history], {
    day,
    sealed,
    catalogue: openCatalogue,
    people: people.filter(({ label }) => label !== language.words.somebody),
    shown,
    language,
  });
  const assessment = isDiscreet ? discreetAssessment(catalogue, scored, whole, sealed, { day }) : whole;
  return {
    ...all,
    actions,
    withheld: { ...withheld, ...(leftOut === 0 ? {} : { actions: leftOut }) },
    facts: discreetFacts(facts, assessment, verdictFacts(openCatalogue, openInterviews, assessment)),
    catalogue: openCatalogue,
    context: contextAnswers(openCatalogue, openInterviews),
    participants: open,
    interviews: openInterviews,
    assessment: { ...assessment, facts: factsIn(openCatalogue, openInterviews, hidden) },
    shown,
  };
}

/** What a gate goes by, read from interviews; `day`: that of the assessment, the latest answer's when not given. */
export function gateBasis(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  day: string | undefined = latestDay(interviews),
): View['basisOf'] {
  return (gate) =>
    basisOf(gate, (id) => {
      const question = catalogue.questions.get(id);
      return question !== undefined && isScored(question) ? responseTo(question, interviews, day) : undefined;
    });
}

/**
 * The verdict's figures, which say neither what the verdict is for nor what it awaits where the assessment does not, nor
 * of a question about the engagement that people differ on it where only somebody in confidence does.
 */
function discreetFacts(
  facts: View['facts'],
  { decision = null, gates }: Assessment,
  { disputedContext }: View['facts'],
): View['facts'] {
  const isTold = (scenario: ScenarioName): boolean =>
    facts.awaitsProof[scenario] &&
    gates.some((gate) => gate.rule === 'critical-on-trust' && gate.scenario === scenario);
  const openContext = facts.openContext + facts.disputedContext - disputedContext;
  const awaitsProof = { low: isTold('low'), point: isTold('point'), high: isTold('high') };
  return { ...facts, decision, openContext, disputedContext, awaitsProof };
}

export function hiddenIn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { questions }: Assessment,
): ReadonlySet<string> {
  const { hidden: context } = circumstancesNow(catalogue, interviews);
  return new Set([...context, ...questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : []))]);
}

/** Reads the words of the catalogue only where there is a name to hide. */
function shownTo(
  catalogue: Catalogue,
  people: readonly NamedPerson[],
  { language, commonWords = new Set() }: ViewOptions,
): NameHider {
  let own: ReadonlySet<string> | undefined;
  const isCommon = (word: string): boolean => {
    if (isAmong(word, commonWords)) return true;
    own ??= wordsIn([catalogue.questionnaires, language]);
    return isAmong(word, own);
  };
  return hideNames(people, isCommon);
}

/** An interview as a client may know it: what was said openly, without notes that are not to be quoted, without names. */
function openPart(
  interview: Interview,
  { questions }: Catalogue,
  sealed: ReadonlySet<string>,
  shown: NameHider,
): Interview {
  const open = [...interview.answers].filter(([id, { confidential }]) => !confidential && !sealed.has(id));
  const { people: _, actions: __, ...rest } = interview;
  const answers = open.map(([id, answer]) => [id, withoutOwnWords(answer, questions.get(id), shown)] as const);
  return { ...rest, answers: new Map(answers) };
}

function withoutOwnWords(
  { note, keyFact, reply, evidence, ...rest }: Answer,
  question: Question | undefined,
  shown: NameHider,
): Answer {
  return {
    ...rest,
    reply: shownReply(reply, question, shown),
    ...(note === undefined || !keyFact ? {} : { note: shown(note), keyFact }),
    evidence: evidence.map((each) => {
      const isAddress = isLocalPath(each.ref) || /^(?:[a-z][a-z0-9+.-]+:|www\.)\S+$/i.test(each.ref);
      return { ...each, ref: shown(withoutFolders(each.ref), isAddress) };
    }),
  };
}

/** What was ticked is the questionnaire's, not somebody's own words. */
function shownReply(reply: Reply, question: Question | undefined, shown: NameHider): Reply {
  if (reply.kind === 'notApplicable') return { ...reply, reason: shown(reply.reason) };
  if (reply.kind !== 'value' || typeof reply.value === 'number') return reply;
  if (question !== undefined && ticksIn(question, reply) !== undefined) return reply;
  const { value } = reply;
  return { ...reply, value: typeof value === 'string' ? shown(value) : value.map((entry) => shown(entry)) };
}

function without(catalogue: Catalogue, sealed: ReadonlySet<string>): Catalogue {
  const isTold = ({ id }: { readonly id: string }): boolean => !sealed.has(id);
  return {
    ...catalogue,
    context: catalogue.context.filter(isTold),
    questions: new Map([...catalogue.questions].filter(([id]) => !sealed.has(id))),
    areas: catalogue.areas.map((area) => ({
      ...area,
      questions: area.questions.filter(isTold),
      asked: area.asked.filter(isTold),
    })),
  };
}

/** Counts what is left out of a client's copy in the answers to the questions that apply. */
function countWithheld(catalogue: Catalogue, hidden: ReadonlySet<string>, interviews: readonly Interview[]): Withheld {
  const asked = [...catalogue.context, ...scoredQuestions(catalogue), ...factsOf(catalogue)].filter(
    ({ id }) => !hidden.has(id),
  );
  const answers = interviews.flatMap((interview) =>
    asked.flatMap(({ id }): Answer[] => {
      const answer = interview.answers.get(id);
      return answer === undefined ? [] : [answer];
    }),
  );
  return {
    answers: answers.filter(({ confidential, reply }) => confidential && reply.kind !== 'unanswered').length,
    notes: answers.filter(({ note, keyFact, confidential }) => note !== undefined && (confidential || !keyFact)).length,
    names: interviews.filter(({ respondent }) => respondent.name !== undefined).length,
  };
}
