import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LoadedQuestionnaires, loadQuestionnaires } from '../../src/library/load-questionnaires.ts';
import { CUE_LIMITS, lengthCues, stepsIn } from '../../src/questionnaires/length-cues.ts';
import { lintQuestionnaires } from '../../src/questionnaires/lint/lint.ts';
import { gradeOf, MAX_GRADE } from '../../src/questionnaires/lint/rules/readability.ts';
import { LINT_RULES, QUESTIONNAIRE_RULES } from '../../src/questionnaires/lint/rules.ts';
import { stemOf, subjectsOf, wordsOf } from '../../src/questionnaires/lint/subject.ts';
import { parseSources } from '../../src/questionnaires/sources.ts';
import { LINT_TEXTS } from '../../src/texts/en/lint-texts.ts';
import { RULE_TEXTS } from '../../src/texts/en/rule-texts.ts';
import { must } from '../kit/catalogue.ts';

const RULES = [...LINT_RULES, ...QUESTIONNAIRE_RULES].map(([id]) => id);

describe('the lint rules', () => {
  test('every rule is a file, and every file a rule', () => {
    const files = readdirSync('src/questionnaires/lint/rules').map((name) => name.replace(/\.ts$/, ''));
    expect(RULES.toSorted()).toEqual(files.sort());
  });

  test('their texts come in the order in which they are tried, and no others but those of the whole', () => {
    const ids = Object.keys(LINT_TEXTS);
    expect(ids.filter((id) => id !== 'near-duplicate' && id !== 'waiver')).toEqual(RULES);
  });

  test('none shares its id with a rule of the score', () => {
    expect(Object.keys(LINT_TEXTS).filter((id) => Object.hasOwn(RULE_TEXTS, id))).toEqual([]);
  });

  const text = readFileSync('questionnaires/sources.yaml', 'utf8');
  const sources = must(parseSources({ text, file: 'sources.yaml', name: 'sources', digest: '' })).map(({ id }) => id);
  test.each(Object.entries(LINT_TEXTS))('%s is explained in whole sentences', (_, each) => {
    expect(each.title).not.toMatch(/[.]$/);
    for (const sentence of [each.explanation, each.remedy, each.waive]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
    expect(each.references.filter((id) => !sources.includes(id))).toEqual([]);
  });
});

describe('the shipped questionnaires', () => {
  let loaded: LoadedQuestionnaires;
  beforeAll(async () => {
    const shipped = async () => ({ profiles: {}, questionnaires: {}, sources: [], frameworks: {}, translations: {} });
    loaded = await loadQuestionnaires({ paths: [], folders: [], shipped, shippedFolder: 'questionnaires', cwd: '.' });
  });

  test('are all of them read', () => {
    const files = readdirSync('questionnaires').filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml');
    expect(loaded.files).toEqual(files.sort().map((name) => `questionnaires/${name}`));
    expect(loaded.inputs).toHaveLength(files.length);
    expect(loaded.sources).toHaveLength(1);
  });

  test('pass their own lint, every waiver with a reason', () => {
    const { findings, waived } = lintQuestionnaires(loaded.inputs, loaded.sources);
    expect([...loaded.diagnostics, ...findings]).toEqual([]);
    for (const { reason } of waived) expect(wordsOf(reason).length).toBeGreaterThanOrEqual(8);
    expect(waived.length).toBeLessThan(10);
  });

  test('cannot be answered by the lengths of their options', () => {
    const questions = loaded.inputs.flatMap(({ source }) => subjectsOf(source).map(({ question }) => question));
    const cues = lengthCues(stepsIn(questions));
    expect(cues?.questions).toBeGreaterThan(90);
    expect(Math.abs(cues?.correlation ?? 1)).toBeLessThanOrEqual(CUE_LIMITS.correlation);
    expect(cues?.longestBest).toBeLessThanOrEqual(CUE_LIMITS.longestBest);
    expect(cues?.picked).toBeLessThanOrEqual(CUE_LIMITS.picked);
  });

  test('ask in sentences of grade 12 or easier, one thing at a time, with a median of 20 words or fewer', () => {
    const stems = loaded.inputs.flatMap(({ source }) => subjectsOf(source).map((subject) => stemOf(subject).text));
    expect(stems.length).toBeGreaterThan(90);
    for (const stem of stems) {
      expect(gradeOf(stem), stem).toBeLessThanOrEqual(MAX_GRADE);
      expect(stem.match(/\?/g), stem).toHaveLength(1);
    }
    const lengths = stems.map((stem) => wordsOf(stem).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(20);
    expect(lengths.at(-1)).toBeLessThanOrEqual(25);
  });
});
