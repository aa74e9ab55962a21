import type { Language } from '../language.ts';

export const FORM: Language['form'] = {
  title: 'Cuestionario',
  intro: [
    'Conteste, por favor, con lo que usted mismo conoce del trabajo. «No lo sé» también es una respuesta: muestra a quién más preguntar.',
    'Esta página funciona sin red y no envía nada. Lo que escriba se conserva en este dispositivo hasta que lo borre, salvo lo que marque como confidencial.',
    'Cuando termine, guarde sus respuestas con el botón del final y envíe el archivo a quien le mandó esta página. Puede guardar tantas veces como quiera.',
  ],
  noScript:
    'Desde esta vista no se puede guardar nada, porque no ejecuta ningún programa. La vista previa de un iPhone o iPad es de ese tipo: abra la página en un navegador de un ordenador o de Android, o imprímala y rellénela a mano.',
  head: {
    legend: 'Sobre usted y el trabajo en cuestión',
    client: 'Cliente (quien externalizaría)',
    provider: 'Proveedor (vacío si aún no hay ninguno elegido)',
    scope: 'El trabajo en cuestión',
    respondent: 'Su nombre (puede quedar vacío)',
    role: 'Su función',
    side: 'Usted habla por',
  },
  help: 'Sobre esta pregunta',
  unknown: 'No lo sé',
  notApplicable: 'No procede',
  none: 'Nada de lo anterior',
  noEntries: 'No hay ninguno',
  reason: 'Por qué no procede',
  answer: 'Su respuesta',
  number: 'Un número, como 1500 o 2,5',
  date: 'Una fecha',
  list: 'Uno por línea',
  note: 'Nota',
  evidence: 'Qué lo demuestra: un documento o un enlace, uno por línea',
  confidential: 'En confianza: cuenta, pero no se cita ni se atribuye',
  lastTime: (day, answer) =>
    `${day === undefined ? 'La última vez' : `La última vez (${day})`} usted contestó: ${answer}`,
  stillSo: 'Sigue siendo así',
  clearAnswer: 'Borrar esta respuesta',
  save: 'Guardar mis respuestas',
  clear: 'Borrarlo todo',
  progress: (replied, total) => `Contestadas: ${replied} de ${total}`,
  saved: (file) =>
    `Sus respuestas están en el archivo ${file}, en la carpeta donde guarda su navegador (normalmente Descargas). Envíe ese archivo de vuelta.`,
  cleared: 'Se ha borrado todo, también en este dispositivo.',
  undo: 'Recuperarlo',
  confidentialWarning:
    'Lo que ha marcado como confidencial no se conserva en este dispositivo: guarde antes de cerrar o volver a cargar la página.',
  notKept: 'Este navegador no conserva nada de esta página: guarde antes de cerrarla.',
  problems: {
    heading: 'Aún no se ha guardado. Corrija, por favor:',
    missing: (label) => `${label}: escriba o elija algo`,
    reason: (topic) => `${topic}: diga por qué no procede`,
    number: (topic) => `${topic}: escriba un número, como 1500 o 2,5`,
    day: (topic) => `${topic}: escriba una fecha, como 2026-11-22`,
  },
};
