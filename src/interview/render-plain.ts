import { CRITICALITY_WORDS, count, list, ROLE_WORDS } from '../language/words.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { describeChange } from './change-words.ts';
import type { Event } from './events.ts';
import { areaPlaces } from './jump.ts';
import { canTakeOver } from './last-time.ts';
import { lastTimeLines } from './last-time-words.ts';
import { hanging, hangingLines, plainLine } from './plain-line.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import { reviewEntries } from './review.ts';
import { entryText, REVIEW_TITLES, settledVerdict } from './review-words.ts';
import { answerTo, areaTitle, fits, isReplied, progressOf, type Session, visibleQuestions } from './state.ts';

/** Where the interview stands: the question with its choices and what is kept with it, or the review. */
export function renderPlace(session: Session): string {
  const question = session.asked.find(({ id }) => id === session.at);
  return question === undefined ? renderPlainReview(session) : renderQuestion(session, question);
}

function renderQuestion(session: Session, question: Question): string {
  const all = visibleQuestions(session);
  const place = `[${all.findIndex(({ id }) => id === question.id) + 1} of ${all.length}]`;
  const mark = question.kind === 'context' ? 'sets what applies' : CRITICALITY_WORDS[question.criticality];
  return [
    plainLine(`${place} ${areaTitle(session, question.area)} · ${question.topic} (${mark})`),
    plainLine(question.text),
    ...choicesOf(question).map(({ label }, index) => hanging(`  ${index + 1}. `, label)),
    ...(question.kind === 'checklist' ? [plainLine('Several may apply: say their numbers, or none.')] : []),
    ...keptLines(session, question),
    ...lastTimeLines(session, question, 'Say same to confirm it.').map(({ lead, text }) => hangingLines(lead, text)),
    ...(canTakeOver(session, question)
      ? [plainLine('Say take-over to keep last time’s note and evidence now, too.')]
      : []),
  ].join('\n');
}

/** What is kept with a question already, a line each. */
function keptLines(session: Session, question: Question): readonly string[] {
  const { reply, note, evidence, confidential } = answerTo(session, question.id);
  const choices = choicesOf(question);
  const numbered = choices.flatMap(({ id, label }, index) => {
    const isChosen = reply.kind === 'option' ? reply.option === id : reply.kind === 'items' && reply.items.includes(id);
    return isChosen ? [`Answer: ${index + 1}. ${label}`] : [];
  });
  const said = [
    ...(session.outdated.has(question.id)
      ? ['This question has changed since it was answered: please ask it again.']
      : []),
    ...numbered,
    ...(reply.kind === 'unknown' ? ['Answer: nobody knew'] : []),
    ...(reply.kind === 'notApplicable' ? [`Answer: not applicable, because ${reply.reason}`] : []),
    ...(reply.kind === 'items' && reply.items.length === 0 ? ['Answer: none of these'] : []),
    ...(reply.kind !== 'unanswered' && !fits(question, reply) ? ['The answer in the file is no longer offered.'] : []),
  ];
  const beside = [
    ...evidence.map(({ ref }) => `Evidence: ${ref}`),
    ...(confidential ? ['Confidential: stays out of what the client gets'] : []),
  ];
  return [
    ...said.map((line) => plainLine(line)),
    ...(note === undefined ? [] : [hangingLines('Note: ', note)]),
    ...beside.map((line) => plainLine(line)),
  ];
}

/** The areas to go to, numbered, with how far each is. */
export function renderAreas(session: Session): string {
  return [
    'Areas:',
    ...areaPlaces(session).map(({ title, progress: { replied, total } }, index) =>
      hanging(`  ${index + 1}. `, `${title}: ${replied} of ${total} answered`),
    ),
    'Say jump and a number or a name.',
  ].join('\n');
}

/** What is said after an event: a confirmation where the question stays, and the place where it is a new one. */
export function renderStep(before: Session, event: Event, after: Session): string {
  const isSame = before.at === after.at;
  if (isSame && before.interview === after.interview) {
    const why = UNCHANGED[event.type];
    return why === undefined ? renderPlace(after) : plainLine(why);
  }
  switch (event.type) {
    case 'note':
      return answerTo(after, after.at ?? '').note === undefined ? 'Note removed.' : 'Note kept.';
    case 'evidence':
      return 'Evidence kept.';
    case 'confidential':
      return answerTo(after, after.at ?? '').confidential
        ? 'Confidential: note and evidence stay out of what the client gets.'
        : 'No longer confidential.';
    case 'clear':
      return plainLine(describeChange(before, after));
    case 'take-over':
      return 'Note and evidence of last time are kept now, too.';
    case 'correct':
      return `${plainLine(`Corrected. ${describeChange(before, after)}`)}${isSame ? '' : `\n\n${renderPlace(after)}`}`;
    case 'undo':
      return `${plainLine(`Undone. ${describeChange(before, after)}`.trim())}\n\n${renderPlace(after)}`;
    default: {
      const change = describeChange(before, after);
      return change === '' ? renderPlace(after) : `${plainLine(change)}\n\n${renderPlace(after)}`;
    }
  }
}

/** Why an event changed nothing. */
const UNCHANGED: Readonly<Partial<Record<Event['type'], string>>> = {
  note: 'The note is kept already.',
  evidence: 'This evidence is kept already.',
  clear: 'There is no answer to take back.',
  undo: 'There is no change to take back.',
  'take-over': 'There is no note or evidence of last time to take over here.',
  correct: 'It stands like that already.',
  back: 'This is the first question.',
};

function renderPlainReview(session: Session): string {
  const { replied, total } = progressOf(session);
  const entries = reviewEntries(session);
  const lines = entries.flatMap(({ reason, question }, index) => [
    ...(entries[index - 1]?.reason === reason ? [] : [`${REVIEW_TITLES[reason]}:`]),
    hanging('  ', entryText(session, question)),
  ]);
  const verdict = settledVerdict(session);
  return [
    `Review: ${replied} of ${count(total, 'question')} answered.`,
    ...(verdict === undefined ? [] : [plainLine(verdict)]),
    ...lines,
    plainLine(
      `Say finish for the score and the report${replied === total ? '' : ' with questions open'}, jump WORDS to go to a question, next for another person, back or quit.`,
    ),
  ].join('\n');
}

function people({ roles }: Question, last: string): string {
  return list(
    roles.map((role) => ROLE_WORDS[role]),
    last,
  );
}

/** The help: what is known about the question shown, and the words. */
export function renderPlainHelp(session: Session): string {
  const question = session.asked.find(({ id }) => id === session.at);
  const about: readonly (readonly [string, string | undefined])[] =
    question === undefined
      ? []
      : [
          ['Why it matters', question.why],
          ['What to listen for', question.help],
          ['What would show it', question.kind === 'context' ? undefined : question.evidence],
          ['Who would know', people(question, 'or')],
        ];
  return [
    ...about.flatMap(([title, text]) => (text === undefined ? [] : [plainLine(`${title}: ${text}`)])),
    'What can be said:',
    ...PLAIN_WORDS.map(([word, meaning]) => hanging(`  ${word}: `, meaning)),
  ].join('\n');
}

/** What is open, when an interview is left: how many questions, and their topics, the critical first. */
export function renderOpen(session: Session): string {
  const { replied, total } = progressOf(session);
  const open = visibleQuestions(session).filter((question) => !isReplied(session, question));
  const groups = GROUPS.flatMap(([title, criticality]) => {
    const own = open.filter(
      (question) => (question.kind === 'context' ? 'context' : question.criticality) === criticality,
    );
    return own.length === 0 ? [] : [plainLine(`${title}: ${own.map(({ topic }) => topic).join(', ')}`, 2)];
  });
  const left = open.length === 0 ? '' : `; ${open.length} ${open.length === 1 ? 'is' : 'are'} open:`;
  return [`Saved: ${replied} of ${count(total, 'question')} answered${left || '.'}`, ...groups].join('\n');
}

const GROUPS = [
  ['Critical', 'critical'],
  ['High', 'high'],
  ['Sets what applies', 'context'],
  ['Medium', 'medium'],
  ['Low', 'low'],
] as const;
