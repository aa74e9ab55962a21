import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Reply } from '../../src/answers/interview.ts';
import { decidedLevel, isDecided } from '../../src/interview/session/decisive.ts';
import { applyEvent, startSession } from '../../src/interview/session/events.ts';
import type { Scope } from '../../src/interview/session/session.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import type { Question } from '../../src/questionnaires/questionnaire.ts';
import { LEVELS, type Level } from '../../src/questionnaires/vocabulary.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { must } from '../kit/catalogue.ts';
import { fileOf, readFile, TODAY } from '../kit/interview.ts';
import { loadCatalogue } from '../kit/library.ts';

type Given = Exclude<Reply, { kind: 'unanswered' }>;
type Replies = ReadonlyMap<string, Given>;

/** A thousand where OUTREADY_PROOFS is «all»: each takes most of a second. */
const INTERVIEWS = process.env.OUTREADY_PROOFS === 'all' ? 1000 : 100;
/** A step of the drawn numbers; they are spread evenly from 0 to here. */
const FINE = 1_000_000;
/** How far a question can lie from the engagement's strength, of 1. */
const SPREAD = 0.25;

const draw = fc.integer({ min: 0, max: FINE }).map((value) => value / FINE);

/** What an engagement of a strength from 0 to 1 replies: three chances a question, each won as often as it is strong. */
function engagementsOf(catalogue: Catalogue): fc.Arbitrary<Replies> {
  const questions = [...catalogue.context, ...catalogue.areas.flatMap((area) => area.asked)];
  const draws = fc.tuple(draw, ...questions.map(() => fc.tuple(draw, draw, draw, draw)));
  return draws.map(([strength, ...each]) => {
    const replies = questions.map((question, index): [string, Given] => {
      const [offset, ...chances] = each[index] ?? [0, 0, 0, 0];
      const own = Math.min(0.98, Math.max(0.02, strength + (offset * 2 - 1) * SPREAD));
      return [question.id, replyTo(question, chances, own)];
    });
    return new Map(replies);
  });
}

function replyTo(question: Question, chances: readonly number[], strength: number): Given {
  if (question.kind === 'fact') return { kind: 'unknown' };
  const share = chances.filter((chance) => chance < strength).length / chances.length;
  if (question.kind === 'checklist') {
    const ticked = Math.round(share * question.items.length);
    return { kind: 'items', items: question.items.slice(0, ticked).map(({ id }) => id) };
  }
  const option = question.options[Math.round(share * (question.options.length - 1))];
  if (option === undefined) throw new Error(`${question.id} has no option`);
  return { kind: 'option', option: option.id };
}

interface Conducted {
  readonly level: Level | null | undefined;
  /** How many questions were asked, and how many of them carry a score. */
  readonly asked: number;
  readonly scored: number;
  /** The longest that a reply took, in milliseconds. */
  readonly longest: number;
}

/** Replies to what is asked until the verdict is decided. */
function conduct(catalogue: Catalogue, replies: Replies, scope: Scope): Conducted {
  let session = startSession(catalogue, readFile(fileOf()).interview, scope);
  let [asked, scored, longest] = [0, 0, 0];
  while (session.at !== undefined && !isDecided(session)) {
    const reply = replies.get(session.at);
    if (reply === undefined) throw new Error(`no reply to ${session.at}`);
    asked += 1;
    if (!session.at.startsWith('context/')) scored += 1;
    const before = performance.now();
    session = applyEvent(session, { type: 'reply', reply, day: TODAY });
    longest = Math.max(longest, performance.now() - before);
  }
  return { level: decidedLevel(session), asked, scored, longest };
}

function verdictOf(catalogue: Catalogue, replies: Replies): Level | null {
  const answers = [...replies].map(([id, reply]): [string, Answer] => [
    id,
    { reply, evidence: [], confidential: false },
  ]);
  const interview = { ...readFile(fileOf()).interview, answers: new Map(answers) };
  return scoreInterviews(catalogue, [interview]).level.point;
}

/** The same with every question for the side asked and no evidence demanded, so that replies alone can decide a whole engagement. */
function forOneSide(catalogue: Catalogue): Catalogue {
  const areas = catalogue.areas.map((area) => ({
    ...area,
    questions: area.questions.map((question) => ({ ...question, ask: ['client' as const] })),
    asked: area.asked.map((question) => ({ ...question, ask: ['client' as const] })),
  }));
  return { ...catalogue, areas, profile: { ...catalogue.profile, evidence: 'none' } };
}

test('many interviews: never a wrong verdict, and fewer questions than in the order of the files', async () => {
  const library = { folders: ['questionnaires'], cwd: '.' };
  const catalogue = forOneSide(must(await loadCatalogue('core', library)));
  const total = scoredQuestions(catalogue).length;
  const all = total + catalogue.context.length;
  const parameters = { numRuns: INTERVIEWS, unbiased: true };
  const runs = fc.sample(engagementsOf(catalogue), parameters).map((replies) => ({
    verdict: verdictOf(catalogue, replies),
    decisive: conduct(catalogue, replies, { untilDecided: true }),
    file: conduct(catalogue, replies, {}),
  }));

  const wrong = runs.filter(({ verdict, decisive, file }) => decisive.level !== verdict || file.level !== verdict);
  const meanOf = (some: typeof runs, figure: (run: (typeof runs)[number]) => number): number =>
    some.reduce((sum, run) => sum + figure(run), 0) / some.length;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  for (const level of [undefined, ...LEVELS]) {
    const own = runs.filter(({ verdict }) => level === undefined || verdict === level);
    expect(own).not.toEqual([]);
    const shares = [
      `scored questions asked ${percent(meanOf(own, ({ decisive }) => decisive.scored / total))}`,
      `in file order ${percent(meanOf(own, ({ file }) => file.scored / total))}`,
      `with context ${percent(meanOf(own, ({ decisive }) => decisive.asked / all))}`,
      `in file order ${percent(meanOf(own, ({ file }) => file.asked / all))}`,
    ];
    process.stdout.write(`${level ?? 'all'}, ${own.length} interviews: ${shares.join(', ')}\n`);
  }
  const longest = Math.max(...runs.map(({ decisive }) => decisive.longest));
  process.stdout.write(`wrong verdicts: ${wrong.length}; longest choice of a question: ${longest.toFixed(1)} ms\n`);
  expect(wrong).toEqual([]);
  expect(meanOf(runs, ({ decisive }) => decisive.scored)).toBeLessThan(meanOf(runs, ({ file }) => file.scored));
});
