import type { Answer, Interview } from '../answers/interview.ts';
import { isLocalPath, withoutFolders } from '../answers/local-path.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { contextStates, hiddenQuestions } from '../scoring/context.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { verdictFacts } from '../scoring/verdict.ts';
import type { Withheld } from '../texts/en/first-page.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
import type { Language } from '../texts/language.ts';
import type { Audience, Counting } from './audience.ts';
import { isAmong, wordsIn } from './common-words.ts';
import { confidentialIn, expectNothingConfidential, toldInConfidenceOnly, withoutConfidential } from './confidence.ts';
import { discreetAssessment } from './discreet.ts';
import { hideNames, type Shown } from './hide-names.ts';
import { introduce, type Participant, peopleIn } from './people.ts';
import { countWithheld } from './withheld.ts';

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
  readonly assessment: Assessment;
  /** The figures of the verdict's sentence, which count everything that counts in the score. */
  readonly facts: VerdictFacts;
  /** The questions that do not apply, context questions included. */
  readonly hidden: ReadonlySet<string>;
  readonly withheld: Withheld;
  /** What people wrote elsewhere of this engagement, as the audience may see it. */
  readonly shown: Shown;
}

export interface ViewOptions {
  readonly audience: Audience;
  /** `count` when not given. */
  readonly counting?: Counting;
  readonly language: Language;
  /** What the interviews come to; they are scored here when it is not given. */
  readonly assessment?: Assessment;
  /** Words that anybody may write without meaning a person, beside those of the catalogue and the language. */
  readonly commonWords?: ReadonlySet<string>;
  /** Other interviews, whose people may be spoken of in these. */
  readonly others?: readonly Interview[];
  /** Questions of which nothing may be told here, beside those told in confidence only. */
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
  const { audience, counting = 'count', language, others = [], sealed: alsoSealed = new Set() } = options;
  const scored = scoredFor(interviews, options);
  const known = scored === interviews ? options.assessment : undefined;
  const whole = known ?? scoreInterviews(catalogue, scored);
  const hidden = hiddenIn(catalogue, scored, whole);
  const participants = introduce(interviews, audience, language.words);
  const withheld = countWithheld(catalogue, hidden, interviews);
  const facts = verdictFacts(catalogue, scored, whole);
  if (audience === 'internal') {
    const shown: Shown = (text) => text;
    return {
      audience,
      counting,
      catalogue,
      participants,
      interviews,
      assessment: whole,
      facts,
      hidden,
      withheld,
      shown,
    };
  }
  const sealed = new Set([...alsoSealed, ...toldInConfidenceOnly(scored)]);
  const isDiscreet = confidentialIn(scored).size + sealed.size > 0;
  const shown = shownTo(catalogue, [...participants, ...introduce(others, audience, language.words)], options);
  const told = participants.map(({ label, interview }) => ({ label, interview: openPart(interview, sealed, shown) }));
  expectNothingConfidential(told);
  return {
    audience,
    counting,
    catalogue: sealed.size === 0 ? catalogue : without(catalogue, sealed),
    participants: told,
    interviews: told.map(({ interview }) => interview),
    assessment: isDiscreet ? discreetAssessment(catalogue, scored, whole, sealed) : whole,
    facts,
    hidden,
    withheld,
    shown,
  };
}

/** The questions that do not apply. */
export function hiddenIn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { questions }: Assessment,
): ReadonlySet<string> {
  const context = hiddenQuestions(catalogue, contextStates(catalogue, interviews));
  return new Set([...context, ...questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : []))]);
}

/** Reads the words of the catalogue only where there is a name to hide. */
function shownTo(
  catalogue: Catalogue,
  participants: readonly Participant[],
  { language, commonWords = new Set() }: ViewOptions,
): Shown {
  let own: ReadonlySet<string> | undefined;
  const isCommon = (word: string): boolean => {
    if (isAmong(word, commonWords)) return true;
    own ??= wordsIn([catalogue.questionnaires, language]);
    return isAmong(word, own);
  };
  return hideNames(peopleIn(participants, language.words), isCommon);
}

/** An interview as a client may know it: what was said openly, without notes that are not to be quoted, without names. */
function openPart(interview: Interview, sealed: ReadonlySet<string>, shown: Shown): Interview {
  const open = [...interview.answers].filter(([id, { confidential }]) => !confidential && !sealed.has(id));
  const { people: _, ...rest } = interview;
  return { ...rest, answers: new Map(open.map(([id, answer]) => [id, withoutOwnWords(answer, shown)])) };
}

function withoutOwnWords({ note, keyFact, reply, evidence, ...rest }: Answer, shown: Shown): Answer {
  return {
    ...rest,
    reply: reply.kind === 'notApplicable' ? { ...reply, reason: shown(reply.reason) } : reply,
    ...(note === undefined || !keyFact ? {} : { note: shown(note), keyFact }),
    evidence: evidence.map((each) => {
      const isAddress = isLocalPath(each.ref) || /^(?:[a-z][a-z0-9+.-]+:|www\.)\S+$/i.test(each.ref);
      return { ...each, ref: shown(withoutFolders(each.ref), isAddress) };
    }),
  };
}

function without(catalogue: Catalogue, sealed: ReadonlySet<string>): Catalogue {
  const isTold = ({ id }: { readonly id: string }): boolean => !sealed.has(id);
  return {
    ...catalogue,
    context: catalogue.context.filter(isTold),
    questions: new Map([...catalogue.questions].filter(([id]) => !sealed.has(id))),
    areas: catalogue.areas.map((area) => ({ ...area, questions: area.questions.filter(isTold) })),
  };
}
