import type { VerdictThen } from '../en/changes.ts';
import type { Language } from '../language.ts';
import { count, countInWords, list, MORE_QUESTION, type Noun, points, QUESTION, WORDS } from './words.ts';

const MORE_EVIDENCE: Noun = { gender: 'f', one: 'evidencia más', many: 'evidencias más' };

export const CHANGES: Language['changes'] = {
  heading: (day) => (day === undefined ? 'Desde la evaluación anterior' : `Desde la evaluación anterior (${day})`),
  trend: 'Ronda a ronda',
  verdict: verdictText,
  otherMethod: ({ before, after }) =>
    `Entonces la puntuación era ${standText(before)}, según la primera edición del método; ahora es ${standText(after)}, según la segunda.`,
  byQuestion:
    'En la segunda edición cuenta la parte que lo ve peor, se exige evidencia y hay más condiciones, así que no se pueden comparar ni las puntuaciones ni los veredictos. Lo que se puede comparar son las respuestas, pregunta por pregunta.',
  unchanged: 'Desde entonces no ha cambiado nada: las respuestas, la puntuación y el veredicto son los mismos.',
  beyond: (low, high) =>
    `Con otros pesos, con las respuestas pendientes resueltas de un modo u otro y con entrevistadores que discrepan en un grado, la puntuación anterior casi siempre habría quedado entre ${low} y ${high}; la de hoy queda fuera.`,
  within: (low, high, isEarlier) =>
    `Puede significar poco: otros pesos, las respuestas pendientes resueltas de un modo u otro y entrevistadores que discrepan en un grado podrían haber llevado la puntuación ${isEarlier ? 'anterior' : 'de hoy'} a cualquier valor entre ${low} y ${high}. Fíjese en las respuestas que siguen y no solo en la puntuación.`,
  cannotTell:
    'No se puede decir si bastarían otros pesos y otros entrevistadores para explicarlo, porque no se sabe cuánto podrían haber variado ambas puntuaciones.',
  likeForLike: (questions, before, after) =>
    questions === 1
      ? `Con la única pregunta contestada ambas veces y los pesos de hoy, la puntuación pasa de ${before} a ${after}.`
      : `Con solo las ${count(questions, QUESTION)} contestadas ambas veces y los pesos de hoy, la puntuación pasa de ${before} a ${after}.`,
  nothingAlike: 'Ninguna pregunta se contestó ambas veces de un modo que se pueda comparar.',
  profile: (before, after) =>
    `Esta evaluación usa el perfil «${after}» y la anterior, «${before}»; solo eso ya puede mover la puntuación.`,
  provider: (before, after) => {
    if (before === undefined) return `Desde entonces se ha elegido como proveedor a ${after ?? ''}.`;
    return after === undefined
      ? `${before} ya no es el proveedor; ahora no hay ninguno elegido.`
      : `El proveedor es ahora ${after}; entonces era ${before}.`;
  },
  people: peopleText,
  scoresOnly:
    'De la evaluación anterior se guardaron las puntuaciones, sin las respuestas; por eso se comparan las puntuaciones.',
  notShown:
    'Lo que se dijo en confianza, entonces o ahora, cuenta en las puntuaciones de las áreas y en la global; de esas preguntas no se dice aquí nada más.',
  area: 'Área',
  before: 'Entonces',
  after: 'Ahora',
  scoreBefore: 'Puntuó',
  scoreAfter: 'Puntúa',
  points: 'Puntos',
  question: 'Pregunta',
  notAsked: 'no se preguntó',
  better: (amount) => `Mejor que entonces (${amount})`,
  worse: (amount) => `Peor que entonces (${amount})`,
  answered: (amount) => `Ahora se sabe (${amount})`,
  reopened: (amount) => `Ya no se sabe (${amount})`,
  other: (amount) => `Otros cambios (${amount})`,
  ticked: (amount, of) => `${amount} de ${of} de la lista`,
  facts: (amount) => `Datos que han cambiado (${amount})`,
  added: (labels) => `nuevo: ${labels.join('; ')}`,
  dropped: (labels) => `ya no: ${labels.join('; ')}`,
  countsAs: (score) => `cuenta como ${score}`,
  more: (amount, heading) =>
    `Aquí no ${amount === 1 ? 'figura' : 'figuran'} ${countInWords(amount, MORE_QUESTION)}; las respuestas de hoy están todas en «${heading}».`,
  moreSteps: (amount) =>
    `${amount} más se ${amount === 1 ? 'deduce' : 'deducen'} de las respuestas que son mejores que entonces.`,
  moreEvidence: (amount) =>
    `También ${amount === 1 ? 'ha caducado' : 'han caducado'} ${countInWords(amount, MORE_EVIDENCE)}.`,
  progress: 'Avance de las recomendaciones',
  progressText,
  full: 'Cumplida: la respuesta es ahora la mejor posible.',
  begun: 'En marcha: la respuesta es ahora mejor, aunque aún no la mejor.',
  gates: 'Impedimentos y condiciones',
  liftedBlockers: 'Ya no es impedimento',
  addedBlockers: 'Ahora es impedimento',
  liftedConditions: 'Ya no es condición',
  addedConditions: 'Ahora es condición',
  stillBlockers: 'Sigue siendo impedimento',
  stillConditions: 'Sigue siendo condición',
  evidence: 'Evidencias que han caducado entretanto',
  evidenceBy: (day) => `Evidencias caducadas a ${day}`,
  until: (day) => `válida hasta el ${day}`,
  confidential: 'confidencial',
  setAside: 'Preguntas que no se pueden comparar',
  changed: 'Su significado o sus opciones han cambiado desde que se hicieron',
  addedQuestions: 'Solo se han hecho ahora',
  removedQuestions: 'Solo se hicieron entonces',
  others: (amount) => `${amount} más`,
};

function verdictText({ before, after, points: amount }: Parameters<typeof CHANGES.verdict>[0]): string {
  if (before.level === null && after.level === null) return 'Entonces no había puntuación, y ahora tampoco la hay.';
  if (after.level === null) return `Entonces la puntuación era ${standText(before)}; ahora no hay ninguna.`;
  if (before.level === null) return `Entonces no había puntuación; ahora es ${standText(after)}.`;
  const now = `«${WORDS.standing(after.level, after.decision)}»`;
  const then = `«${WORDS.standing(before.level, before.decision)}»`;
  const move = moveText(amount);
  if (then !== now) {
    return `El veredicto era ${then}, con ${before.score}; ahora es ${now}, con ${after.score}${move}.`;
  }
  return before.score === after.score && move === ''
    ? `El veredicto es ${now}, como entonces, y la puntuación es la misma: ${after.score}.`
    : `El veredicto es ${now}, como entonces; la puntuación era ${before.score} y ahora es ${after.score}${move}.`;
}

function standText({ level, decision, score }: VerdictThen): string {
  return level === null ? score : `${score}, «${WORDS.standing(level, decision)}»`;
}

function moveText(amount: number | null): string {
  if (amount === null || Math.abs(amount) < 1e-9) return '';
  return `: ${amount > 0 ? 'sube' : 'baja'} ${points(Math.abs(amount))}`;
}

function peopleText({ joined, left, replaced }: Parameters<typeof CHANGES.people>[0]): string {
  // The glossary has every role in the masculine.
  const named = (article: 'el' | 'al', people: typeof joined): string =>
    list(people.map(({ side, role }) => `${article} ${WORDS.respondent(side, role)}`));
  const parts = [
    ...(replaced.length > 0
      ? [`${named('el', replaced)} ${replaced.length === 1 ? 'es ahora otra persona' : 'son ahora otras personas'}`]
      : []),
    ...(joined.length > 0 ? [`solo ahora se escuchó ${named('al', joined)}`] : []),
    ...(left.length > 0 ? [`solo entonces se escuchó ${named('al', left)}`] : []),
  ];
  return `No se ha escuchado a las mismas personas, lo que por sí solo puede mover la puntuación: ${parts.join('; ')}.`;
}

function progressText({ made, full, begun }: Parameters<typeof CHANGES.progressText>[0]): string {
  const going = 'según las respuestas de hoy';
  if (made === 1) {
    const one = 'La única recomendación hecha entonces';
    if (full + begun === 0) return `${one} no se nota aún en una respuesta mejor.`;
    return `${one} está ${full === 1 ? 'cumplida' : 'en marcha'}, ${going}.`;
  }
  const parts = [
    ...(full > 0 ? [countInWords(full, { gender: 'f', one: 'está cumplida', many: 'están cumplidas' })] : []),
    ...(begun > 0 ? [countInWords(begun, { gender: 'f', one: 'está en marcha', many: 'están en marcha' })] : []),
  ];
  const done = parts.length === 0 ? 'ninguna se nota aún en una respuesta mejor' : `${list(parts)}, ${going}`;
  return `De las ${made} recomendaciones hechas entonces, ${done}.`;
}
