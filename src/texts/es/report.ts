import { endsOf } from '../en/words.ts';
import type { Language } from '../language.ts';
import { TITLE, VERDICT } from './first-page.ts';
import {
  ANSWER,
  CONDITION,
  count,
  countInWords,
  decimal,
  effort,
  list,
  type Noun,
  points,
  QUESTION,
  STEP,
  WORDS,
} from './words.ts';

const CLAUSE: Noun = { gender: 'f', one: 'cláusula', many: 'cláusulas' };
const TALK: Noun = { gender: 'f', one: 'conversación', many: 'conversaciones' };

export const REPORT: Language['report'] = {
  own: { preface: 'Prefacio', closing: 'Palabras finales' },

  title: TITLE,

  answer: {
    noneOf: (of) => (of === 1 ? 'no se cumple el único punto de la lista' : `ninguno de los ${of} de la lista`),
    someOf: (labels, of) => `${labels.length} de ${of} de la lista: ${labels.join('; ')}`,
    outdated: 'una respuesta a una versión anterior; hay que volver a preguntar',
    findOut: (who, question) => `Averígüelo primero${who === undefined ? '' : ` (${who.toLowerCase()})`}: ${question}`,
  },

  verdict: VERDICT,

  gates: {
    blockers: 'Impedimentos',
    noBlocker: 'Ninguna respuesta dada hasta ahora impide el trabajo.',
    blocking: (amount) =>
      `${WORDS.capitalise(countInWords(amount, { gender: 'm', one: 'punto impide', many: 'puntos impiden' }))} el trabajo. Ninguna fortaleza en otra parte lo compensa.`,
    couldBlock: (amount) => (amount === 1 ? 'Podría ser un impedimento' : 'Podrían ser impedimentos'),
    conditions: 'Condiciones',
    noCondition: 'Ninguna respuesta dada hasta ahora impone una condición.',
    toMeet: (amount) =>
      `${amount === 1 ? 'Debe' : 'Deben'} cumplirse ${countInWords(amount, CONDITION)} antes de que el veredicto pueda ser «preparada» sin más.`,
    couldBeConditions: (amount) => (amount === 1 ? 'Podría ser una condición' : 'Podrían ser condiciones'),
    inConfidence: (amount) =>
      `${WORDS.capitalise(countInWords(amount, { gender: 'm', one: 'punto dicho', many: 'puntos dichos' }))} en confianza`,
    answer: 'Respuesta:',
    shown: 'Evidencia:',
    why: 'Por qué importa:',
    what: 'Qué hacer:',
    who: 'Quién y para cuándo:',
    afterwards: 'Después:',
    ifWorse: 'Si la cierta es la peor respuesta:',
    settle: (evidence) =>
      `Aclaren primero qué respuesta es la cierta y examinen juntos lo que lo demostraría: ${evidence.charAt(0).toLowerCase()}${evidence.slice(1)}`,
    covers: 'Esto abarca también:',
    toShow: (evidence) => `Pida ver ${evidence.charAt(0).toLowerCase()}${evidence.slice(1)}`,
    scores: (score, isDisputed) => (isDisputed ? `Cuentan como ${score} de 100.` : `Puntúa ${score} de 100.`),
    criticalOpen: 'Preguntas críticas sin respuesta',
    noGuess: 'Un «preparada» sin más no puede apoyarse en una suposición. Estas respuestas van primero.',
    nobodyKnew: 'Nadie lo sabía.',
    depends: 'Depende de respuestas que están pendientes o en las que los entrevistados discrepan.',
    differ: 'Los entrevistados discrepan.',
    ifBad: 'Cuenta si lo que está pendiente resulta desfavorable.',
    dependsOnContext: (topics, deciding) =>
      `Que se llegue a eso depende de ${deciding.length === 0 ? 'las preguntas pendientes sobre el encargo' : list(deciding)}; ${topics.length === 1 ? 'la respuesta' : 'las respuestas'} sobre ${list(topics)} no ${topics.length === 1 ? 'basta' : 'bastan'} para evitarlo.`,
    contested: (topics) => `Esto se basa en ${list(topics)}, donde hay discrepancias.`,
    dependsOn: (topics) => `Que se llegue a eso depende de ${list(topics)}.`,
    hidden:
      'Por lo que se sabe no es aplicable; lo sería si las preguntas pendientes sobre el encargo se resolvieran de otro modo.',
  },

  areas: {
    heading: 'Áreas',
    area: 'Área',
    glance: 'De un vistazo',
    score: 'Puntuación',
    answered: 'Contestadas',
    coverage: 'Cobertura',
    weight: 'Peso',
    noneYet: 'aún ninguna',
    of: (answered, asked) => `${answered} de ${asked}`,
    scale: 'Las puntuaciones van de 0 a 100.',
    inBars: 'En cada barra, ',
    parts: {
      certain: ' es lo seguro',
      open: ' depende de respuestas pendientes o discrepantes',
      missing: ' es lo que falta',
    },
    lastPart: ' y ',
    covered: 'La cobertura es la parte de las preguntas que está contestada, cada una según su peso.',
    nothingApplies: 'nada de esta área es aplicable a este encargo.',
    nothingAnswered: 'aún no hay nada contestado.',
    belowFloor: (floor) => `Está por debajo de ${floor}, lo que por sí solo hace que el veredicto sea «no preparada».`,
    open: (amount) => `${amount === 1 ? 'Queda' : 'Quedan'} ${countInWords(amount, QUESTION)} por contestar.`,
    inConfidence: 'lo que se contestó aquí se dijo en confianza.',
    oneAnswer: (topic, score, isAll) =>
      `la única respuesta${isAll ? '' : ' que figura aquí'}, sobre ${topic}, puntúa ${score}`,
    allBest: (amount, areAll) => `${theAnswers(amount, areAll)} son las mejores posibles`,
    allScore: (amount, score, areAll) => `${theAnswers(amount, areAll)} puntúan ${score}`,
    spread: (best, worst) => `lo más fuerte es ${list(best)}; lo más débil, ${list(worst)}`,
  },

  costs: {
    heading: 'Lo que más puntos cuesta',
    lead: (shown, lost, others, all) => {
      const short = `los ${points(all)} que le faltan a la puntuación global para llegar a 100`;
      if (shown === 1) return `Una sola respuesta explica ${short}.`;
      const these = `Estas ${countInWords(shown, ANSWER)} explican`;
      if (others === 0) return `${these} ${short}.`;
      const rest =
        others === 1
          ? 'otra respuesta suma el resto y figura'
          : `otras ${countInWords(others, ANSWER)} suman el resto y figuran`;
      return `${these} ${decimal(lost, 1)} de ${short}; ${rest} en la hoja de ruta.`;
    },
    leadBeside: (shown, lost, others) => {
      const these = shown === 1 ? 'Esta respuesta cuesta' : `Estas ${countInWords(shown, ANSWER)} cuestan`;
      const rest =
        others === 0
          ? ''
          : `; ${others === 1 ? 'otra respuesta figura' : `otras ${countInWords(others, ANSWER)} figuran`} en la hoja de ruta`;
      return `${these} ${points(lost)}${rest}. Lo que se dijo en confianza no figura.`;
    },
    what: 'Qué hacer:',
    shown: 'Evidencia:',
    evidence: 'Qué lo demostraría:',
    sources: 'Basado en:',
  },

  observations: {
    heading: 'También conviene saber',
    concerns: (topics) => `Afecta a ${list(topics)}.`,
  },

  unknown: {
    heading: 'Lo que aún no se sabe',
    lead: (questions, context, conversations) => {
      const open = [
        ...(questions > context ? [countInWords(questions - context, QUESTION)] : []),
        ...(context > 0 ? [`${countInWords(context, QUESTION)} sobre el propio encargo`] : []),
      ];
      const talks = WORDS.capitalise(countInWords(conversations, TALK));
      const each = conversations === 1 ? '' : ', cada una con alguien que probablemente lo sepa';
      const verbs = { are: questions === 1 ? 'Está' : 'Están', could: conversations === 1 ? 'podría' : 'podrían' };
      const pending = questions === 1 ? 'pendiente' : 'pendientes';
      return `${verbs.are} ${pending} ${list(open)}. ${talks} ${verbs.could} ${questions === 1 ? 'cerrarla' : 'cerrarlas'}${each}.`;
    },
    nobodyKnew: 'Se preguntó, pero nadie lo sabía.',
    decides: {
      questions: 'La respuesta decide qué otras preguntas se aplican.',
      rule: 'La respuesta decide si se aplica una regla más estricta.',
    },
    askToSee: (evidence) => `Pida ver ${evidence.charAt(0).toLowerCase()}${evidence.slice(1)}`,
    critical: 'crítica',
    disputed: 'En qué discrepan los entrevistados',
    bringTogether:
      'Reúna a las personas ante la evidencia; hasta entonces la puntuación solo puede darse como intervalo.',
    unproven: 'Aceptado de palabra',
    nothingShown: (amount) =>
      `${amount === 1 ? 'Esta pregunta crítica se contestó' : 'Estas preguntas críticas se contestaron'} bien, pero no se mostró nada vigente que lo pruebe. Pida ver:`,
    named: 'Hasta ahora:',
    outdated: 'Para volver a preguntar',
    changed: (amount) =>
      amount === 1
        ? 'Esta pregunta ha cambiado de significado desde que se contestó.'
        : 'Estas preguntas han cambiado de significado desde que se contestaron.',
  },

  roadmap: {
    heading: 'Hoja de ruta',
    lead: (steps, days, open, ifNeeded) => {
      const all = WORDS.capitalise(countInWords(steps, STEP));
      if (open === steps) {
        return `${all}, hasta ${effort(endsOf(ifNeeded)[1])} en total: ${open === 1 ? 'empieza' : 'todos empiezan'} por averiguar algo.`;
      }
      const start = `${all}, ${effort(days)} en total.`;
      if (open === 0) return start;
      const them =
        open === 1
          ? 'Uno de ellos empieza por averiguar algo'
          : `${WORDS.capitalise(countInWords(open, { gender: 'm', one: '', many: 'de ellos' }))} empiezan por averiguar algo`;
      return `${start} ${them}, lo que puede añadir ${effort(ifNeeded)}.`;
    },
    notListed: 'Los pasos que se basan solo en lo dicho en confianza no figuran.',
    upTo: (days) => `hasta ${effort(days)}`,
    ifNeeded: (days) => `${effort(days)} si hace falta`,
    worth: (amount) => `aporta ${points(amount)}`,
    after: (steps) => `tras ${steps.length === 1 ? 'el paso' : 'los pasos'} ${list(steps.map(String))}`,
    findOut: 'Averígüelo primero; después, si hace falta:',
  },

  strengths: {
    heading: 'Lo que ya es sólido',
    lead: (areAllBest) =>
      areAllBest
        ? 'Estas respuestas son las mejores posibles; basta con mantenerlas.'
        : 'A las mejores respuestas les basta con mantenerse. A las que están cerca les falta un paso, que figura en la hoja de ruta.',
    closeTo: (topics) => `cerca de lo mejor en ${topics}`,
  },

  facts: { heading: 'Datos', fact: 'Dato', value: 'Lo que se sabe' },
  answers: {
    heading: 'Todas las respuestas',
    question: 'Pregunta',
    who: 'Quién',
    answer: 'Respuesta',
    score: 'Puntuación',
    all: 'Todos',
    together: 'En conjunto',
    remarks: 'Notas y evidencias:',
    confidential: 'confidencial',
    keyFact: 'hecho clave',
    notListed: 'Las preguntas que solo se contestaron en confianza no figuran.',
    evidence: 'Evidencia: ',
  },

  clauses: {
    heading: 'Cláusula por cláusula',
    lead: 'Cada cláusula, en palabras nuestras, junto a las preguntas que la tratan. Lo que aquí se pregunta puede apoyar un juicio sobre una cláusula; no lo es.',
    withheld:
      '«No se pregunta aquí» figura también donde todo lo dicho se dijo con carácter confidencial, que esta copia no muestra.',
    clause: 'Cláusula',
    evidence: 'Evidencia',
    day: 'Día',
    gap: 'Carencia',
    byHeading: 'por el título',
    lookedUp: (day) => `Consultado el ${day}:`,
    tally: (clauses, gaps) => `${count(clauses, CLAUSE)}: ${gaps.map(([gap, some]) => `${gap}, ${some}`).join('; ')}.`,
    gaps: {
      'not-asked': 'no se pregunta aquí',
      open: 'pendiente',
      'below-best': 'por debajo de lo mejor',
      'not-shown': 'en lo mejor, pero sin mostrar',
      'set-aside': 'apartada',
      shown: 'mostrada',
      'does-not-apply': 'no se aplica aquí',
      outside: 'fuera de lo que se puede preguntar',
    },
  },
};

function theAnswers(amount: number, areAll: boolean): string {
  if (!areAll) return `las ${count(amount, ANSWER)} que figuran aquí`;
  return amount === 2 ? 'ambas respuestas' : `las ${count(amount, ANSWER)}`;
}
