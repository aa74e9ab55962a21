import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Interview } from '../../src/answers/interview.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { type AreaSpec, answersText, type ContextSpec, catalogueOf, filesOf, interviewOf } from './catalogue.ts';

const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
const EFFORTS = ['S', 'M', 'L'] as const;
const EFFORT = { S: 1, M: [2, 3], L: [5, 8] };
const HORIZONS = ['before-signing', '30-days', '90-days', 'ongoing'] as const;
const SCALES = [
  [0, 33, 67, 100],
  [0, 100],
  [0, 20, 55, 90, 100],
] as const;

export interface Mixture {
  readonly questions: number;
  readonly areas: number;
  /** The share of the questions that are answered, 0 to 1. */
  readonly answered: number;
  /** Yes/no questions about the context, none of them answered. */
  readonly context: number;
  /** The share of the questions that hang on one of them, 0 to 1. */
  readonly hanging: number;
}

export interface Mixed {
  readonly areas: readonly AreaSpec[];
  readonly context: readonly ContextSpec[];
  readonly answers: Readonly<Record<string, number>>;
}

/** Questions of mixed weights, efforts and scales in areas of mixed weights: what a plan takes longest for. Always the same. */
export function mixed({ questions, areas: areaCount, answered, context: contextCount, hanging }: Mixture): Mixed {
  let state = 7;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const context = Array.from({ length: contextCount }, (_, index) => ({ id: `c${index}`, options: ['yes', 'no'] }));
  const areas = Array.from({ length: areaCount }, (_, area) => ({
    id: `a${area}`,
    weight: Math.round(random() * 1000) / 100 + 0.5,
    questions: Array.from({ length: Math.ceil(questions / areaCount) }, (_, question) => ({
      id: `q${question}`,
      criticality: pick(CRITICALITIES),
      effort: pick(EFFORTS),
      horizon: pick(HORIZONS),
      scores: pick(SCALES),
      ...(random() < hanging ? { when: { question: `context/${pick(context).id}`, is: ['yes'] } } : {}),
    })),
  }));
  const answers = areas.flatMap(({ id, questions }) =>
    questions.flatMap((each) => (random() < answered ? [[`${id}/${each.id}`, pick(each.scores)] as const] : [])),
  );
  return { areas, context, answers: Object.fromEntries(answers) };
}

export function assessedFrom({ areas, context, answers }: Mixed): {
  readonly catalogue: Catalogue;
  readonly interviews: readonly Interview[];
} {
  return { catalogue: catalogueOf(areas, context, [], { effort: EFFORT }), interviews: [interviewOf(answers)] };
}

/** Writes it into a folder, questionnaires and all; returns the path of the answers file. */
export function writeMixed({ areas, context, answers }: Mixed, folder: string): string {
  mkdirSync(path.join(folder, 'own/profiles'), { recursive: true });
  for (const [name, text] of filesOf(areas, context)) writeFileSync(path.join(folder, 'own', name), text);
  const file = path.join(folder, 'client.yaml');
  writeFileSync(file, answersText(answers, { questionnaires: ['own'] }));
  return file;
}

/** 287 questions of mixed weight, of which one hundred and more are open: too many for a search to be through. */
export const LARGE: Mixture = { questions: 287, areas: 22, answered: 0.4, context: 4, hanging: 0.6 };

/** Eighty questions that hang on five open context questions: the same. */
export const TANGLED: Mixture = { questions: 80, areas: 5, answered: 0, context: 5, hanging: 1 };
