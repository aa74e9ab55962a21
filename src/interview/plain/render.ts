import { guidanceNodes } from '../../document/guidance.ts';
import { terminalLines } from '../../document/terminal.ts';
import { choicesOf, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { isPlainProse } from '../../text/plain-prose.ts';
import { capitalise } from '../../texts/any-language.ts';
import { actionLinesAt, actionStepText } from '../session/actions.ts';
import { describeChange } from '../session/changes.ts';
import { type Clash, clashWords } from '../session/clash.ts';
import { detailRows } from '../session/details.ts';
import { canTakeOver, lastTimeLines } from '../session/last-time.ts';
import { chosenLines, helpFor, keptWith, markOf, seenText } from '../session/question-lines.ts';
import { decidedVerdict, entryText, reviewEntries, reviewTexts } from '../session/review.ts';
import { areaPlaces } from '../session/search.ts';
import {
  answerTo,
  areaTitle,
  criticalityNow,
  type Event,
  expectedLine,
  isReplied,
  progressOf,
  type Session,
  visibleQuestions,
} from '../session/session.ts';
import { renderActionLines } from './actions.ts';
import { hanging, hangingLines, PLAIN_COLUMNS, plainLine } from './plain-line.ts';
import { plainWords } from './plain-words.ts';

/** Where the interview stands: the question with its choices and what is kept with it, or the review. */
export function renderPlace(session: Session): string {
  const question = session.asked.find(({ id }) => id === session.at);
  return question === undefined ? renderPlainReview(session) : renderQuestion(session, question);
}

function renderQuestion(session: Session, question: Question): string {
  const all = visibleQuestions(session);
  const { interview } = session.language;
  const { question: texts, lastTime } = interview;
  const place = texts.place(all.findIndex(({ id }) => id === question.id) + 1, all.length);
  const mark = markOf(session, question);
  const places = [areaTitle(session, question.area), question.group, question.topic];
  const lastLines = lastTimeLines(session, question, lastTime.confirmPlainly);
  const expected = lastLines.length === 0 ? expectedLine(session, question) : undefined;
  return [
    plainLine(`${place} ${places.filter((each) => each !== undefined).join(' · ')} (${mark})`),
    plainLine(question.text),
    ...choicesOf(question).map(({ label }, index) => hanging(`  ${index + 1}. `, label)),
    ...(isTicked(question) ? [plainLine(texts.several)] : []),
    ...(isTyped(question) ? [plainLine(interview.fact.say[question.type])] : []),
    ...keptLines(session, question),
    ...lastLines.map(({ lead, text }) => hangingLines(lead, text)),
    ...(expected === undefined ? [] : [plainLine(expected)]),
    ...(canTakeOver(session, question) ? [plainLine(lastTime.takeOverPlainly)] : []),
  ].join('\n');
}

function keptLines(session: Session, question: Question): readonly string[] {
  const { reply, note, others } = keptWith(session, question, chosenLines(session, question));
  return [
    ...reply.map((line) => plainLine(line)),
    ...(note === undefined ? [] : [hangingLines(session.language.interview.kept.note, note)]),
    ...[...others, ...actionLinesAt(session, question.id)].map((line) => plainLine(line)),
  ];
}

export function renderAreas(session: Session): string {
  const { jump } = session.language.interview;
  return [
    jump.areas,
    ...areaPlaces(session).map(({ title, progress: { replied, total } }, index) =>
      hanging(`  ${index + 1}. `, jump.area(title, replied, total)),
    ),
    plainLine(jump.say),
  ].join('\n');
}

/** Where a list leads that was shown last, entry by entry: to the areas, or to what deserves another look. */
export function listedIn(session: Session, list: 'areas' | 'review'): readonly string[] {
  if (list === 'areas') return areaPlaces(session).map(({ question }) => question.id);
  return reviewEntries(session).map(({ question }) => question.id);
}

/** Which question it is, for after a word that was not understood. */
export function renderPlaceBriefly(session: Session): string {
  const all = visibleQuestions(session);
  const question = all.find(({ id }) => id === session.at);
  if (question === undefined) return '';
  const { place, stillAt } = session.language.interview.question;
  return plainLine(stillAt(place(all.indexOf(question) + 1, all.length), question.topic));
}

/** What is said after an event: a confirmation where the question stays, and the place where it is a new one. */
export function renderStep(before: Session, event: Event, after: Session): string {
  const { done, unchanged } = after.language.interview.plain;
  const whyUnchanged: Readonly<Partial<Record<Event['type'], string>>> = unchanged;
  const isSame = before.at === after.at;
  if (event.type === 'action') return plainLine(actionStepText(before, event, after));
  if (isSame && before.interview === after.interview) {
    const why = whyUnchanged[event.type];
    return why === undefined ? renderPlace(after) : plainLine(why);
  }
  switch (event.type) {
    case 'note':
      return answerTo(after, after.at ?? '').note === undefined ? done.noteRemoved : done.noteKept;
    case 'evidence':
      return evidenceText(event, done);
    case 'seen': {
      const piece = answerTo(after, after.at ?? '').evidence[event.piece];
      return piece === undefined ? renderPlace(after) : plainLine(seenText(after, piece));
    }
    case 'confidential':
      return plainLine(answerTo(after, after.at ?? '').confidential ? done.confidential : done.notConfidential);
    case 'key-fact':
      return plainLine(answerTo(after, after.at ?? '').keyFact ? done.keyFact : done.notKeyFact);
    case 'clear':
      return plainLine(describeChange(before, after));
    case 'take-over':
      return plainLine(done.takenOver);
    case 'correct':
      return `${plainLine(`${done.corrected} ${describeChange(before, after)}`)}${isSame ? '' : `\n\n${renderPlace(after)}`}`;
    case 'undo':
      return `${plainLine(`${done.undone} ${describeChange(before, after)}`.trim())}\n\n${renderPlace(after)}`;
    default: {
      const change = describeChange(before, after);
      return change === '' ? renderPlace(after) : `${plainLine(change)}\n\n${renderPlace(after)}`;
    }
  }
}

function evidenceText(
  { ref, piece }: Extract<Event, { type: 'evidence' }>,
  done: Session['language']['interview']['plain']['done'],
): string {
  if (piece === undefined) return done.evidenceKept;
  return ref === '' ? done.evidenceRemoved : done.evidenceReworded;
}

function renderPlainReview(session: Session): string {
  const { replied, total } = progressOf(session);
  const review = reviewTexts(session);
  const entries = reviewEntries(session);
  const lines = entries.flatMap(({ reason, question }, index) => [
    ...(entries[index - 1]?.reason === reason ? [] : [`${review.titles[reason]}:`]),
    hanging(`  ${index + 1}. `, entryText(session, question)),
  ]);
  const verdict = decidedVerdict(session);
  return [
    review.plainHead(replied, total),
    ...(verdict === undefined ? [] : [plainLine(verdict)]),
    ...lines,
    ...renderActionLines(session),
    plainLine(review.say(replied !== total)),
  ].join('\n');
}

export function renderPlainHelp(session: Session): string {
  const question = session.asked.find(({ id }) => id === session.at);
  const { plain } = session.language.interview;
  return [
    ...(question === undefined ? [] : helpFor(session, question)).map(([title, text]) => helpText(title, text)),
    plain.can,
    ...plainWords(plain, session.scope.blind).map(([word, meaning]) => hanging(`  ${word}: `, meaning)),
    ...(plain.aboutWords === '' ? [] : [plainLine(plain.aboutWords)]),
  ].join('\n');
}

/** What an author wrote in Markdown stands below its title where it is more than a paragraph of words. */
function helpText(title: string, text: string): string {
  if (isPlainProse(text)) return plainLine(`${title}: ${text}`);
  const lines = terminalLines(guidanceNodes(text), { columns: PLAIN_COLUMNS - 2 });
  return [`${title}:`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** What is open, when an interview is left: how many questions, and their topics, the critical first. */
export function renderOpen(session: Session): string {
  const { replied, total } = progressOf(session);
  const open = visibleQuestions(session).filter((question) => !isReplied(session, question));
  const { open: texts } = session.language.interview.plain;
  const groups = GROUPS.flatMap((criticality) => {
    const own = open.filter((question) => (criticalityNow(session, question) ?? question.kind) === criticality);
    return own.length === 0
      ? []
      : [plainLine(`${texts.groups[criticality]}: ${own.map(({ topic }) => topic).join(', ')}`, 2)];
  });
  return [texts.head(replied, total, open.length), ...groups].join('\n');
}

const GROUPS = ['critical', 'high', 'context', 'medium', 'low', 'fact'] as const;

export function renderPlainDetails(session: Session): string {
  const { line, example } = session.language.interview.details;
  return [
    ...detailRows(session).map(({ detail, name, text }) => plainLine(line(capitalise(name), detail, text))),
    plainLine(example),
  ].join('\n');
}

export function renderPlainClash(clash: Clash): string {
  const texts = clash.before.language.interview.clash;
  const { head, theirs, mine, ways } = clashWords(clash);
  const list = (texts: readonly string[]): readonly string[] => texts.map((text) => hanging('  ', text));
  return [
    plainLine(head),
    plainLine(`${texts.theirs}:`),
    ...list(theirs),
    plainLine(`${texts.mine}:`),
    ...list(mine),
    hanging('  both: ', ways[0]),
    hanging('  theirs: ', ways[1]),
    plainLine(texts.say),
  ].join('\n');
}
