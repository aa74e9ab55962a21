import type { Language } from '../language.ts';
import { list } from './words.ts';

export const SAVING: Language['interview']['saving'] = {
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
  profileChanged: (before, now, files) => {
    const rest =
      files.length === 0
        ? ''
        : ` ${list(files)} ${files.length === 1 ? 'conserva' : 'conservan'} ${before}: continúe ${files.length === 1 ? 'esa entrevista' : 'esas entrevistas'} también con ${now} o no se podrán puntuar en conjunto.`;
    return `El perfil es ahora ${now}; era ${before}. Se conservan todas las respuestas.${rest}`;
  },
  words: {
    screen: 'Anotado con palabras, sin archivo. Si lo ha visto usted: e y después v lo marca como visto.',
    plain: 'Anotado con palabras, sin archivo. Si lo ha visto usted, escriba seen.',
  },
  noSuchFile: (ref) => `Anotado, aunque junto a las respuestas no hay ningún archivo ${ref}.`,
  editor: {
    none: 'Indique en EDITOR qué editor prefiere; hasta entonces, n escribe una nota aquí.',
    failed: (editor) => `${editor} no ha terminado bien, así que la nota queda como estaba.`,
    noPlace: (folder) => `En ${folder} no hay sitio para una nota; indique otra carpeta en TMPDIR.`,
    notText: 'Lo que ha dejado el editor no es texto UTF-8, así que la nota queda como estaba.',
  },
};
