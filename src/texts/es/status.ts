import type { Language } from '../language.ts';
import { count, countInWords, list, type Noun, WORDS } from './words.ts';

const STAGE = {
  deciding: 'en fase de decisión',
  contracting: 'en fase de contratación',
  transition: 'en fase de traspaso',
  running: 'en marcha',
  ending: 'en fase de salida',
} as const;

const ACTION: Noun = { gender: 'f', one: 'acción pendiente', many: 'acciones pendientes' };
const POINT: Noun = { gender: 'm', one: 'punto aparcado', many: 'puntos aparcados' };
const OPEN_QUESTION: Noun = { gender: 'f', one: 'pregunta pendiente', many: 'preguntas pendientes' };
const EVIDENCE: Noun = { gender: 'f', one: 'evidencia', many: 'evidencias' };
const AGREED: Noun = { gender: 'f', one: 'acción acordada', many: 'acciones acordadas' };

export const STATUS: Language['status'] = {
  stage: (stage, decision) => {
    if (stage === null) return 'fase aún desconocida';
    return decision === null ? STAGE[stage] : `${STAGE[stage]}, ${WORDS.decision[decision]}`;
  },
  profile: (id) => `perfil ${id}`,
  rounds: (amount, since) => {
    const began = since === null ? '' : `, desde el ${WORDS.day(since)}`;
    return amount === 1 ? `primera ronda${began}` : `ronda ${amount}${began}`;
  },
  soFar: (verdict) => `Hasta ahora: ${verdict}.`,
  answered: (answered, total) => `${answered} de ${total} contestadas`,
  noDay: 'sin fecha',
  notAsked: (sides) =>
    `Aún no se ha preguntado a nadie del ${list(sides)}, y hay preguntas pendientes que nadie más puede contestar.`,
  history: (files, more) => `De rondas anteriores: ${[...files, ...(more === 0 ? [] : [`y ${more} más`])].join(', ')}`,
  musts: 'Preguntas críticas pendientes, y quién podría saberlo',
  more: (amount) => `y ${amount} más`,
  actions: 'Acordado y sin hacer',
  actionCounts: (open, due, parked, day) =>
    `${count(open, ACTION)}, ${due} con vencimiento hasta el ${WORDS.day(day)}; ${count(parked, POINT)}`,
  action: (text, owner, due) => {
    const details = [owner ?? 'aparcado', ...(due === undefined ? [] : [`hasta el ${WORDS.day(due)}`])];
    return `${text} (${details.join(', ')})`;
  },
  none: 'Aquí todavía no hay ningún encargo.',
  leftOut: (engagements) => `Fuera de la lista hasta que se corrija: ${engagements.join('; ')}.`,

  followUp: {
    subject: (scope, parts) => `Asunto: ${WORDS.capitalise(list(parts))}: ${scope}`,
    questions: (amount) => countInWords(amount, OPEN_QUESTION),
    evidence: (amount) => countInWords(amount, EVIDENCE),
    actions: (amount) => countInWords(amount, AGREED),
    to: (whom) => `Para: ${whom}`,
    greeting: (name) => (name === undefined ? 'Buenos días:' : `Buenos días, ${name}:`),
    thanks: (scope) =>
      `Le agradezco su tiempo y sus respuestas sobre ${WORDS.quote(scope)}. Quedan algunos puntos pendientes. Basta con una frase en cada uno; si lo sabe otra persona, me sirve igualmente su nombre.`,
    notAnswered: 'Sobre esto aún no hemos hablado:',
    unknown: 'Sobre esto no pudo contestar entonces. ¿Ha podido averiguarlo o sabe quién podría saberlo?',
    wanted: 'En estas respuestas ayudaría ver algún documento:',
    toName: (example) => `${example}, por ejemplo`,
    expired: (what, until) => `${what} era válido hasta el ${WORDS.day(until)}; ¿hay algo más reciente?`,
    toSee: (what) => `mencionó ${list(what)}; ¿podría enseñármelo?`,
    agreed: 'Y, como acordamos:',
    agreedAction: (text, due) => (due === undefined ? text : `${text} (hasta el ${WORDS.day(due)})`),
    closing: 'Muchas gracias y un cordial saludo',
    nothing: 'No queda nada por pedir a nadie.',
  },
};
