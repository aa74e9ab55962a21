import { describe, expect, test } from 'vitest';
import { renderForm } from '../../src/formats/form/render-form.ts';
import { buildForm, type FormRequest } from '../../src/forms/form.ts';
import { isScored } from '../../src/questionnaires/questionnaire.ts';
import { shuffleCatalogue } from '../../src/questionnaires/shuffle.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { PLAIN } from '../../src/theme/theme.ts';
import { type AreaSpec, answersText, catalogueOf, must } from '../kit/catalogue.ts';
import { fileOf, readFile } from '../kit/interview.ts';
import { loadCatalogue } from '../kit/library.ts';

const AREAS: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'both' }, { id: 'ours', ask: ['client'] }, { id: 'theirs', ask: ['provider'] }] },
  {
    id: 'b',
    questions: [
      { id: 'list', points: [1, 2] },
      { id: 'when', fact: 'date' },
    ],
  },
];
const CATALOGUE = catalogueOf(AREAS, [{ id: 'x', options: ['yes', 'no'] }]);
const CLIENT: FormRequest = { engagement: { client: 'Acme', scope: 'Analytics' }, respondent: { side: 'client' } };

const idsIn = (request: FormRequest): readonly string[] => buildForm(CATALOGUE, request).questions.map(({ id }) => id);

describe('which questions are in a form', () => {
  test.each<[string, FormRequest, readonly string[]]>([
    ['of the client', CLIENT, ['context/x', 'a/both', 'a/ours', 'b/list', 'b/when']],
    [
      'of the provider',
      { ...CLIENT, respondent: { side: 'provider' } },
      ['context/x', 'a/both', 'a/theirs', 'b/list', 'b/when'],
    ],
    ['of either', { ...CLIENT, respondent: {} }, ['context/x', 'a/both', 'a/ours', 'a/theirs', 'b/list', 'b/when']],
    ['of one area', { ...CLIENT, areas: ['b'] }, ['context/x', 'b/list', 'b/when']],
  ])('%s', (_, request, ids) => {
    expect(idsIn(request)).toEqual(ids);
  });

  test('what only one side is asked says so where the side is open', () => {
    const sides = buildForm(CATALOGUE, { ...CLIENT, respondent: {} }).questions.map(({ id, side }) => [id, side]);
    expect(sides).toContainEqual(['a/both', undefined]);
    expect(sides).toContainEqual(['a/ours', 'client']);
    expect(sides).toContainEqual(['a/theirs', 'provider']);
  });
});

describe('answers of last time', () => {
  const said = {
    'a/both': { option: 's33', answered: '2026-03-01', note: 'ours alone', evidence: ['kept.pdf'] },
    'a/ours': { option: 's0', confidential: true },
    'b/list': { items: ['gone'] },
    'b/when': { value: '2026-01-02' },
  };
  const previous = readFile(fileOf(said)).interview;

  test('are offered as far as they still fit, without notes, and never what was told in confidence', () => {
    const { questions } = buildForm(CATALOGUE, { ...CLIENT, previous });
    expect(questions.flatMap(({ id, last }) => (last === undefined ? [] : [[id, last]]))).toEqual([
      ['a/both', { reply: { kind: 'option', option: 's33' }, day: '2026-03-01' }],
      ['b/when', { reply: { kind: 'value', value: '2026-01-02' } }],
    ]);
    const page = renderForm(buildForm(CATALOGUE, { ...CLIENT, previous }), LOOKS);
    expect(page).not.toContain('ours alone');
    expect(page).not.toContain('kept.pdf');
  });

  test.each([{ side: 'provider' as const }, {}])('of another side are not: %j', (respondent) => {
    const { questions } = buildForm(CATALOGUE, { ...CLIENT, respondent, previous });
    expect(questions.filter(({ last }) => last !== undefined)).toEqual([]);
  });
});

const LOOKS = { language: ENGLISH, theme: PLAIN, script: 'void 0;' };

describe('the page of the shipped questions', async () => {
  const full = must(await loadCatalogue('full', { folders: ['questionnaires'], cwd: '.' }));
  const form = buildForm(shuffleCatalogue(full, 'seed'), { ...CLIENT, respondent: {} });
  const page = renderForm(form, LOOKS);
  const text = page
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

  test('has every question and every label', () => {
    for (const question of form.questions) {
      expect(page).toContain(`data-question="${question.id}"`);
      for (const { id } of question.choices) expect(page).toContain(`name="${question.id}" value="${id}"`);
    }
  });

  test('has nothing from which the merit of an answer could be read', () => {
    const secret = [...full.questions.values()]
      .filter(isScored)
      .flatMap((question) => [
        question.why,
        question.evidence,
        question.recommendation.text,
        ...(question.kind === 'choice' ? question.options.flatMap(({ advice }) => advice?.text ?? []) : []),
      ]);
    expect(secret.length).toBeGreaterThan(300);
    expect(secret.filter((each) => text.includes(each))).toEqual([]);
    const keys = ['score', 'weight', 'points', 'criticality', 'criticalWhen', 'knockOut', 'recommendation', 'effort'];
    expect(keys.filter((key) => page.includes(`"${key}"`))).toEqual([]);
  });

  test('may run its own script and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy.replaceAll('&#x27;', "'")).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'/,
    );
    expect(page.match(/ (?:src|href|action)="(?!#)/g)).toBeNull();
    expect(page).not.toMatch(/ (?:style|on[a-z]+)="/);
  });

  test('is in Spanish where that is wished for', () => {
    expect(renderForm(form, { ...LOOKS, language: SPANISH })).toContain('<html lang="es">');
    expect(renderForm(form, { ...LOOKS, language: SPANISH })).toContain('Guardar mis respuestas');
  });

  test('the same form gives the same page, another one another key', () => {
    expect(renderForm(form, LOOKS)).toBe(page);
    const keyIn = (of: string) => /"key":"([^"]+)"/.exec(of)?.[1];
    const other = { ...form, respondent: { name: 'Ann' } };
    expect(keyIn(page)).toBeDefined();
    expect(keyIn(renderForm(other, LOOKS))).not.toBe(keyIn(page));
  });
});

test('an answers file that names its folder of questionnaires says nothing of it in a form', () => {
  const { interview } = readFile(answersText({}, { questionnaires: ['../secret-place'] }));
  const { engagement, respondent } = interview;
  expect(renderForm(buildForm(CATALOGUE, { engagement, respondent }), LOOKS)).not.toContain('secret-place');
});
