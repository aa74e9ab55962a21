import { stringify } from 'yaml';
import type { Answer, Area, Condition, Interview, Question, World } from './world.ts';

/** What the program reads, as texts: `folder` is a folder of own questionnaires, `interviews` stand next to it. */
export interface WorldFiles {
  /** By file name, `profiles/world.yaml` and `context.yaml` among them. */
  readonly folder: ReadonlyMap<string, string>;
  /** By file name, in the order of the world's interviews. */
  readonly interviews: ReadonlyMap<string, string>;
}

/** Writes a world as the program's own files. The day is no part of them. */
export function writeWorld(world: World): WorldFiles {
  const folder = new Map([
    ['context.yaml', text(contextFile(world))],
    ['profiles/world.yaml', text(profileFile(world))],
    ...world.areas.map((area) => [`${area.id}.yaml`, text(areaFile(area))] as const),
  ]);
  const interviews = world.interviews.map(
    (interview, index) => [`person-${index}.yaml`, text(answersFile(interview))] as const,
  );
  return { folder, interviews: new Map(interviews) };
}

/** The program takes no anchors, which the same list standing twice would become. */
function text(file: object): string {
  return stringify(file, { aliasDuplicateObjects: false });
}

function questionnaire(id: string, questions: readonly object[]): object {
  return {
    format: 'outready/questionnaire/1',
    id,
    version: '1.0.0',
    title: id,
    summary: `All about ${id}.`,
    questions,
  };
}

function contextFile(world: World): object {
  const questions = world.context.map(({ id, options, notApplicable, when }) => ({
    id: localId(id),
    kind: 'context',
    topic: id,
    text: `What is ${id}?`,
    options: options.map((option) => ({ id: option, label: `Option ${option}` })),
    ...given({ notApplicable, when }),
  }));
  return questionnaire('context', questions);
}

function areaFile(area: Area): object {
  return questionnaire(area.id, area.questions.map(questionOf));
}

function questionOf(question: Question): object {
  const { id, criticality, criticalWhen, knockOut, knockOutWhen, notApplicable, when } = question;
  return {
    id: localId(id),
    topic: id,
    text: `What about ${id}?`,
    why: `Without ${id} the work cannot go on.`,
    criticality,
    ...given({ criticalWhen, knockOut, knockOutWhen, notApplicable, when }),
    ...('items' in question
      ? { kind: 'checklist', items: question.items.map((item) => ({ ...item, label: `Item ${item.id}` })) }
      : { options: question.options.map((option) => ({ ...option, label: `Option ${option.id}` })) }),
    evidence: `A document about ${id}`,
    recommendation: { text: `Mend ${id}.`, effort: 'M', horizon: 'before-signing' },
    sources: ['S0.1'],
  };
}

function profileFile(world: World): object {
  return {
    format: 'outready/profile/1',
    id: 'world',
    version: '1.0.0',
    title: 'World',
    summary: 'A profile of one random world.',
    areas: world.areas.map(({ id, weight, floors, only }) => ({ id, weight, ...given({ floors, only }) })),
    levels: world.levels,
    weighting: world.weighting,
    evidence: world.evidence,
    weights: world.weights,
    rules: world.rules,
  };
}

function answersFile(interview: Interview): object {
  return {
    format: 'outready/answers/1',
    engagement: { client: 'Acme', provider: 'Globex', scope: 'Analytics' },
    respondent: { name: interview.name, side: interview.side },
    profile: 'world',
    answers: interview.answers satisfies Readonly<Record<string, Answer>>,
  };
}

function localId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Only the keys that have a value. */
function given(keys: Readonly<Record<string, Condition | object | true | false | undefined>>): object {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}
