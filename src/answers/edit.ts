import { type Action, actionShape } from './actions.ts';
import { type Detail, HEAD } from './head.ts';
import type { Answer, AskedEdition, Evidence, Interview } from './interview.ts';
import { REPLIES } from './parse.ts';
import { type Form, setEntry } from './rewrite/rewrite.ts';
import { AnswersSchema, type LongAnswerShape } from './schema.ts';

/** An answer as the file's long form holds it, its keys in the order in which they are written. */
export function answerShape({ reply, note, keyFact, evidence, confidential, answered }: Answer): LongAnswerShape {
  return {
    ...(reply.kind === 'option' ? { option: reply.option } : {}),
    ...(reply.kind === 'items' ? { items: [...reply.items] } : {}),
    ...(reply.kind === 'value' ? { value: typeof reply.value === 'object' ? [...reply.value] : reply.value } : {}),
    ...(reply.kind === 'unknown' ? { unknown: true } : {}),
    ...(reply.kind === 'notApplicable' ? { notApplicable: reply.reason } : {}),
    ...(note === undefined ? {} : { note }),
    ...(keyFact ? { keyFact } : {}),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(evidenceShape) }),
    ...(confidential ? { confidential } : {}),
    ...(answered === undefined ? {} : { answered }),
  };
}

function evidenceShape({ ref, until, seen, sha256 }: Evidence): string | Evidence {
  if (until === undefined && seen === undefined && sha256 === undefined) return ref;
  return {
    ref,
    ...(until === undefined ? {} : { until }),
    ...(seen === undefined ? {} : { seen }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}

const KEYS = Object.keys(AnswersSchema.shape);

/** In which other ways an answer may be written. */
const ANSWER: Form = { short: 'option', oneOf: REPLIES, within: { evidence: { short: 'ref' } } };

/**
 * Writes one answer into the text of an answers file; an answer with nothing in it removes the entry.
 * Everything else in the text stays as it is, comments, order and layout included. `order` lists all question ids: a
 * new answer goes after those asked before it.
 */
export function editAnswer(text: string, question: string, answer: Answer, order: readonly string[]): string {
  const shape = answerShape(answer);
  const path = [
    { key: 'answers', order: KEYS },
    { key: question, order },
  ];
  return setEntry(text, path, Object.keys(shape).length === 0 ? undefined : shape, ANSWER);
}

/** Writes what was agreed to be done into the text of an answers file, as `editAnswer` does; nothing removes the list. */
export function editActions(text: string, actions: readonly Action[]): string {
  return setEntry(text, [{ key: 'actions', order: KEYS }], actions.length === 0 ? undefined : actions.map(actionShape));
}

/** Sets a top-level text such as `updated`. */
export function editHeader(text: string, key: 'started' | 'updated' | 'profile', value: string): string {
  return setEntry(text, [{ key, order: KEYS }], value);
}

/** Sets a detail of the head; without a value its entry goes. */
export function editDetail(text: string, detail: Detail, value: string | undefined): string {
  const { group, key } = HEAD[detail];
  const order = Object.keys(AnswersSchema.shape[group].shape);
  return setEntry(
    text,
    [
      { key: group, order: KEYS },
      { key, order },
    ],
    value,
  );
}

/** Records with which version of an area's questionnaire its questions were asked. */
export function editAsked(text: string, area: string, asked: AskedEdition): string {
  return setEntry(
    text,
    [
      { key: 'asked', order: KEYS },
      { key: area, order: [] },
    ],
    asked,
  );
}

/** The text of a new answers file without answers. */
export function newInterview(
  header: Pick<Interview, 'engagement' | 'respondent' | 'profile' | 'questionnaires'> & {
    readonly areas?: readonly string[] | undefined;
    readonly roles?: Interview['roles'] | undefined;
    readonly started?: string;
  },
): string {
  const { engagement, respondent, profile, areas, roles, questionnaires, started } = header;
  let text = `${HEADER}format: outready/answers/1\nanswers: {}\n`;
  const add = (key: string, value: unknown): void => {
    if (value !== undefined) text = setEntry(text, [{ key, order: KEYS }], value);
  };
  add('engagement', engagement);
  add('respondent', respondent);
  add('profile', profile);
  add('areas', areas);
  add('roles', roles);
  add('questionnaires', questionnaires.length === 0 ? undefined : questionnaires);
  add('started', started);
  return text;
}

const HEADER = '# One respondent’s answers. Edit freely: comments and order survive when the interview goes on.\n';
