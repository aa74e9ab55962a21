import type { Language } from '../language.ts';
import { DETAILS } from './interview-places.ts';
import { count, list, type Noun } from './words.ts';

type InterviewTexts = Language['interview'];

const OTHER_FILE: Noun = { gender: 'm', one: 'archivo más', many: 'archivos más' };

const names = (details: readonly (keyof typeof DETAILS.articled)[]): string =>
  list(details.map((detail) => DETAILS.articled[detail]));

export const TABLE: InterviewTexts['table'] = {
  heading: '¿La entrevista de quién?',
  person: (who, replied, total) => `${who} · ${replied} de ${total}`,
  someoneNew: 'Otra persona, por primera vez',
  now: (who) => `Ahora: ${who}.`,
  nowElsewhere: (who) => `Ahora: ${who}, a quien no se le hace esa pregunta. Esta es su siguiente pregunta abierta.`,
  nowInReview: (who) => `Ahora: ${who}, a quien no se le hace esa pregunta y que ya ha contestado todas las suyas.`,
  nowInConfidence: (who) => `Ahora: ${who}. Lo que hay en esa pregunta se dijo en confianza: este es otro lugar.`,
  isOpenElsewhere: (file) => `${file} está abierto en otra entrevista: termínela antes.`,
  isUnusable: (file, command) => `${file} no se puede usar tal como está. Para ver qué falla: ${command}`,
  nobodyElse: 'Aquí no hay ninguna otra entrevista de este encargo.',
  noSuchPerson: (words, people) =>
    `Aquí nadie es «${words}». Escriba person y un número o un nombre: ${list(people, 'or')}.`,
  whichPerson: (words, people) => `«${words}» puede ser ${list(people, 'or')}.`,
  say: 'Escriba person y un número o un nombre; person new empieza una entrevista con otra persona.',
  sideBySide: {
    nobodyHere: 'Todavía no hay nadie más en esta mesa: p va a la entrevista de otra persona.',
    nobodyHerePlainly: 'Todavía no hay nadie más en esta mesa: escriba person.',
    notAsked: 'A nadie más en esta mesa se le hace esta pregunta.',
    notBoth: 'Todavía no han contestado las dos personas.',
    notAll: 'Todavía no han contestado todas las personas.',
    inConfidence: 'dicho en confianza',
    same: 'Las respuestas son iguales.',
    differs: 'Las respuestas difieren.',
    only: (who, ticked) => `Solo ${who}: ${ticked.join('; ')}`,
    hidden: 'Lo dicho en confianza no se compara.',
  },
};

export const SPREAD: InterviewTexts['spread'] = {
  ask: (files, details) =>
    `¿También en ${count(files.length, OTHER_FILE)}: ${files.join(', ')}? Si no coincide ${names(details)}, no se pueden puntuar en conjunto.`,
  askPlainly: (files, details) =>
    `${list(files)} ${files.length === 1 ? 'conserva' : 'conservan'} ${names(details)} de antes, y no se pueden puntuar en conjunto: escriba correct-all para corregirlo también ahí.`,
  done: (files) => `Corregido también en ${list(files)}.`,
  left: (file, reason) => `${file} queda como antes. ${reason}.`,
  isOpenElsewhere: 'Está abierto en otra entrevista',
  isUnusable: 'Ya no se puede leer como respuestas',
  stays: (files) => `${list(files)} ${files.length === 1 ? 'queda' : 'quedan'} como antes.`,
  nothing: 'No hay nada que corregir en otros archivos.',
};
