import type { Language } from '../language.ts';
import { WORDS } from './words.ts';

type InterviewTexts = Language['interview'];

export const REPLY: InterviewTexts['reply'] = {
  noItems: 'ninguno de estos puntos',
  unknown: 'nadie lo sabía',
  notApplicable: (reason) => `no aplicable; motivo: ${reason}`,
  unanswered: 'sin respuesta',
  brief: {
    answer: (number) => `la respuesta ${number}`,
    ticked: (amount, total) => `${amount} de ${total} puntos`,
    unknown: '«nadie lo sabía»',
    notApplicable: '«no aplicable»',
    notOffered: 'una respuesta que ya no se ofrece',
  },
};

function named(topics: readonly string[], more: number): string {
  return `${topics.join(', ')}${more === 0 ? '' : ` y ${more} más`}.`;
}

export const CHANGE: InterviewTexts['change'] = {
  detail: (name, text) => `${WORDS.capitalise(name)}: ${text}.`,
  takenBack: 'Respuesta retirada.',
  changed: (topic) => `${topic}: respuesta cambiada.`,
  changedFromTo: (topic, from, to) => `${topic}: antes ${from}, ahora ${to}.`,
  nowAsked: (topics, more) => `Ahora se pregunta: ${named(topics, more)}`,
  noLongerAsked: (topics, more) => `Ya no se pregunta: ${named(topics, more)}`,
  countsAgain: 'Lo que se contestó ahí antes vuelve a contar.',
  countsNot: 'Lo que se contestó ahí sigue en el archivo, pero no cuenta.',
  stillCounts: 'Lo que se contestó ahí sigue en el archivo y sigue contando.',
};

export const CLASH: InterviewTexts['clash'] = {
  head: 'No se ha guardado: entretanto, otra persona ha cambiado el archivo.',
  again: 'No se ha guardado: el archivo ha vuelto a cambiar.',
  theirs: 'Lo que ha cambiado la otra persona',
  mine: 'El paso que ha dado usted, aún sin guardar',
  onlyLayout: 'ninguna respuesta, solo los comentarios o la presentación',
  noteRemoved: 'nota borrada',
  note: (text) => `nota «${text}»`,
  evidence: 'evidencia',
  confidential: 'confidencial',
  notConfidential: 'ya no es confidencial',
  keyFact: 'hecho clave',
  notKeyFact: 'ya no es un hecho clave',
  action: (text) => `la acción «${text}»`,
  actionGone: 'borrada',
  day: 'el día',
  takeBoth: 'Conservar ambas cosas: los cambios ajenos y, con ellos, su paso',
  takeMine: (topics) =>
    `Los dos han cambiado ${topics.join(', ')}: conservar ahí lo que puso usted y, en lo demás, los cambios ajenos`,
  takeTheirs: 'Conservar los cambios ajenos y descartar su paso',
  more: (amount) => `… y ${amount} más`,
  decide: 'Decida antes: 1 o 2; q sale sin su último paso.',
  say: 'Escriba both (ambas cosas), theirs (los cambios ajenos) o quit.',
};
