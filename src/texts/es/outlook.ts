import { endsOf } from '../en/words.ts';
import type { Language } from '../language.ts';
import { countInWords, effort, list, MORE_QUESTION, points, STEP, WORDS } from './words.ts';

export const OUTLOOK: Language['outlook'] = {
  next: {
    heading: 'Qué aclarar primero',
    lead: 'De lo que está pendiente o en discusión, esto es lo que más diría sobre el veredicto:',
    leadDecided:
      'El veredicto es el mismo se aclare esto como se aclare. Se enumera porque hace más segura la puntuación, empezando por lo que más aporta:',
    ask: (who) => `A quién preguntar: ${who}.`,
    bringTogether: (people) => `A quiénes reunir, porque discrepan: ${people.join('; ')}.`,
    settles: 'Sea cual sea la respuesta, el veredicto queda resuelto.',
    maySettle: (percent) => `El ${percent} de las respuestas posibles resuelve el veredicto.`,
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
  robustness: {
    heading: 'Hasta dónde se sostiene el veredicto',
    holds: (holds, draws, low, high) => {
      const share =
        holds === 100
          ? 'en todas las pruebas'
          : holds === 0
            ? 'en menos de 1 de cada 100 pruebas'
            : `en ${holds} de cada 100 pruebas`;
      return `El veredicto se mantiene ${share} (se hicieron ${grouped(draws)}), y nueve de cada diez puntúan entre ${low} y ${high}.`;
    },
    varied:
      'En cada prueba, todos los pesos se sortean de nuevo, hasta una cuarta parte más o menos; una de cada diez respuestas se toma un grado mejor o peor, como podrían discrepar dos entrevistadores; las respuestas pendientes toman cualquiera de sus opciones, y las discrepantes, cualquiera de las dadas; y las áreas se reúnen unas veces con la media aritmética y otras con la geométrica. Así lo recomienda el manual de la OCDE y el JRC sobre indicadores compuestos (2008).',
    drivers: (drivers) => `Lo que más mueve la puntuación es ${list(drivers)}.`,
    answer: (topic) => `la respuesta sobre «${topic}»`,
    openAnswer: (topic) => `la respuesta pendiente sobre «${topic}»`,
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
  },
};

type GoalWords = Parameters<typeof OUTLOOK.way.heading>[0];

function goalText({ level, isReached }: GoalWords): string {
  return isReached ? `para asegurar «${level}»` : `a «${level}»`;
}

/** With a space between thousands, as the Real Academia writes them. */
function grouped(amount: number): string {
  return String(amount).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\u00a0');
}
