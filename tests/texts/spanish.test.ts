import { describe, expect, test } from 'vitest';
import type { VerdictFacts } from '../../src/texts/en/verdict.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';

const { words, report, verdict } = SPANISH;

describe('how things are written', () => {
  test.each([
    [['Calidad', 'Idioma'], 'and', 'Calidad e Idioma'],
    [['Calidad', 'Hielo'], 'and', 'Calidad y Hielo'],
    [['Calidad', 'historia'], 'and', 'Calidad e historia'],
    [['a', 'b', 'c'], 'and', 'a, b y c'],
    [['uno', 'otro'], 'or', 'uno u otro'],
    [['uno', 'dos'], 'or', 'uno o dos'],
    [['uno'], 'and', 'uno'],
    [[], 'and', ''],
  ] as const)('the list %j, %s', (parts, conjunction, text) => {
    expect(words.list(parts, conjunction)).toBe(text);
  });

  test.each([
    ['2026-11-22', '22 de noviembre de 2026'],
    ['2026-01-01', '1 de enero de 2026'],
    ['2026-13-01', '2026-13-01'],
    ['soon', 'soon'],
  ])('the day %s', (day, text) => expect(words.day(day)).toBe(text));

  test('numbers have a decimal comma', () => {
    expect(words.effort(1)).toBe('1 día-persona');
    expect(words.effort(0.5)).toBe('0,5 días-persona');
    expect(words.effort([0.5, 3])).toBe('0,5–3 días-persona');
    expect(words.effort([1, 1])).toBe('1 día-persona');
    expect(words.points(3.14)).toBe('3,1 puntos');
    expect(words.points(0.01)).toBe('menos de 0,1 puntos');
    expect(words.percent(0.799)).toBe('79\u00a0%');
  });

  test('numbers agree with their nouns', () => {
    expect(report.gates.blocking(1)).toMatch(/^Un punto impide /);
    expect(report.gates.blocking(2)).toMatch(/^Dos puntos impiden /);
    expect(report.gates.toMeet(1)).toMatch(/^Debe cumplirse una condición /);
    expect(report.verdict.reasons(13)).toBe('13 razones de este veredicto');
    expect(report.unknown.lead(1, 1, 1)).toBe(
      'Está pendiente una pregunta sobre el propio encargo. Una conversación podría cerrarla.',
    );
    expect(report.costs.lead(10, 19.2, 1, 37.8)).toContain('19,2 de los 37,8 puntos');
    expect(report.costs.lead(10, 19.2, 1, 37.8)).toContain('; otra respuesta suma el resto');
  });

  test('a notice says what is left out', () => {
    const counts = { answers: 1, notes: 2, names: 2 };
    expect(report.title.clientNotice(counts, true, true)).toBe(
      'Se dio una respuesta en confianza: cuenta en las puntuaciones de las áreas y en la global, y por sí sola no aparece en ninguna parte; quien tenga las demás cifras puede estimarla. En esta copia no se incluyen dos notas propias de quien entrevistó. Las personas aparecen por su función.',
    );
    expect(report.title.clientNotice({ answers: 3, notes: 0, names: 0 }, false, true)).toBe(
      'Se dieron tres respuestas en confianza: no se incluyen, y sus preguntas se puntúan como si nadie hubiera contestado.',
    );
    expect(report.title.internalNotice(counts)).toBe(
      ' Nombra a personas y muestra una respuesta dada en confianza y dos notas propias de quien entrevistó. No la difunda.',
    );
    expect(report.title.internalNotice({ answers: 0, notes: 0, names: 0 })).toBe(
      ' Puede mostrar lo que no incumbe a nadie más. No la difunda.',
    );
  });
});

test('of two sides one figure is not told twice', () => {
  const facts = { compared: 9, signedGap: 44.3, absoluteGap: 44.3, optimist: 'provider' } as const;
  expect(SPANISH.twoSides.perception(facts)).toBe(
    'Siempre que difieren, el proveedor es más optimista, por 44,3 puntos de media en las 9 preguntas que contestaron ambas.',
  );
  expect(SPANISH.twoSides.perception({ ...facts, signedGap: 40 })).toMatch(/, por 40,0 .*distan 44,3 puntos\.$/);
});

describe('the verdict in one sentence', () => {
  const facts: VerdictFacts = {
    score: { low: 55, point: 62, high: 71 },
    level: { low: 'not-ready', point: 'ready-with-conditions', high: 'ready-with-conditions' },
    decision: null,
    awaitsProof: { low: false, point: false, high: false },
    open: 2,
    disputed: 0,
    openContext: 0,
    disputedContext: 0,
    evidence: 'named',
    answered: 41,
    notApplicable: 0,
    criticalNotApplicable: 0,
  };
  const same = { low: 'ready', point: 'ready', high: 'ready' } as const;
  const none = { low: null, point: null, high: null };
  test.each<[string, Partial<VerdictFacts>, string]>([
    [
      'could get worse',
      {},
      '62 (55–71), preparada con condiciones; dos respuestas pendientes podrían cambiar el resultado a no preparada',
    ],
    [
      'one answer decides',
      { open: 1 },
      '62 (55–71), preparada con condiciones; una respuesta pendiente podría cambiar el resultado a no preparada',
    ],
    [
      'either way',
      { disputed: 1, level: { low: 'not-ready', point: 'ready-with-conditions', high: 'ready' } },
      '62 (55–71), preparada con condiciones; dos respuestas pendientes y una discrepancia podrían cambiar el resultado a no preparada o preparada',
    ],
    ['settled', { level: same }, '62 (55–71), preparada; las respuestas pendientes no pueden cambiar el veredicto'],
    ['complete', { open: 0 }, '62 (55–71), preparada con condiciones; todas las preguntas están contestadas'],
    [
      'for a decision',
      { decision: 'to-sign', level: { low: 'not-ready', point: 'not-ready', high: 'not-ready' } },
      '62 (55–71), no preparada para firmar; las respuestas pendientes no pueden cambiar el veredicto',
    ],
    [
      'one open context question, which may be the stage',
      { open: 0, openContext: 1, level: same },
      '62 (55–71), preparada; una pregunta de contexto pendiente no puede cambiar el nivel',
    ],
    [
      'people differ on the context',
      { open: 0, disputedContext: 1 },
      '62 (55–71), preparada con condiciones; una pregunta de contexto con discrepancias podría cambiar el resultado a no preparada',
    ],
    [
      'once it is seen',
      { open: 0, awaitsProof: { low: true, point: true, high: true }, evidence: 'seen' },
      '62 (55–71), preparada en cuanto se muestre la evidencia; aún falta ver la evidencia de respuestas críticas',
    ],
    [
      'for a decision, with conditions',
      { decision: 'to-take-back', open: 0 },
      '62 (55–71), preparada para recuperar el trabajo o llevarlo a otro proveedor, con condiciones; todas las preguntas están contestadas',
    ],
    [
      'once it is shown',
      { decision: 'to-choose', open: 0, awaitsProof: { low: false, point: true, high: false } },
      '62 (55–71), preparada para elegir proveedor en cuanto se muestre la evidencia; hay respuestas críticas que aún se apoyan solo en la palabra de alguien',
    ],
    [
      'set aside',
      { open: 0, notApplicable: 3, criticalNotApplicable: 2, level: same },
      '62 (55–71), preparada; 41 contestadas, 3 descartadas por no ser aplicables, 2 de ellas críticas',
    ],
    [
      'one set aside, beside what is open',
      { notApplicable: 1, criticalNotApplicable: 1, level: same },
      '62 (55–71), preparada; las respuestas pendientes no pueden cambiar el veredicto; 41 contestadas, 1 descartada por no ser aplicable, que es crítica',
    ],
    [
      'nothing yet',
      { score: none, level: { low: null, point: null, high: 'ready' } },
      'aún sin puntuación: quedan dos preguntas por contestar',
    ],
    ['nothing applies', { score: none, level: none }, 'sin puntuación: ninguna pregunta es aplicable'],
  ])('%s', (_, changes, sentence) => {
    expect(verdict({ ...facts, ...changes })).toBe(sentence);
  });
});

/** Every text of a language that is no function, by its path. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

test('no text was left in English', () => {
  const english = new Map(textsOf(ENGLISH));
  const spanish = textsOf(SPANISH);
  expect(spanish.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  expect(spanish.filter(([path, text]) => english.get(path) === text)).toEqual([]);
});

test.each(Object.entries(SPANISH.rules))(
  'the rule %s is explained in whole sentences',
  (_, { title, explanation, remedy }) => {
    expect(title).not.toMatch(/[.]$/);
    for (const sentence of [explanation, remedy]) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
  },
);
