import * as z from 'zod';
import { Criticality, Id, LEVELS, Level, Role, rankOf, Side, Text } from '../questionnaires/vocabulary.ts';
import { isOpen, type QuestionResult, TOLERANCE } from '../scoring/assessment.ts';
import { awaitsProof } from '../scoring/awaits-proof.ts';
import { measureRobustness } from '../scoring/robustness/draw.ts';
import type { DEMAND_TEXTS } from '../texts/en/demand-texts.ts';
import type { Say } from './check-result.ts';
import {
  areaText,
  type Engaged,
  type Judge,
  type Judgement,
  type Judging,
  type Limited,
  placeOfArea,
  placeOfEngagement,
  placeOfQuestion,
  questionText,
  single,
} from './demand.ts';
import { ageDays } from './demands/age-days.ts';
import { type DemandedGrade, evidence, evidenceFiles, expiredEvidence } from './demands/evidence.ts';
import { gatesThatCap } from './demands/gates.ts';
import { removed } from './demands/removed.ts';
import { restsOnConfidence } from './discreet-entry.ts';

export const Points = z.number().min(0).max(100);
const EvidenceGrade = z.enum(['named', 'seen'] satisfies readonly DemandedGrade[]);
const Share = z.number().min(0).max(1);
const Count = z.int().min(0);

/** What a policy can demand: the values that it takes there, and how an engagement is judged by one. */
interface PolicyDemand<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  // A method, so that a demand of one kind of value is also a demand.
  judge(...given: Parameters<Judge<z.output<Schema>>>): ReturnType<Judge<z.output<Schema>>>;
}

/** Every demand has its page in the texts. */
type Demands = Readonly<Partial<Record<keyof typeof DEMAND_TEXTS, PolicyDemand>>>;

function demand<Schema extends z.ZodType>(schema: Schema, judge: Judge<z.output<Schema>>): PolicyDemand<Schema> {
  return { schema, judge };
}

/** What must be there, by its key in a policy. Equal passes; what is not there does not. */
export const REQUIRE = {
  level: demand(Level, ({ catalogue, assessment, view }, least, { scenario }) => {
    const actual = assessment.level[scenario];
    const isMet = actual !== null && rankOf(actual) >= rankOf(least);
    const isAwaited = view?.facts.awaitsProof[scenario] ?? awaitsProof(catalogue, assessment, scenario);
    const standing = isAwaited ? 'once-shown' : actual;
    const { decision = null } = view?.assessment ?? assessment;
    return [single(isMet, ({ check }) => check.level(standing, least, scenario, decision), { actual })];
  }),
  score: demand(Points, ({ assessment }, least, { scenario }) => {
    const actual = assessment.score[scenario];
    const message: Say = ({ check }) => check.score(undefined, cut(actual, least), least, scenario);
    return [single(isAtLeast(actual, least), message, { actual })];
  }),
  // That the areas exist is checked before.
  areas: demand(z.record(Id, Points), (engaged, areas, { scenario }) =>
    Object.entries(areas).flatMap(([id, least]) => {
      const area = engaged.assessment.areas.find((each) => each.id === id);
      if (area === undefined) return [];
      const actual = area.score[scenario];
      const message: Say = (wording) =>
        wording.check.score(areaText(wording, engaged, id), cut(actual, least), least, scenario);
      const place = { location: placeOfArea(engaged, id), subject: id };
      return [single(isAtLeast(actual, least), message, { expected: least, actual, ...place })];
    }),
  ),
  /** The share of the questions' weight that is answered. */
  coverage: demand(Share, ({ assessment: { coverage } }, least) => {
    const message: Say = ({ check }) => check.coverage(percent(coverage), percent(least));
    return [single(isAtLeast(coverage, least), message, { actual: coverage })];
  }),
  respondents: demand(Count, ({ interviews: { length: actual } }, least) => [
    single(actual >= least, ({ check }) => check.respondents(actual, least), { actual }),
  ]),
  sides: demand(z.array(Side).min(1), ({ interviews }, wanted) =>
    peopleAmong(
      interviews.map(({ respondent }) => respondent.side),
      wanted,
      ({ words }, side) => words.side[side],
    ),
  ),
  /** On whichever side. */
  roles: demand(z.array(Role).min(1), ({ interviews }, wanted) =>
    peopleAmong(
      interviews.flatMap(({ respondent }) => respondent.role ?? []),
      wanted,
      ({ words }, role) => words.role[role],
    ),
  ),
  evidence: demand(
    z.strictObject({
      grade: EvidenceGrade.optional(),
      criticality: z.array(Criticality).min(1).optional(),
      score: Points.optional(),
    }),
    evidence,
  ),
  evidenceFiles: demand(z.literal(true), evidenceFiles),
  /** Alpha is undefined where nothing varies, which is agreement, and where nothing can be paired, which shows none. */
  agreement: demand(z.number().min(-1).max(1), (engaged, least) => {
    const { alpha, pairable } = engaged.assessment.agreement.all;
    const isMet = pairable > 0 && (alpha === null || isAtLeast(alpha, least));
    const shown = alpha === null ? null : Math.floor((alpha + TOLERANCE) * 1000) / 1000;
    const message: Say = ({ check }) => check.agreement(shown, pairable, least);
    const rests = restsOnConfidence(engaged, (assessment) => assessment.agreement.all.alpha);
    return [single(isMet, message, { actual: alpha, ...rests })];
  }),
  /** The share of the draws in which the level at point, or a better one, stands. */
  robustness: demand(Share, ({ catalogue, interviews, assessment }, least, { seedOf, asOf: day }) => {
    const { point } = assessment.level;
    const { levels } = measureRobustness(catalogue, interviews, { seed: seedOf(assessment), day });
    const actual =
      point === null
        ? null
        : LEVELS.filter((level) => rankOf(level) >= rankOf(point)).reduce((sum, level) => sum + levels[level], 0);
    const message: Say = ({ check }) => check.robustness(percent(actual), percent(least));
    return [single(isAtLeast(actual, least), message, { actual })];
  }),
  // Judged once a run, not for each engagement.
  files: demand(z.array(Text).min(1), () => []),
} satisfies Demands;

/** What there may be only so much of, by its key in a policy. */
export const ALLOW = {
  blockers: demand(Count, gatesThatCap('blockers', 'not-ready')),
  conditions: demand(Count, gatesThatCap('conditions', 'ready-with-conditions')),
  open: questionsThat('open', isOpen),
  criticalOpen: questionsThat('criticalOpen', (each) => isOpen(each) && isCritical(each)),
  unknown: questionsThat('unknown', isUnknown),
  criticalUnknown: questionsThat('criticalUnknown', (each) => isUnknown(each) && isCritical(each)),
  notApplicable: questionsThat('notApplicable', isSetAside),
  criticalNotApplicable: questionsThat('criticalNotApplicable', (each) => isSetAside(each) && isCritical(each)),
  ageDays: demand(Count, ageDays),
  expiredEvidence: demand(Count, expiredEvidence),
  /** Points between the two sides, on average over the questions that both answered. */
  gap: demand(Points, (engaged, most) => {
    const actual = engaged.assessment.perception.absoluteGap;
    const shown = actual === null ? null : Math.ceil((actual - TOLERANCE) * 1000) / 1000;
    const rests = restsOnConfidence(engaged, ({ perception }) => perception.absoluteGap);
    const isMet = actual !== null && actual <= most + TOLERANCE;
    return [single(isMet, ({ check }) => check.gap(shown, most), { actual, ...rests })];
  }),
  removed: demand(Count, removed),
} satisfies Demands;

/** Everything that a policy can demand, by its key there; `baseline` demands that nothing got worse. */
export type DemandId = keyof typeof REQUIRE | keyof typeof ALLOW | 'baseline';

/** Judges an engagement by each demand that is made. */
export function judgeEach(
  demanded: Readonly<Record<string, unknown>>,
  engaged: Engaged,
  judging: Judging,
): readonly Judgement[] {
  const location = placeOfEngagement(engaged);
  return Object.entries<PolicyDemand>({ ...REQUIRE, ...ALLOW }).flatMap(([key, { judge }]) => {
    const value = demanded[key];
    if (value === undefined) return [];
    const expected = typeof value === 'string' || typeof value === 'number' ? value : null;
    return [{ demand: key, expected, location, found: judge(engaged, value, judging) }];
  });
}

/** The shape of a part of a policy: each demand of a table may be made or not. */
export function shapeOf<Table extends Demands>(table: Table): ShapeOf<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([key, { schema }]) => [key, schema.optional()]),
  ) as unknown as ShapeOf<Table>;
}

type ShapeOf<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends PolicyDemand<infer Schema> ? z.ZodOptional<Schema> : never;
};

function questionsThat(
  thing: Limited['thing'],
  counts: (result: QuestionResult) => boolean,
): PolicyDemand<typeof Count> {
  return demand(Count, (engaged, limit) => ({
    thing,
    limit,
    found: engaged.assessment.questions.filter(counts).map(({ id, status }) => ({
      message: (wording) => {
        const question = questionText(wording, engaged, id);
        return status === 'notApplicable'
          ? wording.check.setAside(question)
          : `${question}: ${wording.words.status[status]}`;
      },
      location: placeOfQuestion(engaged, id),
      subject: id,
    })),
  }));
}

function isUnknown({ status }: QuestionResult): boolean {
  return status === 'unknown';
}

function isSetAside({ status }: QuestionResult): boolean {
  return status === 'notApplicable';
}

function isCritical({ criticality }: QuestionResult): boolean {
  return criticality === 'critical';
}

/** Whether somebody of every kind that is wanted was interviewed. */
function peopleAmong<Kind extends string>(
  there: readonly Kind[],
  wanted: readonly Kind[],
  nameOf: (wording: Parameters<Say>[0], kind: Kind) => string,
): ReturnType<Judge<unknown>> {
  const missing = wanted.filter((kind) => !there.includes(kind));
  const message: Say = (wording) => {
    const names = (kinds: readonly Kind[]): readonly string[] => kinds.map((kind) => nameOf(wording, kind));
    return wording.check.people(names(missing), names(wanted));
  };
  const actual = [...new Set(there)].sort().join(', ');
  return [single(missing.length === 0, message, { expected: wanted.join(', '), actual })];
}

function isAtLeast(actual: number | null, least: number): boolean {
  return actual !== null && actual >= least - TOLERANCE;
}

/** A figure for the eye, cut as scores are, with as many decimals as the demand has. */
export function cut(actual: number | null, demanded: number): number | null {
  if (actual === null) return null;
  const decimals = String(demanded).split('.')[1]?.length ?? 0;
  const unit = 10 ** decimals;
  const nearest = Math.round(actual * unit) / unit;
  // A sum that only arithmetic keeps from a figure is that figure; nothing is ever added to what is shown.
  return Math.abs(nearest - actual) < TOLERANCE ? nearest : Math.floor(actual * unit) / unit;
}

/** Cut to a tenth, not rounded, so that 89.96 never reads as the 90 that it misses. */
function percent<Share extends number | null>(share: Share): Share extends null ? null : number;
function percent(share: number | null): number | null {
  return share === null ? null : Math.floor(share * 1000 + 1e-6) / 10;
}
