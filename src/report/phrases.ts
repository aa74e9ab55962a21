import { visible } from '../diagnostics/visible.ts';
import { capitalise, effortText, HORIZON_WORDS, OWNER_WORDS, STATUS_WORDS } from '../language/words.ts';
import type { ReportAnswer, Said } from './facts/answers.ts';
import type { ReportQuestion, ReportScoredQuestion } from './facts/questions.ts';
import type { ReportModel } from './model.ts';

/** What one respondent said, as it stands in a table. */
export function saidText(said: Said): string {
  switch (said.kind) {
    case 'option':
      return said.label;
    case 'items':
      return said.labels.length === 0
        ? `none of the ${said.of} listed`
        : `${said.labels.length} of the ${said.of} listed: ${said.labels.join('; ')}`;
    case 'notApplicable':
      return said.reason === undefined ? STATUS_WORDS.notApplicable : `${STATUS_WORDS.notApplicable}: ${said.reason}`;
    case 'outdated':
      return 'an answer to an earlier version; to be asked again';
    case 'unknown':
    case 'unanswered':
      return STATUS_WORDS[said.kind];
  }
}

/** Whether something was chosen, so that it can be quoted. */
export function isChosen({ said }: ReportAnswer): boolean {
  return said.kind === 'option' || said.kind === 'items';
}

/** The answer to a question in one line: quoted, and with who said what where respondents differ. */
function answerText(question: ReportQuestion): string {
  const chosen = question.answers.filter(isChosen);
  const texts = [...new Set(chosen.map(({ said }) => quoted(said)))];
  if (texts.length === 0) return STATUS_WORDS[question.status];
  if (texts.length === 1) return texts.join();
  return texts.map((text) => `${peopleText(chosen.filter(({ said }) => quoted(said) === text))}: ${text}`).join(' · ');
}

/** The same as a sentence of its own. */
export function answerSentence(question: ReportQuestion): string {
  return sentence(capitalise(answerText(question)));
}

/** Several people; their labels have commas of their own. */
export function peopleText(answers: readonly Pick<ReportAnswer, 'who'>[]): string {
  return answers.map(({ who }) => who).join('; ');
}

/** What was said, in quotation marks where it is an answer's own words. */
export function quoted(said: Said): string {
  return said.kind === 'option' ? `“${said.label}”` : saidText(said);
}

/** A topic with its area: «Exit plan (Dependence)». */
export function topicText({ topic, area }: ReportQuestion): string {
  return `${topic} (${area})`;
}

/** Who carries out a recommendation, by when, at what effort: «Client, before signing, 8 person-days». */
export function ownerText({ recommendation: { owner, horizon }, days }: ReportScoredQuestion): string {
  return `${capitalise(OWNER_WORDS[owner])}, ${HORIZON_WORDS[horizon].toLowerCase()}, ${effortText(days)}`;
}

/** A text as a sentence: with a full stop, unless it ends in some other mark. */
export function sentence(text: string): string {
  // White space that would be made visible must not be trimmed away first.
  const trimmed = visible(text).trim();
  return /[.!?…]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Whom to ask an open question: «Find out first (legal counsel, client): How is ownership settled?». */
export function findOutText({ id, text }: ReportQuestion, { unknown }: ReportModel): string {
  const asked = unknown.conversations.find(({ questions }) => questions.some(({ question }) => question.id === id));
  return `Find out first${asked === undefined ? '' : ` (${asked.who.toLowerCase()})`}: ${sentence(text)}`;
}
