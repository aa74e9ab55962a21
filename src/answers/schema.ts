import * as z from 'zod';
import { type Data, Id, QuestionId, Role, Text, Version } from '../questionnaires/vocabulary.ts';
import { type Detail, detailEntry, type HeadTable, IN_FILE } from './head.ts';

/** A day, as in 2026-11-22. */
export const Day = z.iso.date('is not a date (2026-11-22)');
const Moment = z.iso.datetime({ offset: true, error: 'is not a time (2026-11-22T09:00:00Z)' });

const Sha256 = z.string().regex(/^[0-9a-fA-F]{64}$/, 'is not a SHA-256 (64 hexadecimal digits)');

const LongEvidence = z.strictObject({
  ref: Text,
  /** The last day on which it holds. */
  until: Day.exactOptional(),
  /** The day on which the interviewer looked at it: his or her own calendar day. */
  seen: Day.exactOptional(),
  /** Of the file that `ref` leads to, as it was when it was named. */
  sha256: Sha256.exactOptional(),
});

const Evidence = z.union([Text, LongEvidence]);

/** What is known of a fact: a text or a day, a number, a list of texts or of ids of options. */
export const FactValue = z.union([Text, z.number(), z.array(Text)]);
export type FactValue = Data<z.infer<typeof FactValue>>;

const LongAnswer = z.strictObject({
  option: Id.exactOptional(),
  items: z.array(Id).exactOptional(),
  value: FactValue.exactOptional(),
  unknown: z.literal(true).exactOptional(),
  notApplicable: Text.exactOptional(),
  note: Text.exactOptional(),
  /** Whether the note is to be quoted, also to the client. */
  keyFact: z.boolean().exactOptional(),
  evidence: z.array(Evidence).exactOptional(),
  confidential: z.boolean().exactOptional(),
  /** The day it was given. */
  answered: Day.exactOptional(),
});

export const ActionSchema = z.strictObject({
  text: Text,
  /** Who does it; a point without an owner is parked. */
  owner: Text.exactOptional(),
  due: Day.exactOptional(),
  /** The full id of the question at which it was agreed. */
  question: QuestionId.exactOptional(),
  /** The day on which it was done. */
  done: Day.exactOptional(),
  /** As on an answer; one that belongs to a confidential answer is so without it. */
  confidential: z.boolean().exactOptional(),
});

/** `bases`: of an extension, the versions of what it builds on, the first in the line first. */
const Asked = z.strictObject({
  version: Version,
  bases: z.array(Version).min(1).exactOptional(),
  digest: Text.exactOptional(),
});

type Kind<D extends Detail> = HeadTable[D] extends { readonly words: readonly (infer Word extends string)[] }
  ? z.ZodEnum<{ [W in Word]: W }>
  : typeof Text;

/** The keys of a group of the head, each with what it can be. */
type GroupShape<Group> = {
  [D in Detail as HeadTable[D]['group'] extends Group
    ? HeadTable[D]['key']
    : never]: HeadTable[D]['isOptional'] extends true ? z.ZodExactOptional<Kind<D>> : Kind<D>;
};

function groupShape<Group extends HeadTable[Detail]['group']>(wanted: Group): GroupShape<Group> {
  const shapes = IN_FILE.map((detail) => detailEntry(detail))
    .filter(({ group }) => group === wanted)
    .map(({ key, words, isOptional }) => {
      const kind = words === undefined ? Text : z.enum(words);
      return [key, isOptional ? kind.exactOptional() : kind];
    });
  return Object.fromEntries(shapes) as GroupShape<Group>;
}

export const HeadSchema = z.strictObject({
  engagement: z.strictObject({ id: Text.exactOptional(), ...groupShape('engagement') }),
  respondent: z.strictObject(groupShape('respondent')),
});

export const AnswersSchema = z.strictObject({
  format: z.literal('outready/answers/1'),
  ...HeadSchema.shape,
  /** Their names are hidden wherever those of respondents are. */
  people: z.array(z.strictObject({ name: Text, role: Text.exactOptional() })).exactOptional(),
  profile: Id,
  areas: z.array(Id).min(1).exactOptional(),
  /** Only what these would know was asked; all else stays open. */
  roles: z.array(Role).min(1).exactOptional(),
  /** Folders of own questionnaires, relative to the file. */
  questionnaires: z.array(Text).exactOptional(),
  asked: z.record(Id, Asked).exactOptional(),
  started: Moment.exactOptional(),
  updated: Moment.exactOptional(),
  answers: z.record(QuestionId, z.union([Id, LongAnswer])),
  /** What was agreed to be done; it stands until a file of the engagement says that it is done. */
  actions: z.array(ActionSchema).exactOptional(),
});

export type AnswersShape = Data<z.infer<typeof AnswersSchema>>;
export type LongAnswerShape = Data<z.infer<typeof LongAnswer>>;
