import { type Detail, detailEntry, IN_FILE } from '../answers/head.ts';
import type { AskedEdition, Engagement, Interview, Reply, Respondent } from '../answers/interview.ts';
import { saidLastTime } from '../answers/last-time.ts';
import { questionsFor } from '../answers/progress.ts';
import type { Area, Catalogue } from '../questionnaires/catalogue.ts';
import { criticalitiesOf } from '../questionnaires/catalogue.ts';
import type { ConditionShape } from '../questionnaires/evaluate.ts';
import { choicesOf, isScored, isTyped, type Question } from '../questionnaires/questionnaire.ts';
import { SIDES } from '../questionnaires/roles.ts';
import type { Role, Side } from '../questionnaires/vocabulary.ts';

/** What is known of the head of a form; what is not is asked in it. */
export interface FormHead {
  readonly engagement: { readonly [Key in keyof Engagement]?: Engagement[Key] | undefined };
  readonly respondent: { readonly [Key in keyof Respondent]?: Respondent[Key] | undefined };
}

export interface FormRequest extends FormHead {
  readonly areas?: readonly string[] | undefined;
  /** Only what this role would know. */
  readonly role?: Role | undefined;
  /** The same respondent’s interview of the round before, whose answers are offered. */
  readonly previous?: Interview | undefined;
}

/** What can be given as the answer to a question: one of its choices, some of them, or a text of some kind. */
export type Takes = 'one' | 'some' | 'text' | 'number' | 'date' | 'list';

/** When a question of a form is there: plain data, so that a page can tell by itself. */
export interface FormConditions {
  /** It goes where this is false; while it is undecided the question stays. */
  readonly when?: ConditionShape;
  /** It goes unless this is false. */
  readonly unless?: ConditionShape;
  /** The only side that it is put to, where the form does not know the side yet. */
  readonly side?: Side;
}

/**
 * A question as a form puts it. It has nothing from which the merit of an answer could be read: no score, no weight, no
 * recommendation, and nothing that anybody else said.
 */
export interface FormQuestion extends FormConditions {
  readonly id: string;
  readonly area: string;
  readonly group?: string;
  readonly topic: string;
  readonly text: string;
  readonly help?: string;
  readonly takes: Takes;
  readonly isContext: boolean;
  /** Whether its answer is kept as a `value`, as that of a fact. */
  readonly isFact: boolean;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** Whether it can be set aside as not applicable. */
  readonly canSetAside: boolean;
  /** What the same respondent said the last time. */
  readonly last?: LastSaid;
}

export interface LastSaid {
  readonly reply: Exclude<Reply, { kind: 'unanswered' }>;
  readonly day?: string;
}

/** A questionnaire for somebody without a terminal, as plain data. */
export interface Form extends FormHead {
  readonly profile: string;
  readonly areas?: readonly string[];
  /** By area: what its questions are asked from. */
  readonly asked: Readonly<Record<string, AskedEdition>>;
  /** The titles of the areas, the context questions’ among them, in the order of asking. */
  readonly titles: ReadonlyMap<string, string>;
  readonly questions: readonly FormQuestion[];
}

/** Makes a form of a profile’s questions: those that the respondent’s side, or either one, can answer. */
export function buildForm(catalogue: Catalogue, { engagement, respondent, areas, role, previous }: FormRequest): Form {
  const { side } = respondent;
  const sides = side === undefined ? SIDES : [side];
  const put = new Map<string, Side[]>();
  for (const each of sides) {
    const asking = { ...(areas === undefined ? {} : { areas }), ...(role === undefined ? {} : { role }) };
    for (const { id } of questionsFor(catalogue, { respondent: { side: each } }, asking)) {
      put.set(id, [...(put.get(id) ?? []), each]);
    }
  }
  const isOwn = previous !== undefined && previous.respondent.side === side;
  const questions = [...catalogue.context, ...catalogue.areas.flatMap(({ asked }) => asked)].flatMap((question) => {
    const to = put.get(question.id);
    if (to === undefined) return [];
    const area = catalogue.areas.find(({ id }) => id === question.area);
    const [only] = to.length < sides.length ? to : [];
    return [
      {
        ...formQuestion(question, area),
        ...(only === undefined ? {} : { side: only }),
        ...(isOwn ? lastOf(question, previous) : {}),
      },
    ];
  });
  const inUse = new Set(questions.map(({ area }) => area));
  const used = [...catalogue.questionnaires.values()].filter(({ id }) => inUse.has(id));
  return {
    engagement,
    respondent,
    profile: catalogue.profile.id,
    ...(areas === undefined ? {} : { areas }),
    asked: Object.fromEntries(
      used.map(({ id, version, bases, digest }) => [
        id,
        { version, ...(bases === undefined ? {} : { bases }), digest },
      ]),
    ),
    titles: new Map([...inUse].map((id) => [id, titleIn(catalogue, id)])),
    questions,
  };
}

function titleIn({ areas, questionnaires }: Catalogue, area: string): string {
  return areas.find(({ id }) => id === area)?.title ?? questionnaires.get(area)?.title ?? area;
}

function formQuestion(question: Question, area: Area | undefined): FormQuestion {
  const { id, group, topic, text, help, when, notApplicable } = question;
  const unless = raisingOut(question, area);
  return {
    id,
    area: question.area,
    ...(group === undefined ? {} : { group }),
    topic,
    text,
    ...(help === undefined ? {} : { help }),
    takes: takenBy(question),
    isContext: question.kind === 'context',
    isFact: question.kind === 'fact',
    choices: choicesOf(question).map((choice) => ({ id: choice.id, label: choice.label })),
    canSetAside: notApplicable !== false,
    ...whenOf(question, area, when),
    ...(unless === undefined ? {} : { unless }),
  };
}

function takenBy(question: Question): Takes {
  if (isTyped(question)) return question.type;
  return question.kind === 'checklist' || question.kind === 'fact' ? 'some' : 'one';
}

/** What raises a question to critical; `undefined` where nothing does, or where it is critical anyway. */
function raisedBy(question: Question): ConditionShape | undefined {
  if (!isScored(question) || criticalitiesOf(question).length < 2) return undefined;
  const any = [question.criticalWhen, question.knockOutWhen].flatMap((each) => each ?? []);
  return { any };
}

/** An area that asks only what is critical asks others as soon as they are raised. */
function whenOf(question: Question, area: Area | undefined, when: ConditionShape | undefined): FormConditions {
  const raised = raisedBy(question);
  const isLetIn =
    raised !== undefined && isScored(question) && area?.only !== undefined && !area.only.includes(question.criticality);
  if (!isLetIn) return when === undefined ? {} : { when };
  return { when: when === undefined ? raised : { all: [when, raised] } };
}

/** The other way round: what an area that leaves critical ones out no longer asks. */
function raisingOut(question: Question, area: Area | undefined): ConditionShape | undefined {
  return area?.only === undefined || area.only.includes('critical') ? undefined : raisedBy(question);
}

/** What was told in confidence stays out of a file that may be passed on, also to the one who told it. */
function lastOf(question: Question, previous: Interview): Pick<FormQuestion, 'last'> {
  const said = saidLastTime(question, previous);
  if (said === undefined || !said.isOffered || said.answer.confidential) return {};
  const { reply } = said.answer;
  if (reply.kind === 'unanswered') return {};
  return { last: { reply, ...(said.day === undefined ? {} : { day: said.day }) } };
}

/** The details of a head with their names in a form, `respondent.name`, in the order of the answers file. */
export const FORM_DETAILS: readonly { readonly detail: Detail; readonly name: string; readonly isOptional: boolean }[] =
  IN_FILE.map((detail) => {
    const { group, key, isOptional } = detailEntry(detail);
    return { detail, name: `${group}.${key}`, isOptional };
  });

/** What a head says of a detail; empty where it says nothing. */
export function headText(head: FormHead, detail: Detail): string {
  const { group, key } = detailEntry(detail);
  const details: Readonly<Record<string, string | undefined>> = head[group];
  return details[key] ?? '';
}
