import { endsOf } from '../en/words.ts';
import type { Language } from '../language.ts';
import { CAPS } from './summary.ts';
import { count, countInWords, effort, list, MORE_QUESTION, type Noun, PAIR, points, STEP, WORDS } from './words.ts';

export const OUTLOOK: Language['outlook'] = {
  next: {
    heading: 'Qué aclarar primero',
    lead: 'De lo que está pendiente o en discusión, esto es lo que más diría sobre el veredicto:',
    leadDecided:
      'El veredicto es el mismo se aclare esto como se aclare. Se enumera porque hace más segura la puntuación, empezando por lo que más aporta:',
    ask: (who) => `A quién preguntar: ${who}.`,
    bringTogether: (people) => `A quiénes reunir, porque discrepan: ${people.join('; ')}.`,
    settles: 'Sea cual sea la respuesta, el veredicto queda resuelto.',
    maySettle: (percent) => `De las respuestas que admite, el ${percent} resolvería el veredicto.`,
    narrows: (mean, least) =>
      Math.abs(mean - least) < 0.05
        ? `El intervalo se estrecha en ${points(mean)}.`
        : `El intervalo se estrecha en ${points(mean)} de media y, como mínimo, en ${points(least)}.`,
    more: (amount) =>
      `${WORDS.capitalise(countInWords(amount, MORE_QUESTION))} ${amount === 1 ? 'aportaría' : 'aportarían'} menos y ${amount === 1 ? 'figura' : 'figuran'} a continuación.`,
  },
  way: {
    heading: (goal, isLeast) => `${isLeast ? 'El camino más corto' : 'Un camino corto'} ${goalText(goal)}`,
    brief: (goal, steps, days, isAmong, isLeast) => {
      const way = `${countInWords(steps, STEP)}, ${effort(days)} en total`;
      const which = isLeast ? 'el camino más corto' : 'el camino más corto que se encontró';
      return isAmong
        ? `${WORDS.capitalise(which)} ${goalText(goal)} está entre ellos: ${way}. Tiene su propio apartado más adelante.`
        : `Estos son los que más pesan; ${which} ${goalText(goal)} es otro: ${way}. Tiene su propio apartado más adelante.`;
    },
    outOfReach: (level) =>
      `Ni con la mejor respuesta a cada pregunta el veredicto sería «${level}»: el perfil exige más de lo que sus preguntas pueden dar.`,
    takeUp: (level, amount) =>
      `El veredicto no puede ser «${level}» mientras ${amount === 1 ? 'esta pregunta crítica la descarten' : 'estas preguntas críticas las descarten'} como no ${amount === 1 ? 'aplicable' : 'aplicables'} menos de dos personas, o nadie del cliente. ${amount === 1 ? 'Retómela' : 'Retómelas'} o pida que lo confirme una segunda persona:`,
    lead: (steps, days, isSettled, saving, least) => {
      const [from, to] = endsOf(days);
      const than = least === undefined ? 'menos esfuerzo' : `menos de ${effort(least)}`;
      const counted = from === to ? '' : ' Cada paso se cuenta por lo máximo que puede llevar.';
      const proven = isSettled
        ? `ninguna otra combinación de pasos llega con ${than}.`
        : `ninguna otra combinación de pasos llega con seguridad con ${than}, se resuelvan como se resuelvan las respuestas pendientes y las discrepantes.`;
      const best = least === undefined ? proven : `la mejor de las que se pudieron comparar; ${proven}`;
      const start = `${WORDS.capitalise(countInWords(steps, STEP))}, ${effort(days)}: ${best}${counted}`;
      return saving === 0
        ? start
        : `${start} De ese esfuerzo sobran hasta ${effort(saving)} si lo que hay que averiguar primero ya está en su sitio.`;
    },
    findOut: 'averígüelo primero',
    inConfidence: (steps, hasOthers) => {
      const told = 'en algo que se dijo en confianza';
      if (!hasOthers) return `${steps === 1 ? 'Su único paso se apoya' : 'Todos sus pasos se apoyan'} ${told}.`;
      const [rest, are] = steps === 1 ? ['se apoya', 'no figura'] : ['se apoyan', 'no figuran'];
      return `${WORDS.capitalise(countInWords(steps, { gender: 'm', one: 'paso más', many: 'pasos más' }))} ${rest} ${told}; ${are} aquí ni en ese esfuerzo.`;
    },
    toShow: (amount, demand, hasSteps) => {
      const what = demand === 'seen' ? 'quien entrevista tiene que ver la evidencia' : 'hay que aportar evidencia';
      const answers = amount === 1 ? 'esta respuesta' : 'estas respuestas';
      return `${hasSteps ? 'Además, ' : 'No hace falta ningún paso, pero '}${what} de ${answers}; eso no se cuenta como esfuerzo:`;
    },
    toShowInConfidence: (amount, hasOthers) => {
      const one = hasOthers ? 'respuesta más' : 'respuesta';
      const many = hasOthers ? 'respuestas más' : 'respuestas';
      const answers = countInWords(amount, { gender: 'f', one, many });
      return `Hay que aportar evidencia de ${answers} que se ${amount === 1 ? 'apoya' : 'apoyan'} en algo que se dijo en confianza.`;
    },
    roadmapStep: (number) => `paso ${number} de la hoja de ruta`,
    result: (verdict, steps) =>
      steps === 0
        ? `Con eso a la vista, el veredicto sería: ${verdict}.`
        : `Una vez ${steps === 1 ? 'dado' : 'dados'}, el veredicto sería: ${verdict}.`,
  },
  actions: {
    heading: 'Lo acordado en las entrevistas',
    lead: ({ agreed, parked, overdue, done }) => {
      const parts = [
        `hay ${countInWords(agreed, ACTION)}`,
        ...(done === 0 ? [] : [done === 1 ? 'una está hecha' : `${done} están hechas`]),
        ...(overdue === 0 ? [] : [overdue === 1 ? 'una está vencida' : `${overdue} están vencidas`]),
        ...(parked === 0
          ? []
          : [
              `${countInWords(parked, POINT)} ${parked === 1 ? 'queda aparcado' : 'quedan aparcados'} hasta que alguien lo asuma`,
            ]),
      ];
      return `${WORDS.capitalise(list(parts))}. Se suman a lo que recomienda este informe.`;
    },
    action: 'Acción',
    owner: 'Quién',
    due: 'Plazo',
    state: 'Estado',
    parked: 'aparcado, aún sin responsable',
    someOwner: 'la persona nombrada en la entrevista',
    confidential: '(en confianza)',
    open: 'pendiente',
    overdue: 'vencida',
    done: (day) => `hecha el ${day}`,
    brief: ({ agreed, parked, overdue, done }) =>
      `${[
        count(agreed, ACTION),
        ...(parked === 0 ? [] : [count(parked, { ...POINT, one: 'punto aparcado', many: 'puntos aparcados' })]),
        ...(overdue === 0 ? [] : [overdue === 1 ? '1 vencida' : `${overdue} vencidas`]),
        ...(done === 0 ? [] : [done === 1 ? '1 hecha' : `${done} hechas`]),
      ].join(', ')}.`,
  },
  robustness: {
    heading: 'Hasta dónde se sostiene el veredicto',
    holds: (same, draws, low, high) => {
      const give =
        same === draws ? 'todas dan' : same === 0 ? 'ninguna da' : same === 1 ? 'una da' : `${grouped(same)} dan`;
      return `De ${grouped(draws)} pruebas, ${give} el mismo veredicto, y nueve de cada diez puntúan entre ${low} y ${high}.`;
    },
    varied:
      'Qué se varió en cada prueba: todos los pesos, hasta en una cuarta parte; todos los umbrales y mínimos del veredicto, hasta en 5 puntos; la marca de la mitad, por debajo de la cual se aplican impedimentos y condiciones, hasta en 10 puntos; la puntuación de las respuestas que están entre la peor y la mejor, hasta la mitad del camino hacia sus vecinas; y si las áreas se reúnen con la media aritmética o con la geométrica. Las respuestas pendientes tomaron cualquiera de sus opciones, con evidencias o sin ellas; las discrepantes, cualquiera de las respuestas dadas, también las mejores; y lo que está pendiente sobre el propio encargo se resolvió de cualquiera de las maneras posibles.',
    slips: (share, { isMeasured, pairs, fewest }) => {
      const taken = `El ${share} de las respuestas se tomó como la opción inmediatamente mejor o peor, como podría haberlas anotado otro entrevistador.`;
      const which = 'de respuestas de dos personas de una misma parte a una misma pregunta';
      if (isMeasured) return `${taken} Es la mitad de la proporción que difiere entre ${count(pairs, PAIR)} ${which}.`;
      const there = pairs === 0 ? 'aquí no hay ninguno' : `aquí hay ${pairs}`;
      return `${taken} Esta tasa es un supuesto: para medirla hacen falta ${count(fewest, PAIR)} ${which}, y ${there}.`;
    },
    notVaried:
      'Qué no se varió: las propias preguntas, cuáles son críticas, cuáles suponen un impedimento con su peor respuesta y las reglas que limitan el veredicto. Hasta qué punto depende de ellas el veredicto, ninguna prueba así puede decirlo.',
    drivers: (drivers) => `Lo que más mueve la puntuación es ${list(drivers)}.`,
    answer: (topic) => `la respuesta sobre «${topic}»`,
    openAnswer: (topic) => `la respuesta pendiente sobre «${topic}»`,
    optionScores: (topic) => `la puntuación que se da a las respuestas sobre «${topic}»`,
    questionWeight: (topic) => `el peso de «${topic}»`,
    areaWeight: (title) => `el peso del área «${title}»`,
    aggregation: 'la forma de reunir las áreas',
    context: 'lo que aún está pendiente sobre el propio encargo',
    flip: (weight, change, level) =>
      `El menor cambio de un solo peso que cambiaría el veredicto: con ${weight} ${change}, sería «${level}».`,
    more: (percent) => `un ${percent} más alto`,
    less: (percent) => `un ${percent} más bajo`,
    times: (factor) => `multiplicado por ${factor}`,
    none: 'en cero',
    noFlip: 'Ningún cambio de un solo peso, hasta anularlo o multiplicarlo por cien, cambiaría el veredicto.',
    onGates: (caps, amount) => {
      const noun = CAPS[caps];
      const article = noun.gender === 'm' ? 'un' : 'una';
      return `El veredicto se apoya en ${amount === 1 ? `${article} ${noun.one}` : noun.many}, no en los pesos.`;
    },
  },
};

const ACTION: Noun = { gender: 'f', one: 'acción acordada', many: 'acciones acordadas' };
const POINT: Noun = { gender: 'm', one: 'punto', many: 'puntos' };

type GoalWords = Parameters<typeof OUTLOOK.way.heading>[0];

function goalText({ level, isReached }: GoalWords): string {
  return isReached ? `para asegurar «${level}»` : `a «${level}»`;
}

/** With a space between thousands, as the Real Academia writes them; a number of four digits has none. */
function grouped(amount: number): string {
  if (amount < 10_000) return String(amount);
  return String(amount).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\u00a0');
}
