import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/answers/check.ts';
import { mergeInterviews, parseInterview } from '../../src/answers/parse.ts';
import { loadQuestionnaires } from '../../src/library/load-questionnaires.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { lengthCues, stepsIn } from '../../src/questionnaires/length-cues.ts';
import { subjectsOf } from '../../src/questionnaires/lint/subject.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { must } from '../kit/catalogue.ts';
import { expectGenerated } from '../kit/generated.ts';
import { loadCatalogue } from '../kit/library.ts';

// The kit with which others can try how far two readers of one case agree.

const NAMES = readdirSync('validation/key').map((file) => file.replace(/\.yaml$/, ''));
const STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: process.cwd() }));
});

function keyOf(name: string) {
  const file = `validation/key/${name}.yaml`;
  return must(parseInterview(readFileSync(file, 'utf8'), file));
}

function stageOf(name: string): string | undefined {
  const reply = keyOf(name).interview.answers.get('context/stage')?.reply;
  return reply?.kind === 'option' ? reply.option : undefined;
}

/** What a rater reads, without the heading and the line of context answers. */
function storyOf(name: string): string {
  const [, story = ''] =
    /^#.*\n([\s\S]*)\n\*Context:/.exec(readFileSync(`validation/vignettes/${name}.md`, 'utf8')) ?? [];
  return story;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

test('each vignette has its key, and each key its vignette', () => {
  expect(readdirSync('validation/vignettes').map((file) => file.replace(/\.md$/, ''))).toEqual(NAMES);
});

test('there is a case of every stage', () => {
  expect([...new Set(NAMES.map(stageOf))].sort()).toEqual([...STAGES].sort());
});

describe.each(NAMES)('%s', (name) => {
  test('has a key that reads without a diagnostic', () => {
    expect(checkAnswers(keyOf(name), catalogue)).toEqual([]);
    expect(keyOf(name).interview.respondent.name).toBe('Key');
  });

  test('decides enough of the questions that its stage shows, and the whole context', () => {
    const { interview } = keyOf(name);
    const results = scoreInterviews(catalogue, must(mergeInterviews([keyOf(name)]))).questions;
    const shown = results.filter(({ status }) => status !== 'hidden').map(({ id }) => id);
    const keyed = [...interview.answers.keys()].filter((id) => !id.startsWith('context/'));
    expect(keyed.filter((id) => !shown.includes(id))).toEqual([]);
    // At the end of a deal fewer are asked.
    expect(keyed.length).toBeGreaterThanOrEqual(stageOf(name) === 'ending' ? shown.length - 2 : 25);
    expect(catalogue.context.filter(({ id }) => !interview.answers.has(id))).toEqual([]);
    expect([...interview.answers.values()].filter(({ reply }) => reply.kind === 'unknown')).not.toEqual([]);
  });

  test('is told on two pages, in other words than those of the options', () => {
    const words = wordsOf(storyOf(name));
    expect(words.length).toBeGreaterThanOrEqual(600);
    expect(words.length).toBeLessThanOrEqual(950);
    const told = ` ${words.join(' ')} `;
    const quoted = [...keyOf(name).interview.answers.keys()].flatMap((id) => {
      const question = catalogue.questions.get(id);
      const labels = question === undefined || id.startsWith('context/') ? [] : choicesOf(question);
      return labels.flatMap(({ label }) => runsOf(wordsOf(label), 5).filter((run) => told.includes(` ${run} `)));
    });
    expect(quoted).toEqual([]);
  });
});

test('what the page says of cues in the length of options is so today', async () => {
  const shipped = async () => ({ profiles: {}, questionnaires: {}, sources: [], frameworks: {}, translations: {} });
  const from = { paths: [], folders: [], shipped, shippedFolder: 'questionnaires', cwd: '.' };
  const { inputs } = await loadQuestionnaires(from);
  const cues = lengthCues(stepsIn(inputs.flatMap(({ source }) => subjectsOf(source).map(({ question }) => question))));
  if (cues === undefined) return expect.fail('no question has options');
  const page = readFileSync('VALIDATION.md', 'utf8');
  const figures =
    /\d+( questions with options: .* longest in )\d+( percent, .* scores )\d+(, and .* is )-?[\d.]+( on average)/;
  expect(page).toMatch(figures);
  const { questions, longestBest, picked, correlation } = cues;
  const now = [Math.round(100 * longestBest), Math.round(picked), correlation.toFixed(2)];
  expectGenerated('VALIDATION.md', page.replace(figures, `${questions}$1${now[0]}$2${now[1]}$3${now[2]}$4`));
});

/** All runs of so many words. */
function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}
