import * as z from 'zod';
import { type Action, keyOfAction } from '../../answers/actions.ts';
import { DETAILS } from '../../answers/head.ts';
import { NO_ANSWER } from '../../answers/interview.ts';
import { ActionSchema } from '../../answers/schema.ts';
import { choicesOf } from '../../questionnaires/questionnaire.ts';
import { QuestionId } from '../../questionnaires/vocabulary.ts';
import { cleanLine, cleanLines, withoutControls } from '../../text/clean-text.ts';
import { visible } from '../../text/display.ts';
import { keptDetail } from './details.ts';
import { readFact } from './fact-entry.ts';
import type { Session } from './session.ts';

const Place = z.union([
  z.strictObject({ kind: z.enum(['note', 'reason', 'value']), question: QuestionId }),
  /** `piece`: the one that is corrected, counted from 0. */
  z.strictObject({ kind: z.literal('evidence'), question: QuestionId, piece: z.int().min(0).optional() }),
  z.strictObject({ kind: z.literal('correction'), detail: z.enum(DETAILS) }),
  /** The parts that were confirmed already come before the one that was being written. */
  z.strictObject({
    kind: z.literal('action'),
    question: QuestionId.exactOptional(),
    was: ActionSchema.exactOptional(),
    text: z.string().exactOptional(),
    owner: z.string().exactOptional(),
  }),
]);
export type TextPlace = Readonly<z.infer<typeof Place>>;
export type ActionPlace = Extract<TextPlace, { readonly kind: 'action' }>;

/** A text that was being written: where it belongs, as far as it got, and the text it began from. */
export interface WrittenText {
  readonly place: TextPlace;
  readonly text: string;
  readonly from: string;
}

/** What was typed in an interview and is not confirmed yet. */
export interface Unconfirmed {
  readonly texts: readonly WrittenText[];
  /** Ticked items of checklists, by question. */
  readonly ticks: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_UNCONFIRMED: Unconfirmed = { texts: [], ticks: new Map() };

export function isNothing({ texts, ticks }: Unconfirmed): boolean {
  return texts.length === 0 && ticks.size === 0;
}

export function isSamePlace(one: TextPlace, other: TextPlace): boolean {
  if (one.kind === 'correction' || other.kind === 'correction') {
    return one.kind === 'correction' && other.kind === 'correction' && one.detail === other.detail;
  }
  if (one.kind === 'action' && other.kind === 'action' && !isSameAction(one.was, other.was)) return false;
  if (one.kind !== other.kind || one.question !== other.question) return false;
  return one.kind !== 'evidence' || other.kind !== 'evidence' || one.piece === other.piece;
}

function isSameAction(one: Action | undefined, other: Action | undefined): boolean {
  return (one && keyOfAction(one)) === (other && keyOfAction(other));
}

/** The question that a text belongs to; `undefined` where it corrects a detail, or is a free action. */
export function questionOf(place: TextPlace): string | undefined {
  return place.kind === 'correction' ? undefined : place.question;
}

/** A text as it goes on from what is kept there by now: a note that was changed meanwhile stays above it. */
export function textNow({ place, text, from }: WrittenText, kept: string): string {
  if (place.kind !== 'note' || kept === '' || kept === from) return text;
  return kept.includes(text.trim()) ? kept : `${kept}\n${text}`;
}

/** Whether a text was kept before it could be let go of, as when the program was killed in between. */
export function isKept({ interview, catalogue, language }: Session, { place, text }: WrittenText): boolean {
  if (place.kind === 'correction') return keptDetail(interview, place.detail) === cleanLine(text);
  if (place.kind === 'action') {
    const { question, was, text: said = cleanLine(text) } = place;
    const key = keyOfAction({ text: said, ...(question === undefined ? {} : { question }) });
    return was === undefined && (interview.actions ?? []).some((action) => keyOfAction(action) === key);
  }
  const { reply, note, evidence } = interview.answers.get(place.question) ?? NO_ANSWER;
  switch (place.kind) {
    case 'note':
      return note === cleanLines(text);
    case 'reason':
      return reply.kind === 'notApplicable' && reply.reason === cleanLine(text);
    case 'value': {
      const question = catalogue.questions.get(place.question);
      const entry = question?.kind === 'fact' ? readFact(question, text, language) : undefined;
      if (entry === undefined || 'problem' in entry || reply.kind !== 'value') return false;
      return JSON.stringify(entry.value) === JSON.stringify(reply.value);
    }
    case 'evidence':
      return evidence.some(({ ref }) => ref === cleanLine(text));
    default:
      return place satisfies never;
  }
}

const DraftSchema = z.strictObject({
  format: z.literal('outready/draft/1'),
  texts: z.array(z.strictObject({ place: Place, text: z.string(), from: z.string() })),
  ticks: z.record(QuestionId, z.array(z.string())),
});

/** What is not confirmed, as a file holds it until the next start; `undefined` where there is nothing to keep. */
export function draftFile(unconfirmed: Unconfirmed): string | undefined {
  if (isNothing(unconfirmed)) return undefined;
  const { texts, ticks } = unconfirmed;
  const draft: z.infer<typeof DraftSchema> = {
    format: 'outready/draft/1',
    texts: texts.map((each) => ({ ...each })),
    ticks: Object.fromEntries([...ticks].map(([question, items]) => [question, [...items]])),
  };
  return `${JSON.stringify(draft)}\n`;
}

/** Reads such a file; `undefined` where it is none. Texts come back without what could not have been typed. */
export function parseDraft(file: string): Unconfirmed | undefined {
  let data: unknown;
  try {
    data = JSON.parse(file);
  } catch {
    return undefined;
  }
  const { data: draft } = DraftSchema.safeParse(data);
  if (draft === undefined) return undefined;
  const texts = draft.texts.map(({ place, text, from }) => ({ place, text: clean(place, text), from }));
  return { texts, ticks: new Map(Object.entries(draft.ticks)) };
}

/** Only a note has several lines. */
function clean({ kind }: TextPlace, text: string): string {
  return kind === 'note' ? withoutControls(text) : cleanLine(text);
}

/** A thing typed and not confirmed: what it is, in the middle of a sentence, and the text; of ticks, their numbers. */
export interface UnconfirmedLine {
  readonly what: string;
  readonly text: string;
}

export function unconfirmedLines(session: Session, { texts, ticks }: Unconfirmed): readonly UnconfirmedLine[] {
  const { unconfirmed: words } = session.language.interview.session;
  return [
    ...texts.map(({ place, text }) => ({ what: whatIs(session, place), text: wholeText(place, text) })),
    ...[...ticks.keys()].map((id) => ({
      what: words.ticks(topicOf(session, id)),
      text: numbersAt(session, ticks, id),
    })),
  ];
}

/** Of an action also what was confirmed of it. */
function wholeText(place: TextPlace, text: string): string {
  if (place.kind !== 'action') return text;
  return [place.text, place.owner, text].filter((part) => part !== undefined && part !== '').join('; ');
}

function whatIs(session: Session, place: TextPlace): string {
  const { session: texts, details } = session.language.interview;
  if (place.kind === 'correction') return texts.unconfirmed.correction(details.names[place.detail]);
  if (place.question === undefined) return texts.unconfirmed.freeAction;
  return texts.unconfirmed[place.kind](topicOf(session, place.question));
}

function topicOf({ catalogue }: Session, question: string): string {
  return visible(catalogue.questions.get(question)?.topic ?? question);
}

function numbersAt(session: Session, ticks: Unconfirmed['ticks'], id: string): string {
  const question = session.catalogue.questions.get(id);
  const ticked = ticks.get(id) ?? [];
  if (question === undefined) return ticked.join(', ');
  return choicesOf(question)
    .flatMap((choice, index) => (ticked.includes(choice.id) ? [String(index + 1)] : []))
    .join(', ');
}
