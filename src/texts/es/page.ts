import type { Language } from '../language.ts';
import { effort } from './words.ts';

export const PAGE: Language['page'] = {
  contents: 'Contenido',
  internalCopy: 'Copia interna',
  clientCopy: 'Copia para el cliente.',

  charts: {
    overall: 'La puntuación global y sus umbrales',
    overallDescription: (score, conditions, ready) =>
      `La puntuación global es ${score}, en una escala de 0 a 100. «Preparada con condiciones» empieza en ${conditions}, «preparada» en ${ready}.`,
    overallPrevious: (score) => `En la evaluación anterior era ${score}.`,
    overallRow: 'Global',
    areas: 'Las áreas en barras, con sus umbrales',
    radar: 'Las áreas en un radar',
    areasDescription: (areas) => `En una escala de 0 a 100: ${areas.join('; ')}.`,
    withSides: (area, client, provider) => `${area}, cliente ${client}, proveedor ${provider}`,
    withPrevious: (area, score) => `${area}, antes ${score}`,
    allAnswers: 'Todas las respuestas',
    clientSide: 'Respuestas del cliente',
    providerSide: 'Respuestas del proveedor',
    interval: 'Pendiente o discrepante',
    certain: 'Seguro',
    point: 'La puntuación',
    previous: 'La puntuación anterior',
    fromConditions: 'Desde aquí, con condiciones',
    fromReady: 'Desde aquí, preparada',
    heatMap: 'Todas las preguntas de un vistazo',
    heatMapDescription: (questions, below, open) =>
      `Una casilla por pregunta, ${questions} en total, por áreas; cuanto más débil la respuesta, más oscura la casilla. Por debajo de 50: ${below}; pendientes: ${open}. La sección «Todas las respuestas» dice lo mismo en tablas.`,
    critical: 'Pregunta crítica',
    open: 'Pendiente',
    notApplicable: 'No aplicable',
    hidden: 'No se aplica aquí',
    timeline: ({ level, isReached }, isLeast) =>
      `El menor esfuerzo ${isLeast ? '' : 'que se encontró '}para ${isReached ? 'asegurar' : 'llegar a'} «${level}»`,
    timelineDescription: (steps, days) => `${effort(days)} en total, plazo por plazo: ${steps.join('; ')}.`,
    stepNeeded: 'Por hacer',
    stepPerhaps: 'Por averiguar primero',
  },
};
