import { type Document, isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import type { Answer, AskedEdition, Interview } from './interview.ts';
import type { LongAnswerShape } from './schema.ts';
import { addEntry, changeEntry, hasEntry, removeEntry } from './splice.ts';

/** An answer as the file's long form holds it, its keys in the order in which they are written. */
export function answerShape({ reply, note, keyFact, evidence, confidential, answered }: Answer): LongAnswerShape {
  return {
    ...(reply.kind === 'option' ? { option: reply.option } : {}),
    ...(reply.kind === 'items' ? { items: [...reply.items] } : {}),
    ...(reply.kind === 'unknown' ? { unknown: true } : {}),
    ...(reply.kind === 'notApplicable' ? { notApplicable: reply.reason } : {}),
    ...(note === undefined ? {} : { note }),
    ...(keyFact ? { keyFact } : {}),
    ...(evidence.length === 0
      ? {}
      : { evidence: evidence.map(({ ref, until }) => (until === undefined ? ref : { ref, until })) }),
    ...(confidential ? { confidential } : {}),
    ...(answered === undefined ? {} : { answered }),
  };
}

/**
 * Writes one answer into the text of an answers file; an answer with nothing in it removes the entry.
 * Everything else in the text stays as it is, comments and order included. `order` lists all question ids: a new
 * answer goes behind those asked before it.
 */
export function editAnswer(text: string, question: string, answer: Answer, order: readonly string[]): string {
  const path = ['answers', question];
  const shape = answerShape(answer);
  if (Object.keys(shape).length === 0) return hasEntry(text, path) ? removeEntry(text, path) : text;
  if (!hasEntry(text, path)) {
    const place = order.indexOf(question);
    return addEntry(text, path, shape, { after: order.slice(0, place), before: order.slice(place + 1) });
  }
  return changeEntry(text, path, (document, at) => replaceAnswer(document, at, shape));
}

/** Changes the fields that differ and leaves the others, with their comments, as they are. */
function replaceAnswer(document: Document, path: readonly string[], shape: LongAnswerShape): void {
  const old = document.getIn(path, true);
  if (!isMap(old)) {
    const map = document.createNode(shape) as YAMLMap;
    if (isScalar(old)) map.commentBefore = joinComments(old);
    document.setIn(path, map);
    return;
  }
  const wanted = new Map<string, unknown>(Object.entries(shape));
  for (const key of old.items.map(keyOf)) if (!wanted.has(key)) old.delete(key);
  for (const [key, value] of wanted) {
    if (JSON.stringify(toJs(old.get(key, true))) === JSON.stringify(value)) continue;
    old.set(key, document.createNode(value));
  }
  const keys = [...wanted.keys()];
  if (!old.flow) old.items.sort((a, b) => keys.indexOf(keyOf(a)) - keys.indexOf(keyOf(b)));
}

function keyOf({ key }: { readonly key: unknown }): string {
  return String(isScalar(key) ? key.value : key);
}

function toJs(node: unknown): unknown {
  return isScalar(node) ? node.value : (node as { toJSON?: () => unknown } | undefined)?.toJSON?.();
}

function joinComments({ commentBefore, comment }: Scalar): string | null {
  return [commentBefore, comment].filter(Boolean).join('\n') || null;
}

/** Sets a top-level text such as `updated`; a new one goes before the answers. */
export function editHeader(text: string, key: 'started' | 'updated' | 'profile', value: string): string {
  if (!hasEntry(text, [key])) return addEntry(text, [key], value, { before: ['answers'] });
  return changeEntry(text, [key], (document, path) => document.setIn(path, value));
}

/** Sets a detail of the engagement or the respondent; without a value its entry goes. */
export function editDetail(text: string, path: readonly [string, string], value: string | undefined): string {
  const isThere = hasEntry(text, path);
  if (value === undefined) return isThere ? removeEntry(text, path) : text;
  if (isThere) return changeEntry(text, path, (document, at) => replaceScalar(document, at, value));
  const place = DETAIL_ORDER.indexOf(path[1]);
  return addEntry(text, path, value, { after: DETAIL_ORDER.slice(0, place), before: DETAIL_ORDER.slice(place + 1) });
}

/** How a new file has them: within the engagement, and within the respondent. */
const DETAIL_ORDER = ['id', 'client', 'provider', 'scope', 'name', 'side', 'role'];

/** Changes a text where it stands, so that the comment behind it stays. */
function replaceScalar(document: Document, path: readonly string[], value: string): void {
  const old = document.getIn(path, true);
  if (isScalar(old) && old.anchor === undefined) old.value = value;
  else document.setIn(path, value);
}

/** Records with which version of an area's questionnaire its questions were asked. */
export function editAsked(text: string, area: string, asked: AskedEdition): string {
  if (!hasEntry(text, ['asked', area]))
    return addEntry(text, ['asked', area], asked, { before: ['started', 'updated', 'answers'] });
  return changeEntry(text, ['asked', area], (document, path) => document.setIn(path, asked));
}

/** The text of a new answers file without answers. */
export function newInterview(
  header: Pick<Interview, 'engagement' | 'respondent' | 'profile' | 'questionnaires'> & {
    readonly areas?: readonly string[] | undefined;
    readonly started?: string;
  },
): string {
  const { engagement, respondent, profile, areas, questionnaires, started } = header;
  let text = `${HEADER}format: outready/answers/1\nanswers: {}\n`;
  const add = (key: string, value: unknown): void => {
    if (value !== undefined) text = addEntry(text, [key], value, { before: ['answers'] });
  };
  add('engagement', engagement);
  add('respondent', respondent);
  add('profile', profile);
  add('areas', areas);
  add('questionnaires', questionnaires.length === 0 ? undefined : questionnaires);
  add('started', started);
  return text;
}

const HEADER = '# One respondent’s answers. Edit freely: comments and order survive when the interview goes on.\n';
