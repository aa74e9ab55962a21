import type { Language } from '../language.ts';
import { DETAILS } from './interview-places.ts';
import { list, WORDS } from './words.ts';

type Interview = Language['interview'];

export const REPLY: Interview['reply'] = {
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

export const CHANGE: Interview['change'] = {
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

export const CLASH: Interview['clash'] = {
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
  day: 'el día',
  takeBoth: 'Conservar ambas cosas: los cambios ajenos y, con ellos, su paso',
  takeMine: (topics) =>
    `Los dos han cambiado ${topics.join(', ')}: conservar ahí lo que puso usted y, en lo demás, los cambios ajenos`,
  takeTheirs: 'Conservar los cambios ajenos y descartar su paso',
  more: (amount) => `… y ${amount} más`,
  decide: 'Decida antes: 1 o 2; q sale sin su último paso.',
  say: 'Escriba both (ambas cosas), theirs (los cambios ajenos) o quit.',
};

export const SAVING: Interview['saving'] = {
  changed: 'No se ha guardado: otra persona ha cambiado el archivo',
  changedQuestionnaires: 'No se ha guardado: otra persona ha cambiado los cuestionarios de los que trata este archivo',
  hasErrors: (where) => {
    const first = where === undefined ? '' : ` (línea ${where.line}: ${where.message})`;
    return `No se ha guardado: otra persona ha cambiado el archivo, que ahora tiene errores${first}`;
  },
  failed: (reason) => `No se ha guardado: ${reason}`,
  advice: {
    leave: 'Salga (Esc, q) y siga con el archivo cambiado.',
    mend: 'Resuélvalo y vuelva a pulsar la tecla.',
    mendFile: 'Corríjalo y vuelva a pulsar la tecla.',
  },
  reasons: {
    EEXIST: 'ya existe',
    ENOENT: 'falta el archivo o su carpeta',
    EACCES: 'no hay permiso para escribirlo',
    EPERM: 'no hay permiso para escribirlo',
    EROFS: 'el disco es de solo lectura',
    ENOSPC: 'el disco está lleno',
    EDQUOT: 'la cuota de disco está agotada',
    EFBIG: 'aquí un archivo no puede ser tan grande',
    EIO: 'el disco da un error',
    ESTALE: 'la carpeta de red en la que está ya no se encuentra',
    EFTYPE: 'ya no es un archivo normal',
    EISDIR: 'es una carpeta, no un archivo',
    ENOTDIR: 'una parte de la ruta no es una carpeta',
  },
  tooLarge: 'las respuestas ocuparían más de lo que puede ocupar un archivo (1 MiB)',
  readReasons: {
    EACCES: 'no hay permiso para leerlo',
    EPERM: 'no hay permiso para leerlo',
    EIO: 'el disco da un error',
    ESTALE: 'la carpeta de red en la que está ya no se encuentra',
    EFTYPE: 'ya no es un archivo normal',
    EISDIR: 'hay una carpeta en su lugar',
  },
  gone: (file) =>
    `${file} ya no está: se ha movido o borrado durante la entrevista y, con él, las respuestas. Devuélvalo a su sitio antes de seguir.`,
  unreadable: (file, reason) =>
    `${file} ya no se puede leer, así que no se sabe si las respuestas están a salvo: ${reason}.`,
  changedSince: (file) =>
    `Otra persona ha cambiado ${file} después de que se guardara la última respuesta de esta entrevista.`,
  draftNotKept: (reason) => `Lo que escriba no se conserva hasta que lo confirme: ${reason}.`,
  mendPlainly: (problem) => `${problem}. Resuélvalo y escríbalo otra vez, o escriba quit.`,
  correctElsewhere: (files, details) =>
    `Corregido aquí. ${list(files)} ${files.length === 1 ? 'conserva' : 'conservan'} ${list(details.map((detail) => DETAILS.articled[detail]))} de antes: corríjalo también ahí o no se podrán puntuar en conjunto.`,
  noSuchFile: (ref) => `Anotado, aunque junto a las respuestas no hay ningún archivo ${ref}.`,
  editor: {
    none: 'Indique en EDITOR qué editor prefiere; hasta entonces, n escribe una nota aquí.',
    failed: (editor) => `${editor} no ha terminado bien, así que la nota queda como estaba.`,
    noPlace: (folder) => `En ${folder} no hay sitio para una nota; indique otra carpeta en TMPDIR.`,
    notText: 'Lo que ha dejado el editor no es texto UTF-8, así que la nota queda como estaba.',
  },
};
