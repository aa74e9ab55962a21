import type { Language } from '../language.ts';
import { ANSWERED, DETAILS } from './interview-places.ts';
import { count, list } from './words.ts';

function glossed(details: readonly (keyof typeof DETAILS.names)[]): string {
  return details.map((detail) => `${detail} (${DETAILS.names[detail]})`).join(', ');
}

function orMeant(meant: string | undefined): string {
  return meant === undefined ? '.' : `; ¿quería decir ${meant}?`;
}

export const PLAIN: Language['interview']['plain'] = {
  can: 'Lo que puede escribir:',
  aboutWords:
    'Las órdenes son las mismas palabras inglesas en todos los idiomas, para que un mismo script sirva en cualquiera de ellos.',
  placeholders: {
    reason: 'MOTIVO',
    text: 'TEXTO',
    ref: 'REFERENCIA',
    number: 'NÚMERO',
    words: 'PALABRAS',
    whatText: 'DATO TEXTO',
    action: 'TEXTO; RESPONSABLE; DÍA',
  },
  meanings: {
    numbers: 'contestar y seguir; en una lista, todos los que se cumplan: 1 3 4, o none si ninguno',
    value: 'la respuesta a una pregunta sin respuestas para elegir; la palabra value puede omitirse',
    unknown: 'se preguntó, pero nadie lo sabía',
    na: 'no es aplicable, y por qué',
    note: 'guardar para usted una nota con esta pregunta; key la cita al cliente; sin texto, borrarla',
    'note+': 'añadir una línea a la nota',
    evidence: 'guardar una ruta o un enlace que lo demuestre',
    seen: 'hoy ha visto la evidencia; otra vez: ya no',
    seenNumber: 'lo mismo, cuando hay varias evidencias',
    action:
      'acordar algo que hay que hacer, en esta pregunta; sin responsable queda aparcado; el día, como 2026-12-05 o +14',
    actions: 'ver lo acordado',
    done: 'esa acción está hecha hoy; otra vez: ya no',
    drop: 'borrar esa acción',
    reword: 'poner otro texto en lugar de esa evidencia',
    remove: 'quitar esa evidencia',
    confidential:
      'dicho en confianza: cuenta, pero ninguna copia para el cliente lo muestra por sí solo; otra vez: ya no',
    key: 'citar la nota al cliente, en la primera página; otra vez: ya no',
    same: 'confirmar lo que se contestó la última vez',
    'take-over': 'conservar también ahora la nota y la evidencia de la última vez',
    'take-up': 'guardar lo que se escribió la última vez y quedó sin confirmar',
    'let-go': 'descartar lo que se escribió la última vez y quedó sin confirmar',
    clear: 'retirar la respuesta',
    undo: 'deshacer el último cambio, fuera cual fuera',
    back: 'ir a la pregunta anterior',
    forward: 'ir a la pregunta siguiente',
    skip: 'dejarla pendiente por ahora',
    jump: 'ver las áreas y cuánto se ha avanzado en cada una',
    jumpWords: 'ir a un área por su número o su nombre, o a la pregunta con estas palabras',
    must: 'ir a la siguiente pregunta crítica pendiente',
    again: 'volver a leer la pregunta',
    verdict: 'lo que resulta hasta ahora solo de esta entrevista',
    review: 'ver lo que merece otra mirada',
    correct: 'ver para quién es la entrevista y quién contesta',
    correctText: (details) => `corregir uno de estos datos: ${glossed(details)}`,
    'correct-all': 'hacer la última corrección también en los demás archivos del encargo',
    person: 'ir a la entrevista de la otra persona, en la misma pregunta, y volver; si hay varias, verlas',
    personWords: 'ir a la entrevista de quien tiene ese número, nombre o función; person new: de otra persona',
    compare: 'ver lo que contestaron a esta pregunta las personas de esta mesa, cuando lo han hecho todas',
    next: 'guardar y empezar una entrevista con otra persona',
    finish: 'terminar con la puntuación de esta entrevista',
    finishBlind: 'terminar, sin la puntuación',
    quit: 'guardar y salir',
    '?': 'esta ayuda, y la que hay para la pregunta',
  },

  done: {
    noteRemoved: 'Nota borrada.',
    noteKept: 'Nota guardada.',
    evidenceKept: 'Evidencia guardada.',
    evidenceReworded: 'Evidencia corregida; ya no consta como vista.',
    evidenceRemoved: 'Evidencia quitada.',
    confidential:
      'En confianza: cuenta en la puntuación, y la copia del cliente no muestra ni la respuesta ni su nota ni su evidencia.',
    notConfidential: 'Ya no es confidencial.',
    keyFact: 'Hecho clave: esta nota se cita al cliente.',
    notKeyFact: 'Ya no se cita al cliente.',
    takenOver: 'La nota y la evidencia de la última vez se conservan también ahora.',
    corrected: 'Corregido.',
    undone: 'Deshecho.',
    kept: 'Guardado lo que se escribió la última vez.',
    keptInPart: 'Guardado lo que corresponde a preguntas que se hacen ahora; lo demás queda a la espera.',
    dropped: 'Descartado lo que se escribió la última vez.',
  },
  unchanged: {
    'key-fact': 'Aquí no hay ninguna nota que citar.',
    note: 'La nota ya está guardada.',
    evidence: 'Esta evidencia ya está guardada.',
    clear: 'No hay ninguna respuesta que retirar.',
    undo: 'No hay ningún cambio que deshacer.',
    'take-over': 'Aquí no hay nota ni evidencia de la última vez que recuperar.',
    correct: 'Ya figura así.',
    back: 'Esta es la primera pregunta.',
  },

  problems: {
    nothingAfter: (word) => `Detrás de ${word} no puede ir nada.`,
    pasted:
      'Han llegado varias líneas a la vez, como al pegar: no se ha tomado ninguna. Escriba note TEXTO para guardar un texto.',
    nothingWaits: 'No hay nada de la última vez por confirmar.',
    nothingAfterUnknown: 'Detrás de unknown no puede ir nada. Lo que se dijo puede guardarse con note TEXTO.',
    inReview: 'Escriba finish, next, back, un número de la lista, jump PALABRAS, action TEXTO, undo, quit o ?.',
    noQuestion: (words) =>
      `Ninguna pregunta contiene «${words}» en su tema, su texto, sus respuestas, su ayuda ni sus notas.`,
    fitAsWell: (ids, more) => `También encajan: ${ids.join(', ')}${more === 0 ? '' : ` y ${more} más`}.`,
    noDetail: (word, meant, details) =>
      `«${word}» no se puede corregir${orMeant(meant)} Escriba correct, uno de estos datos (${list(details)}) y el texto.`,
    na: 'Diga por qué no es aplicable: na y el motivo.',
    note: 'Diga qué hay que guardar: note y el texto.',
    'note+': 'Diga qué hay que añadir: note+ y el texto.',
    evidence: 'Diga qué lo demuestra: evidence y una ruta o un enlace.',
    noEvidence: 'Aquí no hay ninguna evidencia que se haya podido ver.',
    whichSeen: (last) => `Diga qué evidencia ha visto: seen y su número, del 1 al ${last}.`,
    reword: (last) => `Diga qué evidencia y cómo es: reword, su número (del 1 al ${last}) y el texto.`,
    remove: (last) => `Diga qué evidencia: remove y su número, del 1 al ${last}.`,
    notListed: (number, last) =>
      last === 0 ? 'La lista está vacía.' : `En la lista no hay ningún ${number}; el último es el ${last}.`,
    noAnswerHere: (word, meant) => `«${word}» no es una respuesta aquí${orMeant(meant)}`,
    possible: (last, isChecklist, canBeSetAside) =>
      `Escriba ${isChecklist ? `los números que se cumplan (del 1 al ${last}), none` : `un número del 1 al ${last}`}, unknown, ${canBeSetAside ? 'na MOTIVO, ' : ''}skip o back; ? muestra todas las órdenes.`,
  },

  open: {
    head: (replied, total, open) => {
      const left = open === 0 ? '.' : `; ${open === 1 ? 'queda 1 pendiente' : `quedan ${open} pendientes`}:`;
      return `Guardado: ${replied} de ${count(total, ANSWERED)}${left}`;
    },
    groups: {
      critical: 'Crítica',
      high: 'Alta',
      context: 'Decide qué se aplica',
      medium: 'Media',
      low: 'Baja',
      fact: 'Datos',
    },
  },
};
