import fc from 'fast-check';
import { type Draw, drawCondition, drawRules } from './draw.ts';
import {
  type Answer,
  type Area,
  type ContextQuestion,
  CRITICALITIES,
  type Evidence,
  type Interview,
  type Question,
  type World,
} from './world.ts';

/** The day of every assessment. */
export const DAY = '2026-11-22';

const STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];

/** How an engagement tends to be answered, in percent: so that all levels and gates occur. */
interface Mood {
  readonly best: number;
  readonly worst: number;
  readonly evidence: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
}

const MOODS: readonly Mood[] = [
  { best: 96, worst: 1, evidence: 97, unknown: 0, notApplicable: 1, unanswered: 0 },
  { best: 92, worst: 1, evidence: 92, unknown: 0, notApplicable: 1, unanswered: 0 },
  { best: 90, worst: 2, evidence: 90, unknown: 1, notApplicable: 2, unanswered: 1 },
  { best: 70, worst: 5, evidence: 70, unknown: 4, notApplicable: 6, unanswered: 4 },
  { best: 35, worst: 15, evidence: 50, unknown: 10, notApplicable: 10, unanswered: 15 },
  { best: 10, worst: 40, evidence: 30, unknown: 10, notApplicable: 5, unanswered: 10 },
  { best: 5, worst: 60, evidence: 60, unknown: 1, notApplicable: 2, unanswered: 1 },
  { best: 2, worst: 85, evidence: 60, unknown: 0, notApplicable: 0, unanswered: 0 },
  { best: 20, worst: 20, evidence: 30, unknown: 15, notApplicable: 15, unanswered: 40 },
];

const WEAK: Mood = { best: 1, worst: 95, evidence: 50, unknown: 1, notApplicable: 0, unanswered: 0 };

/**
 * Random worlds, small enough for every outcome of their context to be tried.
 * @param ends whether a few option scales begin above 0 or end below 100
 */
export function worlds({ ends = true } = {}): fc.Arbitrary<World> {
  return fc.gen().map((gen) => {
    const number = (min: number, max: number) => gen(fc.integer, { min, max });
    const one = <T>(from: readonly T[]): T => gen(fc.constantFrom<T[]>, ...from);
    const some = <T>(from: readonly T[], min: number, max = from.length): readonly T[] =>
      gen(fc.shuffledSubarray<T>, [...from], {
        minLength: Math.min(min, from.length),
        maxLength: Math.min(max, from.length),
      });
    return drawWorld({ number, one, some, percent: (chance) => number(0, 99) >= 100 - chance }, ends);
  });
}

function drawWorld(draw: Draw, ends: boolean): World {
  const context = drawContext(draw);
  const areas = Array.from({ length: draw.number(1, 4) }, (_, index) =>
    drawArea(draw, `area-${'dbca'[index]}`, context, ends),
  );
  const ids = areas.flatMap((area) =>
    area.questions.filter((question) => canBeAsked(area, question)).map(({ id }) => id),
  );
  const weak = draw.percent(25) ? draw.some(ids, 2, 3) : [];
  return {
    context,
    areas,
    levels: draw.percent(80)
      ? { ready: 80, 'ready-with-conditions': 60 }
      : { ready: draw.one([70, 75, 90]), 'ready-with-conditions': draw.one([40, 50, 70]) },
    weighting: draw.one(['questions', 'areas']),
    evidence: draw.one(['named', 'named', 'seen', 'none']),
    weights: draw.percent(75)
      ? { critical: 4, high: 3, medium: 2, low: 1 }
      : draw.one([
          { critical: 8, high: 4, medium: 2, low: 1 },
          { critical: 5, high: 3, medium: 1.5, low: 0.5 },
        ]),
    rules: drawRules(draw, ids, weak, context),
    interviews: drawInterviews(draw, context, areas, weak),
    day: DAY,
  };
}

/** A rule that reads a question which the area's `only` always leaves out is an error of the profile. */
function canBeAsked({ only }: Area, { criticality, criticalWhen, knockOut, knockOutWhen }: Question): boolean {
  const canRaise = (criticalWhen ?? knockOut ?? knockOutWhen) !== undefined;
  return only === undefined || only.includes(criticality) || (canRaise && only.includes('critical'));
}

function drawContext(draw: Draw): readonly ContextQuestion[] {
  const context: ContextQuestion[] = draw.percent(95)
    ? [{ id: 'context/stage', options: STAGES, notApplicable: false }]
    : [{ id: 'context/c0', options: ['x', 'y'] }];
  const more = draw.number(0, 3);
  for (let index = 1; index <= more; index += 1) {
    context.push({
      id: `context/c${index}`,
      options: ['x', 'y', 'z'].slice(0, draw.number(2, 3)),
      ...(draw.percent(20) && { notApplicable: false as const }),
      ...(draw.percent(35) && { when: drawCondition(draw, context) }),
    });
  }
  return context;
}

function drawArea(draw: Draw, id: string, context: readonly ContextQuestion[], ends: boolean): Area {
  const questions = Array.from({ length: draw.number(1, 6) }, (_, index) =>
    drawQuestion(draw, `${id}/q${index}`, context, ends),
  );
  const floors = draw.one([{ ready: 75 }, { 'ready-with-conditions': 45 }, { ready: 50, 'ready-with-conditions': 30 }]);
  return {
    id,
    weight: draw.one([1, 1, 1, 2, 0.5, 3]),
    ...(draw.percent(20) && { floors }),
    ...(draw.percent(15) && {
      only: draw.one([['critical'], ['critical', 'high'], ['critical', 'medium', 'low']] as const),
    }),
    questions,
  };
}

function drawQuestion(draw: Draw, id: string, context: readonly ContextQuestion[], ends: boolean): Question {
  const condition = () => drawCondition(draw, context);
  const scale = draw.percent(25)
    ? {
        items: Array.from({ length: draw.number(2, 3) }, (_, index) => ({
          id: `i${index}`,
          points: draw.number(1, 3),
        })),
      }
    : { options: drawScores(draw, ends).map((score) => ({ id: `s${score}`, score })) };
  return {
    id,
    criticality: draw.one(CRITICALITIES),
    ...scale,
    ...(draw.percent(15) && { criticalWhen: condition() }),
    ...(draw.percent(10) && { knockOut: true as const }),
    ...(draw.percent(10) && { knockOutWhen: condition() }),
    ...(draw.percent(20) && { notApplicable: false as const }),
    ...(draw.percent(25) && { when: condition() }),
  };
}

function drawScores(draw: Draw, ends: boolean): readonly number[] {
  if (ends && draw.percent(8))
    return draw.one([
      [20, 70],
      [0, 50, 80],
      [55, 100],
      [10, 40, 90],
      [0, 45],
    ]);
  return draw.one([
    [0, 100],
    [0, 33, 67, 100],
    [0, 50, 100],
    [0, 25, 60, 100],
  ]);
}

function drawInterviews(
  draw: Draw,
  context: readonly ContextQuestion[],
  areas: readonly Area[],
  weak: readonly string[],
): readonly Interview[] {
  const mood = draw.one(MOODS);
  const people = draw.percent(4) ? 0 : draw.number(1, 4);
  // People mostly agree about what the engagement is.
  const usual = new Map(context.map(({ id, options }) => [id, draw.one(options)]));
  const open = new Set(context.filter(() => draw.percent(20)).map(({ id }) => id));
  const setAside = new Set(
    areas
      .flatMap(({ questions }) => questions)
      .filter(({ notApplicable }) => notApplicable !== false && draw.percent(mood.notApplicable)),
  );
  return Array.from({ length: people }, (_, index) => {
    const answers: Record<string, Answer> = {};
    for (const question of context) {
      const option = draw.percent(85) ? (usual.get(question.id) ?? '') : draw.one(question.options);
      if (open.has(question.id)) {
        if (draw.percent(30)) answers[question.id] = { unknown: true };
      } else if (draw.percent(4) && question.notApplicable !== false) answers[question.id] = { notApplicable: 'no' };
      else if (draw.percent(85)) answers[question.id] = { option };
    }
    for (const question of areas.flatMap(({ questions }) => questions)) {
      if (draw.percent(mood.unanswered) || draw.percent(people > 2 ? 30 : 0)) continue;
      const strays = question.notApplicable !== false && draw.percent(2);
      if (setAside.has(question) ? draw.percent(95) : strays) answers[question.id] = { notApplicable: 'no' };
      else answers[question.id] = drawAnswer(draw, question, weak.includes(question.id) ? WEAK : mood);
    }
    return {
      side: index === 0 ? draw.one(['client', 'client', 'provider']) : draw.one(['client', 'provider']),
      name: `Person ${index}`,
      answers,
    };
  });
}

function drawAnswer(draw: Draw, question: Question, mood: Mood): Answer {
  if (draw.percent(mood.unknown)) return { unknown: true };
  const evidence: readonly Evidence[] = draw.percent(mood.evidence)
    ? [drawEvidence(draw)]
    : draw.percent(10)
      ? [{ ref: 'old.pdf', until: '2026-11-21', seen: '2026-06-01' }]
      : [];
  const tendency = draw.percent(mood.best) ? 'best' : draw.percent(mood.worst) ? 'worst' : 'any';
  const shown = evidence.length > 0 && { evidence };
  if ('items' in question) {
    const ids = question.items.map(({ id }) => id);
    const items = tendency === 'best' ? ids : tendency === 'worst' ? [] : draw.some(ids, 0);
    return { items, ...shown };
  }
  const ids = question.options.map(({ id }) => id);
  const option = tendency === 'best' ? ids.at(-1) : tendency === 'worst' ? ids[0] : draw.one(ids);
  return { option: option ?? '', ...shown };
}

function drawEvidence(draw: Draw): Evidence {
  const until = draw.one([undefined, undefined, DAY, '2027-06-30', '2026-11-21']);
  return {
    ref: 'file.pdf',
    ...(until !== undefined && draw.percent(40) && { until }),
    ...(draw.percent(65) && { seen: '2026-11-20' }),
  };
}
