import type { Language } from '../language.ts';
import { ANSWERED } from './interview-places.ts';
import { count, dayText, list, type Noun, INTERVIEW as ONE_INTERVIEW, QUESTION } from './words.ts';

type InterviewTexts = Language['interview'];

const MINUTE: Noun = { gender: 'm', one: 'minuto', many: 'minutos' };

function aboutMinutes(minutes: number): string {
  return `${minutes === 1 ? 'cerca de' : 'unos'} ${count(minutes, MINUTE)}`;
}

export const START: InterviewTexts['start'] = {
  whom: '¿Con quién es esta entrevista?',
  anotherPerson: (engagement) => `Otra persona sobre ${engagement}`,
  newEngagement: 'Alguien de un encargo nuevo',
  offer: (engagement, interviews) => `${engagement} (${count(interviews, ONE_INTERVIEW)} hasta ahora)`,
  found: 'Encargos que hay aquí:',
  clientOrNumber:
    'Cliente (quien externalizaría), o el número de uno de estos encargos para entrevistar a otra persona:',
  sayOneOf: (words) => `Escriba una de estas palabras: ${words.join(', ')}.`,
  needsText: 'Escriba algo aquí, por favor.',
  areas: 'Áreas por las que preguntar:',
  allAreas: (total) => `las ${total}`,
  oneArea: 'Elija al menos un área',
  someAreas: (amount, total) => `${amount} de ${total}`,
  saveAs: 'Guardar las respuestas como:',
  saveAsPlainly: (proposal) => `Guardar las respuestas como (vacío: ${proposal}):`,
  anotherName: (obstacle) => `Elija otro nombre, por favor: ${obstacle}.`,
  obstacles: {
    exists: 'ya existe',
    noFolder: 'su carpeta no existe',
    noPermission: 'no hay permiso para escribir en su carpeta',
  },
  sameRespondent: {
    tell: (file) =>
      `${file} es la entrevista con esta misma persona: indique otro nombre u otra función. Para una nueva ronda con la misma persona, use --from; para seguir con ella bajo otro perfil, --profile con ese archivo.`,
    ask: (file) => `${file} es la entrevista con esta misma persona:`,
    goOn: (file, profile, wished) =>
      profile === wished ? `Seguir con ${file}` : `Seguir con ${file} bajo ${wished}: sus respuestas se conservan`,
    round: 'Una ronda nueva en otro archivo: se vuelven a ofrecer las respuestas',
    another: 'Otra persona: preguntar de nuevo el nombre',
  },
  setUp: {
    welcome: 'Cuando empiece, cada respuesta se guarda al instante; Ctrl+C sale siempre.',
    names: { only: 'preguntas', profile: 'perfil', areas: 'áreas', file: 'archivo' },
    prompts: { only: 'Qué preguntar:', profile: 'Perfil (qué preguntas hay):' },
    begin: 'Empezar',
    none: 'sin indicar',
    everything: 'todo lo que esta parte puede contestar',
    only: (role) => `solo lo que sabría esta función (${role})`,
    takes: ({ questions, minutes, critical }) =>
      `Hasta ${count(questions, QUESTION)}, ${aboutMinutes(minutes)}; ${critical} ${critical === 1 ? 'puede ser crítica' : 'pueden ser críticas'}.`,
    taking: (what, { questions, minutes }) => `${what}: hasta ${count(questions, QUESTION)}, ${aboutMinutes(minutes)}`,
    providerNeedsName: 'Quien habla por el proveedor tiene uno: escriba su nombre, por favor.',
    profileSays: (profile, summary) => `Perfil ${profile}: ${summary}`,
    textKeys: ['Enter siguiente', '↑↓ mover', 'Ctrl+U borrar', 'Ctrl+C salir'],
    areaKeys: ['←→ área', 'Espacio marcar', 'Enter siguiente', '↑↓ mover', 'Ctrl+C salir'],
    choiceKeys: (field) =>
      field === 'begin'
        ? ['Enter empezar', '↑↓ cambiar algo', 'Ctrl+C salir']
        : ['←→ o número elegir', 'Enter siguiente', '↑↓ mover', 'Ctrl+C salir'],
  },
  list: {
    title: 'Entrevistas en esta carpeta',
    engagement: (about, profile, round) => `${about} · ${profile}${round === 1 ? '' : `, ronda ${round}`}`,
    person: (name, side, role) =>
      `${name === undefined ? side : `${name}, ${side}`}${role === undefined ? '' : ` (${role})`}`,
    state: (replied, total, day) =>
      `${replied === total ? `terminada, ${total} de ${total}` : `${replied} de ${total}`} contestadas${day === undefined ? '' : `, ${dayText(day)}`}`,
    newEngagement: 'Alguien de un encargo nuevo',
    above: (amount) => `↑ ${amount} más`,
    below: (amount) => `↓ ${amount} más`,
    keys: ['↑↓ mover', 'Enter seguir', 'n otra persona', 'r informe conjunto', 'q salir'],
    keysAtNew: ['↑↓ mover', 'Enter empezar', 'q salir'],
    say: 'Escriba un número para seguir con esa entrevista, next y un número para otra persona del mismo encargo, report y un número para su informe conjunto, o new para un encargo nuevo.',
    noNumber: (amount) => `Escriba un número del 1 al ${amount}, next o report con uno de ellos, o new.`,
    reportAs: 'Guardar el informe para el cliente como:',
    reportAsPlainly: (proposal) => `Guardar el informe para el cliente como (vacío: ${proposal}):`,
  },
  mistyped: {
    ask: (file, similar) => `No hay ningún ${file}; sí hay ${similar}:`,
    goOn: (similar) => `Seguir con ${similar}`,
    begin: (file) => `Empezar una entrevista nueva en ${file}`,
  },
  noFileYet: 'Aún no se ha creado ningún archivo. Siga desde aquí con:',
  keys: { navigate: 'mover', select: 'elegir', all: 'todas', invert: 'invertir', submit: 'confirmar' },
  space: 'espacio',
};

export const SESSION: InterviewTexts['session'] = {
  outlook: (questions, minutes) => `${count(questions, QUESTION)} por hacer, ${aboutMinutes(minutes)}.`,
  dumbTerminal: 'TERM=dumb: la entrevista va línea a línea, como con --plain.',
  complete: 'Todas las preguntas están contestadas.',
  goOn: 'Siga con:',
  allSaved: 'Todas las respuestas que ha confirmado están guardadas.',
  lastNotSaved: 'La última respuesta no está guardada; todas las anteriores, sí.',
  saved: (replied, total) => `Guardado: ${replied} de ${count(total, ANSWERED)}.`,
  unconfirmed: {
    note: (topic) => `la nota sobre «${topic}»`,
    reason: (topic) => `por qué no es aplicable «${topic}»`,
    evidence: (topic) => `la evidencia de «${topic}»`,
    value: (topic) => `la respuesta a «${topic}»`,
    action: (topic) => `la acción sobre «${topic}»`,
    freeAction: 'una acción',
    ticks: (topic) => `las marcas de «${topic}»`,
    correction: (detail) => `la corrección de un dato (${detail})`,
    kept: (what) => `Sin confirmar, pero conservado para la próxima vez: ${list(what)}.`,
    notKept: (reason) => `Sin confirmar y sin conservar para la próxima vez (${reason}):`,
    offer: 'Escrito la última vez, pero sin confirmar:',
    say: 'Escriba take-up para guardarlo ahora o let-go para descartarlo. Hasta entonces, queda a la espera.',
  },
  nextPerson: 'La siguiente persona del mismo encargo.',
  blindEnd: (command) =>
    `Tras una entrevista a ciegas no se muestran ni la puntuación ni el informe. Para ver la puntuación: ${command}`,
  answersSaved: (file) => `Respuestas guardadas: ${file}`,
  chartsWritten: (amount, folder) => `Gráficos escritos: ${amount} en ${folder}`,
  reportWritten: (file) => `Informe escrito: ${file}`,
};
