import type { ConfidentialCounts, Gap } from '../en/report.ts';
import type { Language } from '../language.ts';
import { capitalise, scoreText } from '../words.ts';
import { ANSWER, count, countInWords, decimal, effort, INTERVIEW, list, type Noun, points, QUESTION } from './words.ts';

const NOTE: Noun = { gender: 'f', one: 'nota', many: 'notas' };
const EVIDENCE: Noun = { gender: 'f', one: 'evidencia', many: 'evidencias' };
const OMISSION: Noun = {
  gender: 'm',
  one: 'motivo por el que se omite una pregunta',
  many: 'motivos por los que se omiten preguntas',
};
const BLOCKER: Noun = { gender: 'm', one: 'impedimento', many: 'impedimentos' };
const CONDITION: Noun = { gender: 'f', one: 'condición', many: 'condiciones' };
const REASON: Noun = { gender: 'f', one: 'razón', many: 'razones' };
const NEXT_STEP: Noun = { gender: 'm', one: 'próximo paso', many: 'próximos pasos' };
const STEP: Noun = { gender: 'm', one: 'paso', many: 'pasos' };
const CRITICAL_ANSWER: Noun = { gender: 'f', one: 'respuesta crítica', many: 'respuestas críticas' };
const TALK: Noun = { gender: 'f', one: 'conversación', many: 'conversaciones' };

function markedText({ notes, evidence, reasons }: ConfidentialCounts): string | undefined {
  const marked = [
    ...(notes > 0 ? [count(notes, NOTE)] : []),
    ...(evidence > 0 ? [count(evidence, EVIDENCE)] : []),
    ...(reasons > 0 ? [count(reasons, OMISSION)] : []),
  ];
  if (marked.length === 0) return undefined;
  return `${list(marked)} ${notes + evidence + reasons === 1 ? 'figura como confidencial' : 'figuran como confidenciales'}`;
}

export const REPORT: Language['report'] = {
  own: { preface: 'Prefacio', closing: 'Palabras finales' },

  title: {
    heading: (scope) => (scope === '' ? 'Preparación para externalizar' : `Preparación para externalizar: ${scope}`),
    client: (name) => `Cliente: ${name}`,
    provider: (name) => `Proveedor: ${name}`,
    noProvider: 'Proveedor aún sin elegir',
    noDate: 'sin fecha',
    profile: (title) => `Perfil: ${title}`,
    interviews: (people) =>
      people.length === 0 ? 'Aún sin entrevistas' : `${count(people.length, INTERVIEW)}: ${people.join('; ')}`,
    internal: 'Copia interna.',
    internalNotice: (counts) => {
      const marked = markedText(counts);
      const shows =
        marked === undefined
          ? 'puede contener notas confidenciales, aunque nada figura como tal'
          : `contiene notas confidenciales: ${marked}`;
      return ` ${capitalise(counts.names > 0 ? `nombra a personas y ${shows}` : shows)}. No la difunda.`;
    },
    clientNotice: (counts, hasPeople) => {
      const marked = markedText(counts);
      const isOne = counts.notes + counts.evidence + counts.reasons === 1;
      const parts = [
        ...(marked === undefined ? [] : [`${marked} y no se ${isOne ? 'incluye' : 'incluyen'} en esta copia`]),
        ...(counts.names > 0 && hasPeople ? ['las personas aparecen por su función'] : []),
      ];
      return parts.length === 0 ? '' : `${capitalise(parts.join('; '))}.`;
    },
  },

  answer: {
    noneOf: (of) => (of === 1 ? 'no se cumple el único punto de la lista' : `ninguno de los ${of} de la lista`),
    someOf: (labels, of) => `${labels.length} de ${of} de la lista: ${labels.join('; ')}`,
    outdated: 'una respuesta a una versión anterior; hay que volver a preguntar',
    findOut: (who, question) => `Averígüelo primero${who === undefined ? '' : ` (${who.toLowerCase()})`}: ${question}`,
  },

  verdict: {
    heading: 'Veredicto',
    noWeight: 'Ningún área con peso tiene respuestas, así que no hay puntuación global.',
    nothingApplies: 'Ninguna de las preguntas es aplicable a este encargo, así que no hay nada que puntuar.',
    nothingAnswered:
      'Todavía no se ha contestado nada, así que no se puede valorar la preparación. Más abajo figuran las preguntas y las personas a las que conviene hacerlas.',
    ready: ({ isCertain, gaps, onTrust }) =>
      [
        `${isCertain ? 'El' : 'Según lo contestado hasta ahora, el'} trabajo puede seguir adelante según lo previsto.`,
        ...(gaps === 0 ? [] : ['Lo que figura a continuación mejoraría una base ya sólida; nada de ello lo impide.']),
        ...(onTrust === 0
          ? []
          : [
              `${capitalise(countInWords(onTrust, CRITICAL_ANSWER))} ${onTrust === 1 ? 'se apoya' : 'se apoyan'} aún solo en la palabra de alguien; más adelante figura qué conviene pedir ver.`,
            ]),
      ].join(' '),
    withConditions: (conditions, isCertain) => {
      const met = conditions === 1 ? 'se cumpla la condición que figura' : 'se cumplan las condiciones que figuran';
      return `${isCertain ? 'El' : 'Según lo contestado hasta ahora, el'} trabajo puede seguir adelante, siempre que ${conditions === 0 ? 'se cierren las carencias que figuran' : met} a continuación.`;
    },
    notReady:
      'El trabajo no debe traspasarse, ni debe firmarse nada más, hasta que se hayan corregido los puntos que figuran a continuación.',
    gap: ({ level, word, overall, areas, gates }) => {
      const held = countInWords(gates, level === 'ready' ? CONDITION : BLOCKER);
      if (overall === undefined && areas.length === 0) {
        return `Solo por la puntuación, la organización estaría ${word}; ${gates === 1 ? 'la frena' : 'la frenan'} ${held}.`;
      }
      const verb = level === 'ready' ? 'cumplirse' : 'resolverse';
      const parts = [
        ...(overall === undefined
          ? []
          : [`la puntuación global debe subir de ${scoreText(overall.score)} a ${scoreText(overall.needed)}`]),
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
    mean: (overall, geometric) => {
      const mean = 'la media geométrica, que perdona menos un área débil,';
      return overall === geometric
        ? `Ningún área queda muy por detrás de las demás: ${mean} también es ${geometric}.`
        : `En la puntuación global de ${overall} las áreas fuertes compensan a las débiles; ${mean} es ${geometric}.`;
    },
    reasons: (amount) => `${capitalise(countInWords(amount, REASON))} de este veredicto`,
    weightiest: 'Lo que más pesa',
    reasonsNotFull: (amount) =>
      `${capitalise(countInWords(amount, REASON))} por ${amount === 1 ? 'la' : 'las'} que la puntuación no es la máxima`,
    steps: (amount) => capitalise(countInWords(amount, NEXT_STEP)),
    nobodyKnew: 'Nadie supo contestar esta pregunta crítica.',
    noAnswer: 'Una pregunta crítica sin respuesta.',
  },

  gates: {
    blockers: 'Impedimentos',
    noBlocker: 'Ninguna respuesta dada hasta ahora impide el trabajo.',
    blocking: (amount) =>
      `${capitalise(countInWords(amount, { gender: 'm', one: 'punto impide', many: 'puntos impiden' }))} el trabajo. Ninguna fortaleza en otra parte lo compensa.`,
    couldBlock: (amount) => (amount === 1 ? 'Podría ser un impedimento' : 'Podrían ser impedimentos'),
    conditions: 'Condiciones',
    noCondition: 'Ninguna respuesta dada hasta ahora impone una condición.',
    toMeet: (amount) =>
      `${amount === 1 ? 'Debe' : 'Deben'} cumplirse ${countInWords(amount, CONDITION)} antes de que el veredicto pueda ser «preparada» sin más.`,
    couldBeConditions: (amount) => (amount === 1 ? 'Podría ser una condición' : 'Podrían ser condiciones'),
    answer: 'Respuesta:',
    seen: 'Evidencia vista:',
    why: 'Por qué importa:',
    what: 'Qué hacer:',
    who: 'Quién y para cuándo:',
    scores: (score, isDisputed) => `${isDisputed ? 'En conjunto puntúan' : 'Puntúa'} ${score} de 100.`,
    criticalOpen: 'Preguntas críticas sin respuesta',
    noGuess: 'Un «preparada» sin más no puede apoyarse en una suposición. Estas respuestas van primero.',
    nobodyKnew: 'Nadie lo sabía.',
    depends: 'Depende de respuestas que están pendientes o en las que los entrevistados discrepan.',
    differ: 'Los entrevistados discrepan.',
    ifBad: 'Cuenta si lo que está pendiente resulta desfavorable.',
    dependsOnContext: (topics) =>
      `Que se llegue a eso depende de las preguntas pendientes sobre el encargo; ${list(topics)} no ${topics.length === 1 ? 'lo evitaría' : 'lo evitarían'}.`,
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
    oneAnswer: (topic, score) => `la única respuesta, sobre ${topic}, puntúa ${score}`,
    allBest: (amount) => `${allAnswers(amount)} son las mejores posibles`,
    allScore: (amount, score) => `${allAnswers(amount)} puntúan ${score}`,
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
    what: 'Qué hacer:',
    seen: 'Evidencia vista:',
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
      const talks = capitalise(countInWords(conversations, TALK));
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
      `${amount === 1 ? 'Esta pregunta crítica se contestó' : 'Estas preguntas críticas se contestaron'} bien, pero no se mostró nada que lo pruebe. Pida ver:`,
    outdated: 'Para volver a preguntar',
    changed: (amount) =>
      amount === 1
        ? 'Esta pregunta ha cambiado de significado desde que se contestó.'
        : 'Estas preguntas han cambiado de significado desde que se contestaron.',
  },

  roadmap: {
    heading: 'Hoja de ruta',
    lead: (steps, days, open, ifNeeded) => {
      const all = capitalise(countInWords(steps, STEP));
      if (open === steps) {
        return `${all}, hasta ${effort(ifNeeded)} en total: ${open === 1 ? 'empieza' : 'todos empiezan'} por averiguar algo.`;
      }
      const start = `${all}, ${effort(days)} en total.`;
      if (open === 0) return start;
      const them =
        open === 1
          ? 'Uno de ellos empieza por averiguar algo'
          : `${capitalise(countInWords(open, { gender: 'm', one: '', many: 'de ellos' }))} empiezan por averiguar algo`;
      return `${start} ${them}, lo que puede añadir hasta ${effort(ifNeeded)}.`;
    },
    upTo: (days) => `hasta ${effort(days)}`,
    range: (days, most) => `de ${decimal(days, Number.isInteger(days) ? 0 : 1)} a ${effort(most)}`,
    ifNeeded: (days) => `${effort(days)} si hace falta`,
    worth: (amount) => `aporta ${points(amount)}`,
    after: (steps) => `tras ${steps.length === 1 ? 'el paso' : 'los pasos'} ${list(steps.map(String))}`,
    findOut: 'Averígüelo primero; después, si hace falta:',
  },

  strengths: {
    heading: 'Lo que ya es sólido',
    lead: (areAllBest) =>
      `Estas respuestas son las mejores posibles${areAllBest ? '' : ', o casi'}; basta con mantenerlas.`,
    closeTo: (topics) => `cerca de lo mejor en ${topics}`,
  },

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
    evidence: 'Evidencia: ',
    until: (day) => `, válida hasta el ${day}`,
  },
};

function areasToRaise(areas: Gap['areas']): readonly string[] {
  const floors = [...new Set(areas.map(({ needed }) => needed))];
  return floors.map((floor) => {
    const [first, ...others] = areas.filter(({ needed }) => needed === floor);
    if (first === undefined) return '';
    const to = scoreText(floor);
    if (others.length === 0) return `«${first.title}» debe subir de ${scoreText(first.score)} a ${to}`;
    const told = [first, ...others].map(({ title, score }) => `«${title}» (ahora ${scoreText(score)})`);
    return `las áreas ${list(told)} deben llegar a ${to}`;
  });
}

function allAnswers(amount: number): string {
  return amount === 2 ? 'ambas respuestas' : `las ${count(amount, ANSWER)}`;
}
