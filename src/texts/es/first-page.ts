import type { Language } from '../language.ts';
import { ANSWER, CONDITION, count, countInWords, INTERVIEW, list, type Noun, WORDS } from './words.ts';

const BLOCKER: Noun = { gender: 'm', one: 'impedimento', many: 'impedimentos' };
const NOTE: Noun = { gender: 'f', one: 'nota', many: 'notas' };
const REASON: Noun = { gender: 'f', one: 'razón', many: 'razones' };
const NEXT_STEP: Noun = { gender: 'm', one: 'próximo paso', many: 'próximos pasos' };
const CRITICAL_QUESTION: Noun = { gender: 'f', one: 'pregunta crítica', many: 'preguntas críticas' };
const CRITICAL_ANSWER: Noun = { gender: 'f', one: 'respuesta crítica', many: 'respuestas críticas' };

export const VERDICT: Language['report']['verdict'] = {
  heading: 'Veredicto',
  keyFacts: 'Hechos clave',
  setAside: (amount) =>
    `${amount === 1 ? 'Se descartó' : 'Se descartaron'} por no ser ${amount === 1 ? 'aplicable' : 'aplicables'} ${countInWords(amount, CRITICAL_QUESTION)}, por el motivo que se da:`,
  noWeight: 'Ningún área con peso tiene respuestas, así que no hay puntuación global.',
  nothingApplies: 'Ninguna de las preguntas es aplicable a este encargo, así que no hay nada que puntuar.',
  nothingAnswered:
    'Todavía no se ha contestado nada, así que no se puede valorar la preparación. Más abajo figuran las preguntas y las personas a las que conviene hacerlas.',
  ready: ({ isCertain, gaps, onTrust }, decision) =>
    [
      `${decision === null ? soFar(isCertain, 'nada lo impide') : goAhead(isCertain, decision)}.`,
      ...(gaps === 0 ? [] : ['Lo que figura a continuación mejoraría una base ya sólida; nada de ello lo impide.']),
      ...(onTrust === 0
        ? []
        : [
            `${WORDS.capitalise(countInWords(onTrust, CRITICAL_ANSWER))} ${onTrust === 1 ? 'se apoya' : 'se apoyan'} aún solo en la palabra de alguien; más adelante figura qué conviene pedir ver.`,
          ]),
    ].join(' '),
  withConditions: (conditions, isCertain, decision) => {
    if (decision === null) {
      const met =
        conditions === 1 ? 'debe cumplirse la condición que figura' : 'deben cumplirse las condiciones que figuran';
      return `${soFar(isCertain, conditions === 0 ? 'deben cerrarse las carencias que figuran' : met)} a continuación.`;
    }
    const met = conditions === 1 ? 'se cumpla la condición que figura' : 'se cumplan las condiciones que figuran';
    return `${goAhead(isCertain, decision)}, siempre que ${conditions === 0 ? 'se cierren las carencias que figuran' : met} a continuación.`;
  },
  onceShown: (isCertain, decision, demand) => {
    const [once, first] =
      demand === 'seen'
        ? ['se haya visto la evidencia', 'falta ver la evidencia']
        : ['se nombre la evidencia', 'falta nombrar la evidencia'];
    const start = decision === null ? soFar(isCertain, first) : `${goAhead(isCertain, decision)} en cuanto ${once}`;
    return `${start} de las respuestas que figuran más adelante; nada más lo impide.`;
  },
  notReady: (decision) =>
    decision === null
      ? 'Primero deben corregirse los puntos que figuran a continuación.'
      : `${STOP[decision]} hasta que se hayan corregido los puntos que figuran a continuación.`,
  noDecision: 'El veredicto aún no se refiere a ninguna decisión; la fase del acuerdo determina a cuál.',
  toShow: (amount) =>
    amount === 1
      ? 'Más adelante figura la respuesta en cuestión, con lo que conviene pedir ver.'
      : `Más adelante figuran las ${countInWords(amount, { gender: 'f', one: 'respuesta', many: 'respuestas' })} en cuestión, con lo que conviene pedir ver.`,
  gap: ({ level, word, overall, areas, byScores, blockers, conditions }) => {
    if (overall === undefined && areas.length === 0) {
      const holding = [
        ...(blockers === 0 ? [] : [countInWords(blockers, BLOCKER)]),
        ...(conditions === 0 ? [] : [countInWords(conditions, CONDITION)]),
      ];
      return `Solo por la puntuación, la organización estaría ${byScores}; ${blockers + conditions === 1 ? 'la frena' : 'la frenan'} ${list(holding)}.`;
    }
    const gates = level === 'ready' ? conditions : blockers;
    const held = countInWords(gates, level === 'ready' ? CONDITION : BLOCKER);
    const verb = level === 'ready' ? 'cumplirse' : 'resolverse';
    const parts = [
      ...(overall === undefined
        ? []
        : [`la puntuación global debe subir de ${WORDS.score(overall.score)} a ${WORDS.score(overall.needed)}`]),
      ...areasToRaise(areas),
      ...(gates === 0 ? [] : [`${gates === 1 ? 'debe' : 'deben'} ${verb} ${held}`]),
    ];
    // The areas are a list of their own.
    const all = parts.length > 2 ? `${parts.slice(0, -1).join('; ')}, y ${parts.at(-1)}` : list(parts);
    return `Para que la organización esté ${word}, ${all}.`;
  },
  weakest: (title, interval) => `El área más débil es ${title}, con ${interval}.`,
  unanswered: (titles) =>
    `De ${list(titles.map((title) => `«${title}»`))} aún no se sabe nada, así que la puntuación no ${titles.length === 1 ? 'la' : 'las'} incluye.`,
  mean: (overall, geometric) =>
    overall === geometric
      ? 'Ningún área queda muy por detrás de las demás.'
      : `En la puntuación global de ${overall} las áreas fuertes compensan a las débiles; la media geométrica, que perdona menos un área débil, es ${geometric}.`,
  reasons: (amount) => `${WORDS.capitalise(countInWords(amount, REASON))} de este veredicto`,
  weightiest: 'Lo que más pesa',
  reasonsNotFull: (amount) =>
    `${WORDS.capitalise(countInWords(amount, REASON))} por ${amount === 1 ? 'la' : 'las'} que la puntuación no es la máxima`,
  steps: (amount) => WORDS.capitalise(countInWords(amount, NEXT_STEP)),
  decides: (state, what) => `${CONTEXT_STATES[state]} De ello depende que esto sea un impedimento: ${what.join('; ')}.`,
  nobodyKnew: 'Nadie supo contestar esta pregunta crítica.',
  noAnswer: 'Una pregunta crítica sin respuesta.',
};

const GO = {
  'to-choose': 'se puede elegir proveedor',
  'to-sign': 'se puede firmar el contrato',
  'to-hand-over': 'se puede traspasar el trabajo',
  'to-go-on': 'el trabajo puede continuar',
  'to-take-back': 'el trabajo puede recuperarse o llevarse a otro proveedor',
} as const;

const STOP = {
  'to-choose': 'No debe elegirse proveedor',
  'to-sign': 'No debe firmarse nada',
  'to-hand-over': 'El trabajo no debe traspasarse',
  'to-go-on': 'El trabajo no debe continuar como está',
  'to-take-back': 'El trabajo no debe recuperarse ni llevarse a otro proveedor',
} as const;

function goAhead(isCertain: boolean, decision: keyof typeof GO): string {
  return soFar(isCertain, GO[decision]);
}

function soFar(isCertain: boolean, text: string): string {
  return isCertain ? WORDS.capitalise(text) : `Según lo contestado hasta ahora, ${text}`;
}

const CONTEXT_STATES = {
  unanswered: 'Aún no tiene respuesta.',
  unknown: 'Nadie supo contestarla.',
  disputed: 'Los entrevistados discrepan.',
} as const;

type Areas = Parameters<typeof VERDICT.gap>[0]['areas'];

function areasToRaise(areas: Areas): readonly string[] {
  const floors = [...new Set(areas.map(({ needed }) => needed))];
  return floors.map((floor) => {
    const [first, ...others] = areas.filter(({ needed }) => needed === floor);
    if (first === undefined) return '';
    const to = WORDS.score(floor);
    if (others.length === 0) return `«${first.title}» debe subir de ${WORDS.score(first.score)} a ${to}`;
    const told = [first, ...others].map(({ title, score }) => `«${title}» (ahora ${WORDS.score(score)})`);
    return `las áreas ${list(told)} deben llegar a ${to}`;
  });
}

/** The title page, with what the copy shows or leaves out. */
export const TITLE: Language['report']['title'] = {
  heading: (scope) => (scope === '' ? 'Preparación para externalizar' : `Preparación para externalizar: ${scope}`),
  client: (name) => `Cliente: ${name}`,
  provider: (name) => `Proveedor: ${name}`,
  noProvider: (decision) => (decision === 'to-choose' ? 'Proveedor aún sin elegir' : 'Proveedor sin indicar'),
  noDate: 'sin fecha',
  profile: (title) => `Perfil: ${title}`,
  interviews: (people) =>
    people.length === 0 ? 'Aún sin entrevistas' : `${count(people.length, INTERVIEW)}: ${people.join('; ')}`,
  preparedBy: (name) => `Elaborado por ${name}`,
  internal: 'Copia interna.',
  internalNotice: ({ answers, notes, names }) => {
    const shown = [
      ...(answers > 0 ? [`${countInWords(answers, ANSWER)} ${answers === 1 ? 'dada' : 'dadas'} en confianza`] : []),
      ...(notes > 0 ? [`${countInWords(notes, NOTE)} ${notes === 1 ? 'propia' : 'propias'} de quien entrevistó`] : []),
    ];
    const parts = [
      ...(names > 0 ? ['nombra a personas'] : []),
      shown.length === 0 ? 'puede mostrar lo que no incumbe a nadie más' : `muestra ${list(shown)}`,
    ];
    return ` ${WORDS.capitalise(list(parts))}. No la difunda.`;
  },
  clientNotice: ({ answers, notes, names, actions = 0 }, isCounted, hasPeople) =>
    [
      ...(answers > 0 ? [confidenceText(answers, isCounted)] : []),
      ...(notes > 0
        ? [
            `En esta copia no ${notes === 1 ? 'se incluye' : 'se incluyen'} ${countInWords(notes, NOTE)} ${notes === 1 ? 'propia' : 'propias'} de quien entrevistó.`,
          ]
        : []),
      ...(actions > 0
        ? [
            `En esta copia no ${actions === 1 ? 'se incluye' : 'se incluyen'} ${countInWords(actions, ACTION)} en confianza.`,
          ]
        : []),
      ...(names > 0 && hasPeople ? ['Las personas aparecen por su función.'] : []),
    ].join(' '),
};

const ACTION: Noun = { gender: 'f', one: 'acción acordada', many: 'acciones acordadas' };

function confidenceText(answers: number, isCounted: boolean): string {
  const isOne = answers === 1;
  const told = `${isOne ? 'Se dio' : 'Se dieron'} ${countInWords(answers, ANSWER)} en confianza`;
  return isCounted
    ? `${told}: ${isOne ? 'cuenta' : 'cuentan'} en las puntuaciones de las áreas y en la global, y por sí ${isOne ? 'sola no aparece' : 'solas no aparecen'} en ninguna parte; quien tenga las demás cifras puede estimar${isOne ? 'la' : 'las'}.`
    : `${told}: no ${isOne ? 'se incluye' : 'se incluyen'}, y ${isOne ? 'su pregunta se puntúa' : 'sus preguntas se puntúan'} como si nadie hubiera contestado.`;
}
