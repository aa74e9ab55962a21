import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { readTranslations } from '../../src/library/translations.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { isScored, localId } from '../../src/questionnaires/questionnaire.ts';
import { type SourcedTranslation, subjectOf, translateCatalogue } from '../../src/questionnaires/translation.ts';
import {
  checkTranslation,
  completenessOf,
  headDigest,
  questionDigest,
} from '../../src/questionnaires/translation-check.ts';
import type { Diagnostic } from '../../src/yaml/diagnostic.ts';
import { must } from '../kit/catalogue.ts';
import { expectGenerated } from '../kit/generated.ts';
import { loadCatalogue } from '../kit/library.ts';

let found: readonly Diagnostic[];
let core: Catalogue;
let spanish: readonly SourcedTranslation[];
beforeAll(async () => {
  core = must(await loadCatalogue('core', { folders: ['questionnaires'], cwd: '.' }));
  const library = new Library({ folders: ['questionnaires'], cwd: '.' });
  spanish = await readTranslations('questionnaires', 'es', library);
  found = library.problems.found;
});

/** All that are shipped; what the catalogue has of them is tested below. */
const FRAMEWORKS = readdirSync('questionnaires/frameworks').map((name) => `frameworks/${name.replace('.yaml', '')}`);

const CORE = [
  'profiles/core',
  'context',
  'communication',
  'intellectual-property',
  'quality-control',
  'dependence',
  'cultural-fit',
];

function originalOf(of: string) {
  const { kind, id } = subjectOf(of);
  const original = kind === 'profiles' ? core.profile : core[kind].get(id);
  if (original === undefined) throw new Error(of);
  return original;
}

function translationOf(of: string): SourcedTranslation {
  const sourced = spanish.find(({ translation }) => translation.of === of);
  if (sourced === undefined) throw new Error(`nothing translates ${of}`);
  return sourced;
}

describe.each([...CORE, ...FRAMEWORKS])('%s in Spanish', (of) => {
  test('says what it was made from', () => {
    const { source } = translationOf(of);
    expectGenerated(source.file, withDigests(readFileSync(source.file, 'utf8'), of));
  });

  test('is complete, and of the texts as they are now', () => {
    expect(checkTranslation(translationOf(of), originalOf(of))).toEqual([]);
    expect(completenessOf(originalOf(of), translationOf(of).translation).share).toBe(1);
  });
});

test('the Spanish translations load without a diagnostic', () => {
  expect(found).toEqual([]);
});

test('no text was left in English', () => {
  const inSpanish = translateCatalogue(core, (of) =>
    spanish.flatMap(({ translation }) => (translation.of === of ? [translation] : [])),
  );
  const english = new Set(textsOf(core));
  expect(textsOf(inSpanish)).toHaveLength(textsOf(core).length);
  expect(textsOf(inSpanish).filter((text) => english.has(text))).toEqual([]);
});

/** Adds the digests that are missing; one that is there stays, so that a text that changed is not taken for translated. */
function withDigests(text: string, of: string): string {
  const original = originalOf(of);
  const questions = 'questions' in original ? original.questions : [];
  const whole = /^source: /m.test(text) ? text : text.replace(/^version: .*\n/m, `$&source: ${headDigest(original)}\n`);
  return questions.reduce(
    (done, question) =>
      done.replace(
        new RegExp(`^  ${localId(question.id)}:\n(?!    source: )`, 'm'),
        `$&    source: ${questionDigest(question)}\n`,
      ),
    whole,
  );
}

function textsOf({ profile, questionnaires, frameworks }: Catalogue): readonly string[] {
  const outside = [...frameworks.values()].flatMap(({ title, clauses }) => [
    title,
    ...clauses.flatMap((clause) => [clause.title, ...(clause.outside === undefined ? [] : [clause.outside])]),
  ]);
  const asked = [profile, ...questionnaires.values()].flatMap((original) => [
    original.title,
    original.summary,
    ...('questions' in original ? original.questions : []).flatMap((question) => [
      question.topic,
      question.text,
      ...(question.why === undefined ? [] : [question.why]),
      ...(question.help === undefined ? [] : [question.help]),
      ...(question.kind === 'checklist' ? question.items : question.options).map(({ label }) => label),
      ...(isScored(question) ? [question.evidence, question.recommendation.text] : []),
    ]),
  ]);
  return [...outside, ...asked];
}
