import { isGradeEnough } from '../answers/evidence.ts';
import { valueText } from '../answers/fact.ts';
import { type Inline, link } from '../document/nodes.ts';
import { rankOf } from '../questionnaires/vocabulary.ts';
import type { Interval } from '../scoring/assessment.ts';
import { visible } from '../text/display.ts';
import type { GoalWords } from '../texts/en/outlook.ts';
import type { Language } from '../texts/language.ts';
import type { ReportArea } from './areas.ts';
import type { ReportGate, ReportModel, ReportWay } from './model.ts';
import {
  type GivenAnswer,
  isChosen,
  type ReportAnswer,
  type ReportEvidence,
  type ReportQuestion,
  type ReportScoredQuestion,
} from './questions.ts';

export function saidText(said: GivenAnswer, { words, report }: Language): string {
  switch (said.kind) {
    case 'option':
      return said.label;
    case 'items':
      return said.labels.length === 0 ? report.answer.noneOf(said.of) : report.answer.someOf(said.labels, said.of);
    case 'value':
      return valueText(said, words);
    case 'notApplicable':
      return `${words.status.notApplicable}: ${said.reason}`;
    case 'outdated':
      return report.answer.outdated;
    case 'unknown':
    case 'unanswered':
      return words.status[said.kind];
  }
}

/** The answer to a question in one line: quoted, and with who said what where respondents differ. */
export function answerText(question: ReportQuestion, language: Language): string {
  const chosen = question.answers.filter(isChosen);
  const texts = [...new Set(chosen.map(({ said }) => quoted(said, language)))];
  if (texts.length === 0) return language.words.status[question.status];
  if (texts.length === 1) return texts.join();
  return texts
    .map((text) => `${peopleText(chosen.filter(({ said }) => quoted(said, language) === text))}: ${text}`)
    .join(' · ');
}

export function answerSentence(question: ReportQuestion, language: Language): string {
  return sentence(language.words.capitalise(answerText(question, language)));
}

/** Who set a question aside, each with the reason given. */
export function reasonsGiven({
  answers,
}: ReportQuestion): readonly { readonly who: string; readonly reason: string }[] {
  return answers.flatMap(({ who, said }) => (said.kind === 'notApplicable' ? [{ who, reason: said.reason }] : []));
}

/** That what a gate takes for granted of the engagement is not what everybody said, after a sentence; empty where it is. */
export function contestedText({ decidedBy }: Pick<ReportGate, 'decidedBy'>, { report }: Language): string {
  const names = decidedBy.filter(({ isDisputed }) => isDisputed).map(({ name }) => name);
  return names.length === 0 ? '' : ` ${report.gates.contested(names)}`;
}

/** Whether a question is critical because of the context alone; one about the engagement is not scored. */
export function isRaised(question: ReportQuestion | ReportScoredQuestion): boolean {
  return 'isRaised' in question && question.isRaised;
}

/** How critical a question is, and whether the context made it so. */
export function criticalityText({ criticality, isRaised }: ReportScoredQuestion, { words }: Language): string {
  return isRaised ? words.raised : words.criticality[criticality];
}

/** Several people; their labels have commas of their own. */
export function peopleText(answers: readonly Pick<ReportAnswer, 'who'>[]): string {
  return answers.map(({ who }) => who).join('; ');
}

export function quoted(said: GivenAnswer, language: Language): string {
  return said.kind === 'option' ? language.words.quote(said.label) : saidText(said, language);
}

/** Who carries out a recommendation, by when, at what effort: «Client, before signing, 3–8 person-days». */
export function ownerText(
  { recommendation: { owner, role, horizon }, days }: ReportScoredQuestion,
  { verdict: { decision }, language: { words } }: Pick<ReportModel, 'verdict' | 'language'>,
): string {
  return `${words.capitalise(words.actor(owner, role))}, ${words.horizonFor(horizon, decision).toLowerCase()}, ${words.effort(days)}`;
}

/** Whether answers that are shown nowhere by themselves count in the score. */
export function countsMore({ audience, counting, withheld }: ReportModel): boolean {
  return audience === 'client' && counting === 'count' && withheld.answers > 0;
}

/** A text as a sentence: with a full stop, unless it ends in some other mark. */
export function sentence(text: string): string {
  // White space that would be made visible must not be trimmed away first.
  const trimmed = visible(text).trim();
  return /[.!?…]["”’»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

export function scoreOrNone(score: Interval, { words, report }: Language): string {
  return score.point === null && score.high !== null ? report.areas.noneYet : words.interval(score);
}

/** An area with its score: «Dependence 62 (55–71)». */
export function areaWithScore({ title, score }: ReportArea, language: Language): string {
  return `${title} ${scoreOrNone(score, language)}`;
}

/** Where the shortest way leads: to a level, or to certainty of the one that the verdict has already. */
export function goalOf(way: ReportWay, { verdict, language: { words } }: ReportModel): GoalWords {
  const { point } = verdict.level;
  return { level: words.level[way.level], isReached: point !== null && rankOf(point) >= rankOf(way.level) };
}

/** Whom to ask an open question: «Find out first (legal counsel, client): How is ownership settled?». */
export function findOutText({ id, text }: ReportQuestion, { unknown, language: { report } }: ReportModel): string {
  const asked = unknown.conversations.find(({ questions }) => questions.some(({ question }) => question.id === id));
  return report.answer.findOut(asked?.who, sentence(text));
}

/** What to do first where people differ and the verdict hangs on who is right; with whom, who looks at what. */
export function settleText(
  { evidence, answers }: ReportScoredQuestion,
  { language: { report, outlook } }: Pick<ReportModel, 'language'>,
): string {
  const people = [...new Set(answers.filter(isChosen).map(({ who }) => who))];
  return [
    report.gates.settle(sentence(evidence)),
    ...(people.length < 2 ? [] : [outlook.next.bringTogether(people)]),
  ].join(' ');
}

/**
 * Of what RFC 3986 allows in an address and nothing else: on a backslash, say, browsers and libraries disagree. A bar is
 * the exception, since all of them encode it alike.
 */
const WEB_ADDRESS = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%|]+$/i;

/** Where a piece of evidence is, and whether it was seen and still holds: `minutes.pdf (seen on 22 November 2026)`. */
export function evidenceText({ grade, ...piece }: ReportEvidence, { words }: Language): readonly Inline[] {
  return [referenceText(piece.ref), ` (${words.evidence({ ...piece, isExpired: grade === 'said' })})`];
}

/** A web address becomes a link that shows itself; everything else stays text. */
export function referenceText(ref: string): Inline {
  return WEB_ADDRESS.test(ref) && URL.canParse(ref) ? link(ref) : ref;
}

/**
 * All that is named for the answers to a question, as far as this audience may know of it; each piece once, as the one
 * has it who knows most of it.
 */
export function evidenceShown({ answers }: Pick<ReportQuestion, 'answers'>, language: Language): readonly Inline[] {
  const known = new Map<string, ReportEvidence>();
  for (const piece of answers.flatMap(({ evidence }) => evidence)) {
    const other = known.get(piece.ref);
    if (other === undefined || isGradeEnough(piece.grade, other.grade)) known.set(piece.ref, piece);
  }
  if (known.size === 0) return [language.words.noEvidence];
  return [...known.values()].flatMap((piece, index) => [
    ...(index === 0 ? [] : ['; ']),
    ...evidenceText(piece, language),
  ]);
}
