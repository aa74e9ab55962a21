import type { Language } from '../language.ts';
import { ANSWER, count, list, WORDS } from './words.ts';

type InterviewTexts = Language['interview'];
export const QUESTION: InterviewTexts['question'] = {
  setsWhatApplies: 'decide qué se aplica',
  // Fractions, as they are written in Spanish: with «de» the minutes would not fit on 40 columns.
  progress: (here, all, minutes) => {
    const done = `${here.replied}/${here.total} aquí, ${all.replied}/${all.total} en total`;
    return minutes === undefined ? done : `${done}, ${minutes === 1 ? 'queda' : 'quedan'} ${minutes} min`;
  },
  place: (number, total) => `[${number} de ${total}]`,
  stillAt: (place, topic) => `Sigue en ${place} ${topic}; again repite la pregunta.`,
  several: 'Puede haber varios: escriba sus números, o none si no se cumple ninguno.',
  noProvider: (number) => `Aquí no consta ningún proveedor; con eso encaja la respuesta ${number}.`,
  prompts: {
    reason: '¿Por qué no es aplicable esta pregunta?',
    note: 'Nota (para usted; k la cita al cliente; vacía: ninguna)',
    evidence: 'Evidencia: una ruta, un enlace o, con palabras, lo que ha visto',
    evidenceAgain: 'Evidencia (si queda vacía, se quita)',
  },
  linesShown: (from, to, total) => ` · líneas ${from}–${to} de ${total}`,
  nothingChosen:
    'Todavía no ha elegido nada: pulse el número de una respuesta, o elíjala con ↑↓ y después pulse Enter.',
  nothingTicked:
    'Todavía no ha marcado nada: pulse los números de lo que se cumpla y después Enter; 0 indica que no se cumple nada.',
  noSuchPiece: (number, last) => `No hay evidencia ${number}; la última es la ${last}.`,
  noSuchAnswer: (number) => `No hay respuesta ${number}.`,
  pasteNeedsNote: 'No se ha pegado nada: pulse antes n para escribir una nota.',
  takenUp: 'Retomado de la última vez, porque aún no estaba guardado.',
  needsReason: 'No ha cambiado nada: «no aplicable» necesita un motivo.',
  alwaysApplies: 'Esta pregunta se aplica siempre: elija una respuesta o indique que nadie lo sabe.',
};

export const KEPT: InterviewTexts['kept'] = {
  outdated: 'Esta pregunta ha cambiado desde que se contestó: vuelva a hacerla.',
  answer: 'Respuesta: ',
  value: (text) => `Respuesta: ${text}`,
  unknown: 'Respuesta: nadie lo sabía',
  notApplicable: (reason) => `Respuesta: no aplicable; motivo: ${reason}`,
  noItems: 'Respuesta: ninguno de estos puntos',
  notOffered: 'La respuesta del archivo ya no se ofrece.',
  note: 'Nota: ',
  evidence: (number, ref, state) => `Evidencia${number === undefined ? '' : ` ${number}`}: ${ref} (${state})`,
  evidenceRemoved: (ref) => `Evidencia quitada: ${ref}.`,
  seenToday: (ref) => `Vista hoy: ${ref}.`,
  notSeen: (ref) => `Ya no consta como vista: ${ref}.`,
  confidential: 'En confianza: cuenta, pero al cliente no se le muestra por sí sola',
  keyFact: 'Hecho clave: esta nota se cita al cliente',
  ticksUnconfirmed: 'Marcas sin guardar: Enter confirma.',
  waiting: {
    note: 'Hay una nota de la última vez sin guardar: n la retoma.',
    reason: 'Hay un motivo de la última vez sin guardar: x lo retoma.',
    evidence: 'Hay evidencia de la última vez sin guardar: e la retoma.',
    value: 'Hay una respuesta de la última vez sin guardar: Enter la retoma.',
    action: 'Hay una acción de la última vez sin guardar: a la retoma.',
  },
};

export const HELP: InterviewTexts['help'] = {
  why: 'Por qué importa',
  listenFor: 'En qué fijarse',
  evidence: 'Qué lo demostraría',
  who: 'Quién podría saberlo',
  people: (roles) => list(roles, 'or'),
};

export const LAST_TIME: InterviewTexts['lastTime'] = {
  when: (day) => (day === undefined ? 'La última vez: ' : `La última vez (${WORDS.day(day)}): `),
  note: (isConfidential) => `Nota de la última vez${isConfidential ? ', confidencial' : ''}: `,
  evidence: (isConfidential) => `Evidencia de la última vez${isConfidential ? ', confidencial' : ''}: `,
  confirm: 'Enter lo confirma.',
  confirmPlainly: 'Escriba same para confirmarlo.',
  takeOverPlainly: 'Escriba take-over para conservar también ahora la nota y la evidencia de la última vez.',
  answer: (number) => `respuesta ${number}.`,
  items: (numbers) => `respuestas ${list(numbers)}.`,
  noItems: 'ninguno de estos puntos.',
  value: (text) => `${text}.`,
  unknown: 'nadie lo sabía.',
  notApplicable: (reason) => `no aplicable; motivo: ${reason}.`,
  changed: 'La pregunta ha cambiado desde entonces: vuelva a hacerla.',
  notOffered: 'Eso ya no se ofrece: vuelva a preguntar.',
  nothing: 'Aquí no hay ninguna respuesta de la última vez que confirmar.',
  waiting: (amount) => `Hay ${count(amount, ANSWER)} de la última vez por confirmar de nuevo.`,
  gone: (amount) =>
    `${count(amount, ANSWER)} de la última vez ${amount === 1 ? 'es de una pregunta que ya no se hace' : 'son de preguntas que ya no se hacen'}.`,
};
