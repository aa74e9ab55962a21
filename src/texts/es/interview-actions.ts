import type { Language } from '../language.ts';

export const ACTIONS: Language['interview']['actions'] = {
  titles: { agreed: 'Acciones acordadas', parked: 'Puntos aparcados', done: 'Hechas' },
  due: (day) => `plazo: ${day}`,
  doneOn: (day) => `hecha el ${day}`,
  kept: {
    agreed: (action) => `Acción: ${action}`,
    parked: (action) => `Aparcado: ${action}`,
    done: (action) => `Acción: ${action}`,
  },
  prompts: {
    action: '¿Qué hay que hacer?',
    'action-owner': '¿Quién se encarga? (vacío: queda aparcado, sin nadie todavía)',
    'action-due': '¿Para qué día? Por ejemplo 2026-12-05, o +14 para dentro de 14 días (vacío: ninguno)',
  },
  about: (text) => `Acción: ${text}`,
  heading: 'Una acción',
  said: {
    agreed: 'Acordado.',
    parked: 'Aparcado: aún no se encarga nadie.',
    changed: 'Cambiado.',
    done: 'Hecha hoy.',
    notDone: 'Ya no consta como hecha.',
    dropped: 'Borrada.',
    already: 'Eso ya está acordado.',
    notHere: 'Se acordó en otra entrevista, cuyo archivo no se toca: márquela como hecha.',
  },
  none: 'Aún no hay nada acordado. Escriba action TEXTO; RESPONSABLE; DÍA.',
  say: 'Escriba done o drop y un número, o action TEXTO; RESPONSABLE; DÍA.',
  problems: {
    noText: 'Diga qué hay que hacer: action TEXTO; RESPONSABLE; DÍA.',
    tooMany: 'Hay más de dos puntos y coma: escriba action TEXTO; RESPONSABLE; DÍA.',
    noDay: (text) => `«${text}» no es un día: escríbalo como 2026-12-05, o +14 para dentro de 14 días.`,
    noNumber: (last) =>
      last === 0
        ? 'Aún no hay nada acordado.'
        : `Escriba el número de una acción, del 1 al ${last}; actions las muestra todas.`,
  },
};
