import type { Language } from '../language.ts';
import { count, INTERVIEW as ONE_INTERVIEW } from './words.ts';

export const ENDING: Language['interview']['ending'] = {
  alone: (who) => `Solo esta entrevista (${who}):`,
  offer: (file, interviews) =>
    interviews === 1
      ? `¿Escribir en ${file} el informe sobre esta única entrevista, como copia para el cliente?`
      : `¿Escribir en ${file} el informe conjunto de las ${interviews} entrevistas, como copia para el cliente?`,
  reportLater: (interviews) =>
    interviews === 1
      ? 'El informe sobre esta única entrevista:'
      : `El informe conjunto de ${count(interviews, ONE_INTERVIEW)}:`,
  sayYes: 'Escriba sí para escribirlo; con cualquier otra cosa no se escribe.',
  yes: 'sí si s yes y',
  remarks: 'Hay avisos que pueden citar lo que dijeron otras personas. Para leerlos:',
  internal: 'La copia para usted, con notas y nombres:',
  anotherPerson: 'Otra persona de este encargo:',
  status: 'Cómo está el encargo:',
  compare: 'Qué ha cambiado desde la ronda anterior:',
};
