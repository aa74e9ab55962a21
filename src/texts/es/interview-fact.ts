import type { Language } from '../language.ts';

export const FACT: Language['interview']['fact'] = {
  mark: 'un dato, sin puntuación',
  prompts: {
    text: 'Escriba la respuesta',
    number: 'Escriba un número, como 1500 o 2,5',
    date: 'Escriba una fecha, como 2026-11-22',
    list: 'Escriba uno o varios, separados por comas (o por punto y coma); none si no hay ninguno',
  },
  say: {
    text: 'Escriba la respuesta.',
    number: 'Escriba un número, como 1500 o 2,5.',
    date: 'Escriba una fecha, como 2026-11-22.',
    list: 'Escriba uno o varios, separados por comas (o por punto y coma), o none si no hay ninguno.',
  },
  problems: {
    empty: 'No ha cambiado nada: no hay nada que guardar.',
    noNumber: (text) => `«${text}» no es un número, como 1500 o 2,5.`,
    ambiguous: (text) =>
      `«${text}» puede leerse de dos maneras: quite el separador de millares o añada una cifra a los decimales.`,
    noDay: (text) => `«${text}» no es una fecha, como 2026-11-22.`,
    looksLike: (text, command) => `¿Quería decir ${command}? Si «${text}» es la respuesta, escriba value ${text}.`,
    value: 'Diga cuál es la respuesta: value y el texto.',
    noValue: 'Esta pregunta tiene respuestas para elegir: escriba sus números.',
    possible: 'O escriba unknown, na MOTIVO, skip o back; ? muestra todas las órdenes.',
  },
};
