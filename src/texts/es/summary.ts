import type { Language } from '../language.ts';
import {
  ANSWER,
  CONDITION,
  count,
  countInWords,
  decimal,
  effort,
  INTERVIEW,
  list,
  type Noun,
  PAIR,
  points,
  QUESTION,
  STEP,
  WORDS,
} from './words.ts';

export const SUMMARY: Language['summary'] = {
  noProvider: (decision) => (decision === 'to-choose' ? 'proveedor aún sin elegir' : 'proveedor sin indicar'),
  engagement: (client, provider, profile) => `${client} con ${provider} · perfil ${profile}`,
  interviews: (people) => `${count(people.length, INTERVIEW)}: ${list(people)}`,
  open: (amount) => `${amount} ${amount === 1 ? 'pendiente' : 'pendientes'}`,
  weakest: (title, score) => `Área más débil: ${title}, ${score}.`,
  geometricMean: (score) => `Media geométrica de las áreas: ${score}.`,
  contextBounded:
    'El contexto podría resolverse de demasiadas maneras para probarlas una por una, así que ambos extremos de las puntuaciones se acotan desde fuera: lo que resulte queda dentro, y pueden estar más separados de lo necesario.',
  coverage: (percent) => `Está contestado el ${percent} por ciento del peso.`,
  blockers: 'Impedimentos',
  conditions: 'Condiciones',
  onceShown: (demand) =>
    `Estará preparada en cuanto se ${demand === 'seen' ? 'haya visto' : 'nombre'} la evidencia de las respuestas sin comprobar que figuran más abajo.`,
  setAside: 'Descartadas por no ser aplicables',
  costs: 'Lo que más puntos cuesta',
  more: (amount) => `y ${amount} más`,
  stillOpen: 'Pendiente, y quién podría saberlo',
  critical: 'crítica',
  settles: 'resuelve el veredicto',
  maySettle: 'puede resolver el veredicto',

  explain: {
    low: 'con lo pendiente en su peor respuesta',
    point: 'sin contar lo pendiente',
    high: 'con lo pendiente en su mejor respuesta',
    noScore: 'No hay puntuación: no está contestado nada de lo que es aplicable.',
    head: (score, scenario, level) => `${score} de 100, ${scenario}: ${level}.`,
    noAreaScore: 'no puntúa nada, así que no se cuenta',
    areaSum: (share, score, sum) => `${WORDS.part(share)} del total × ${score} = ${sum}`,
    leftOut: (status) => `no se cuenta, ${status}`,
    weighting: {
      areas: 'La puntuación global es la media de las áreas, cada una según su peso.',
      questions:
        'La puntuación global es la media de todas las preguntas, cada una según su peso, esté en el área que esté.',
    },
    questionSum: (criticality, { share, shareOfWhole }, score, sum) =>
      `${criticality}, ${WORDS.part(share)} del área, ${WORDS.part(shareOfWhole)} del total × ${score} = ${sum}`,
    byThresholds: (level) => `Según los umbrales: ${level}`,
    holds: (level) => `${WORDS.capitalise(level)}: se cumplen todos los umbrales.`,
    misses: (level, misses) => `${WORDS.capitalise(level)}: ${misses.join('; ')}.`,
    miss: (area, has, needs) => `${area ?? 'el total'} tiene ${has} y necesita ${needs}`,
    gates: 'Lo que limita el nivel',
    caps: (title, level) => `${title}, así que no mejor que «${level}».`,
    ticks: (amount) => count(amount, { gender: 'f', one: 'casilla marcada', many: 'casillas marcadas' }),
    liftFor: (answer, topic) => `${answer} en ${topic}`,
    notShown: (level) => `Las respuestas críticas que nadie ha demostrado limitan el nivel a «${level}».`,
    toShow: (topics) =>
      `Ese límite lo levanta la evidencia de ${topics}: de tres cuartas partes de esas respuestas y de toda pregunta en la que no se puede fallar.`,
    toConfirm: 'Ese límite lo levanta una segunda persona que también la descarte, siendo una de las dos del cliente.',
    liftedBy: (answers) =>
      answers.length === 0
        ? 'Ninguna respuesta por sí sola levanta ese límite.'
        : `Ese límite lo ${answers.length === 1 ? 'levanta' : 'levantan'} ${list(answers, 'or')}, o algo mejor.`,
  },

  change: {
    noScore: 'Sin puntuaciones que comparar',
    points: (signed) => (signed === '0' ? 'Ningún punto' : `${signed} puntos`),
    lessThan: (sign) => `${sign}menos de 0,1 puntos`,
    noLevel: 'sin nivel',
    sameLevel: (level) => `mismo nivel (${level})`,
    newLevel: (from, to) => `el nivel pasa de «${from}» a «${to}»`,
    cleared: (caps, names) => gatesText(caps, names, ['desaparece', 'desaparecen']),
    added: (caps, names) => gatesText(caps, names, ['se añade', 'se añaden']),
    remaining: (caps, names) => gatesText(caps, names, ['se mantiene', 'se mantienen']),
  },

  plan: {
    nothing: 'No hay nada que se pueda puntuar, así que ningún esfuerzo cambia el veredicto.',
    noPlan: (level, obstacle) => `Ningún plan llega a «${level}». ${obstacle}`,
    noScores: 'No hay nada que se pueda puntuar.',
    thresholds: 'Los umbrales quedan fuera de alcance.',
    inTheWay: (topics) => `Lo ${topics.length === 1 ? 'impide' : 'impiden'}: ${list(topics)}.`,
    budgetForNothing: (days) => `Con ${effort(days)} no se puede cambiar nada: ningún paso cuesta tan poco.`,
    budget: (days, level, isProven, cost) =>
      `Lo máximo que ${isProven ? 'se alcanza' : 'se ha encontrado'} con ${effort(days)} es «${level}»: ${costText(cost)}`,
    notNeeded: (level) =>
      `No hace falta ningún paso para «${level}»: se mantiene se resuelva como se resuelva lo pendiente.`,
    target: (level, isProven, cost) =>
      `El menor esfuerzo ${isProven ? '' : 'encontrado '}para llegar a «${level}», se resuelva como se resuelva lo pendiente: ${costText(cost)}`,
    asGood:
      ' Está demostrado; la búsqueda se detuvo antes de comparar todos los planes igual de buenos, así que otro puede tener pasos más tempranos o menos pasos.',
    mayCostLess: (least, gap) =>
      ` La búsqueda se detuvo antes de terminar: contando cada paso por lo máximo que puede llevar, ningún plan cuesta menos de ${effort(least)}, y este, como mucho, ${effort(gap)} más que el mínimo.`,
    mayReachMore: (level, score, gap) =>
      ` La búsqueda se detuvo antes de terminar: ningún plan alcanza más que «${level}», ni una puntuación superior a ${score} en el peor de los casos, ${points(gap)} más que este.`,
    stage: (horizon, days) => `${horizon}: ${effort(days)}`,
    toShow: 'Lo que hay que mostrar',
    findOut: 'Averígüelo primero.',
    ifNeeded: (days) => `${effort(days)} si hace falta`,
    gain: (amount, aDay) => `${points(amount)} (${decimal(aDay, 1)} por día)`,
    noGain: 'sin puntos, pero levanta un impedimento o una condición',
    result: (verdict) => `Después: ${verdict}.`,
  },

  compare: {
    from: (client, before, after) => `${client}: ${before} → ${after}`,
    moment: (day, label) => `${day} (${label})`,
    isTurned: 'La primera de las dos es la posterior; ¿es lo que quería?',
    moreInJson: (amount) => `y ${amount} más; todas, con --json`,
    expiryUnknown:
      'No se puede decir si ha caducado alguna evidencia: hacen falta las entrevistas posteriores y un día desde el que mirar (--as-of).',
    otherMethod:
      'Se puntuaron con dos ediciones del método, cuyas puntuaciones no se pueden comparar: las separa una barra. Compare dos evaluaciones para ver las respuestas, pregunta por pregunta.',
    when: 'Cuándo',
    score: 'Puntuación',
    level: 'Nivel',
    noLevel: 'sin nivel',
    course: 'Evolución',
    scores: 'Puntuaciones',
    overall: 'Global',
  },

  agreement: {
    alpha: (alpha, metric) => `alfa ${alpha ?? 'sin definir'} (${METRICS[metric]})`,
    all: 'todos los entrevistados',
    allQuestions: 'todas las preguntas',
    question: 'Pregunta',
    pairs: 'Pares',
    same: 'Iguales',
    alphaTitle: 'Alfa',
    byQuestion: (engagements) =>
      `Pares de respuestas a la pregunta en ${engagements} ${engagements === 1 ? 'encargo' : 'encargos'}, la parte de ellos que coincide y el alfa. Primero van las preguntas en las que más se discrepa: relea sus opciones y redacte de nuevo lo que dos lectores atentos entienden de dos maneras.`,
    only: (side) => `solo ${side}`,
    basis: (of, raters, units, pairable) => {
      const { rater, unit, value } = RATED[of];
      const size = `${count(raters, rater)}, ${count(units, unit)}`;
      if (pairable === 0) return size;
      const which = pairable < units ? `, ${pairable} de ellas` : units === 1 ? '' : ', todas ellas';
      return `${size}${which} con dos o más ${value.many}`;
    },
    observed: (of, share, pairs) => {
      const same = Math.round(share * pairs);
      const { many } = RATED[of].value;
      return `porcentaje de acuerdo ${WORDS.part(share)} (${same} de ${count(pairs, PAIR)} de ${many} ${same === 1 ? 'coincide' : 'coinciden'})`;
    },
    oneRater: (of) => `La concordancia exige dos o más ${RATED[of].rater.many}; solo hay uno.`,
    noPairs: (of) =>
      `Ninguna ${RATED[of].unit.one} tiene dos o más ${RATED[of].value.many}, así que no hay nada que comparar.`,
    allTheSame: (of) => {
      const { gender, many } = RATED[of].value;
      return `${gender === 'm' ? 'Todos los' : 'Todas las'} ${many} que se pueden comparar son iguales. Donde nada varía, el azar también coincidiría, así que alfa no dice nada.`;
    },
  },
};

const BLOCKER: Noun = { gender: 'm', one: 'impedimento', many: 'impedimentos' };
export const CAPS = { 'not-ready': BLOCKER, 'ready-with-conditions': CONDITION };

function gatesText(caps: keyof typeof CAPS, names: readonly string[], [one, many]: readonly [string, string]): string {
  const noun = CAPS[caps];
  if (names.length > 3) return `${many} ${count(names.length, noun)}`;
  const quoted = list(names.map((name) => `«${name}»`));
  const article = noun.gender === 'm' ? ['el', 'los'] : ['la', 'las'];
  return names.length === 1
    ? `${one} ${article[0]} ${noun.one} sobre ${quoted}`
    : `${many} ${article[1]} ${noun.many} sobre ${quoted}`;
}

function costText({ steps, days, saving }: Parameters<typeof SUMMARY.plan.target>[2]): string {
  const cost = `${countInWords(steps, STEP)}, ${effort(days)}.`;
  return saving > 0 ? `${cost} De ese esfuerzo, hasta ${effort(saving)} puede resultar ya hecho.` : cost;
}

const METRICS = { nominal: 'nominal', ordinal: 'ordinal', interval: 'de intervalo', ratio: 'de razón' };

const RATED: Readonly<
  Record<Parameters<typeof SUMMARY.agreement.oneRater>[0], Readonly<Record<'rater' | 'unit' | 'value', Noun>>>
> = {
  matrix: {
    rater: { gender: 'm', one: 'evaluador', many: 'evaluadores' },
    unit: { gender: 'f', one: 'unidad', many: 'unidades' },
    value: { gender: 'm', one: 'valor', many: 'valores' },
  },
  interviews: {
    rater: { gender: 'm', one: 'entrevistado', many: 'entrevistados' },
    unit: QUESTION,
    value: ANSWER,
  },
};
