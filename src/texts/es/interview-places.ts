import type { Language } from '../language.ts';
import { count, list, type Noun, WORDS } from './words.ts';

type InterviewTexts = Language['interview'];

export const ANSWERED: Noun = { gender: 'f', one: 'pregunta contestada', many: 'preguntas contestadas' };

export const REVIEW: InterviewTexts['review'] = {
  head: (replied, total) => `Repaso · ${replied} de ${count(total, ANSWERED)}`,
  plainHead: (replied, total) => `Repaso: ${replied} de ${count(total, ANSWERED)}.`,
  finish: 'Terminar: mostrar la puntuación de esta entrevista',
  finishOpen: 'Terminar con preguntas pendientes: mostrar la puntuación de esta entrevista',
  finishUnconfirmed: 'Terminar sin lo que no está confirmado: mostrar la puntuación de esta entrevista',
  blind: {
    finish: 'Terminar',
    finishOpen: 'Terminar con preguntas pendientes',
    finishUnconfirmed: 'Terminar sin lo que no está confirmado',
    say: (hasOpen) =>
      `Escriba finish para terminar${hasOpen ? ' con preguntas pendientes' : ''}, un número de la lista o jump PALABRAS para ir a una pregunta, next para otra persona, back o quit.`,
  },
  titles: {
    unconfirmed: 'Escrito, pero sin confirmar',
    open: 'Aún sin contestar',
    unknown: 'Nadie lo sabía: a quién preguntar',
    notApplicable: 'No aplicables',
    'no-evidence': 'Críticas sin evidencia',
    quoted: 'Se citarán al cliente, en la primera página',
  },
  noScore: 'sin puntuación',
  settled: (level) => `El veredicto ya está decidido: ${level}, sean cuales sean las respuestas pendientes.`,
  critical: ' (crítica)',
  skipped: ', saltada',
  ask: (roles) =>
    `pregunte ${list(
      roles.map((role) => `al ${role}`),
      'or',
    )}`,
  note: (excerpt) => `nota: ${excerpt}`,
  moreAbove: (amount) => `↑ ${amount} más`,
  moreBelow: (amount) => `↓ ${amount} más`,
  say: (hasOpen) =>
    `Escriba finish para terminar${hasOpen ? ' con preguntas pendientes' : ''} y ver la puntuación de esta entrevista, un número de la lista o jump PALABRAS para ir a una pregunta, next para otra persona, back o quit.`,
};

export const JUMP: InterviewTexts['jump'] = {
  prompt: 'Vaya a un área por su número o busque por palabras',
  none: 'ninguna pregunta contiene eso',
  noQuestion: (words) => `Ninguna pregunta contiene «${words}».`,
  foundIn: {
    note: (text) => `en la nota: ${text}`,
    evidence: (text) => `en la evidencia: ${text}`,
    answer: (text) => `en una respuesta: ${text}`,
    help: (text) => `en la ayuda: ${text}`,
  },
  done: (replied, total) => `${replied} de ${total}`,
  areas: 'Áreas:',
  area: (title, replied, total) => `${title}: ${replied} de ${count(total, ANSWERED)}`,
  say: 'Escriba ahora su número o, más tarde, jump y un número o un nombre.',
};

type Labels = Readonly<Record<string, string>>;

const SIDES = { client: 'el cliente', provider: 'el proveedor' };

function labelled(words: readonly string[], labels: Labels): string {
  return words.map((word) => `${word}: ${labels[word] ?? word}`).join('; ');
}

function explained(words: readonly string[], labels: Labels): readonly string[] {
  return words.map((word) => `${word} (${labels[word] ?? word})`);
}

export const DETAILS: InterviewTexts['details'] = {
  heading: 'Esta entrevista',
  whose: (name, side, role) =>
    name === undefined
      ? [...(role === undefined ? [] : [role]), side].join(', ')
      : `${name}, ${side}${role === undefined ? '' : ` (${role})`}`,
  names: {
    client: 'cliente',
    provider: 'proveedor',
    scope: 'alcance',
    respondent: 'persona',
    role: 'función',
    side: 'parte',
  },
  articled: {
    client: 'el cliente',
    provider: 'el proveedor',
    scope: 'el alcance',
    respondent: 'la persona',
    role: 'la función',
    side: 'la parte',
  },
  prompts: {
    client: 'Cliente (quien externalizaría):',
    provider: 'Proveedor (déjelo vacío si aún no hay ninguno elegido):',
    scope: 'Alcance (el trabajo en cuestión):',
    respondent: 'Nombre de la persona entrevistada (puede quedar vacío):',
    role: 'Función de la persona entrevistada:',
    side: '¿Por qué parte habla la persona entrevistada?',
  },
  plainPrompts: {
    side: (words) => `Parte por la que habla la persona entrevistada (${labelled(words, SIDES)}):`,
    role: (words) => `Función de la persona entrevistada (${labelled(words, WORDS.role)}; puede quedar vacía):`,
  },
  choices: { side: SIDES, role: WORDS.role },
  shown: { side: WORDS.side },
  anotherRole: 'otra',
  noProvider: 'aún sin elegir',
  notGiven: 'sin indicar',
  problems: {
    client: 'El cliente no puede quedar vacío: escriba algo, por favor.',
    scope: 'El alcance no puede quedar vacío: escriba algo, por favor.',
    side: (words) => `La parte es ${list(explained(words, WORDS.side), 'or')}.`,
    role: (words) => `La función es una de estas: ${explained(words, WORDS.role).join(', ')}; vacía si es otra.`,
  },
  line: (name, word, text) => `${name} (${word}): ${text}`,
  example: 'Para corregir un dato, escriba por ejemplo: correct client Acme, S. A.',
};

export const VERDICT: InterviewTexts['verdict'] = {
  alone: (sentence) => `Solo esta entrevista, hasta ahora: ${sentence}`,
  blind: 'Una entrevista ciega no muestra ningún veredicto.',
};

const CRITICAL: Noun = { gender: 'f', one: 'pregunta crítica', many: 'preguntas críticas' };

export const TIME_BOX: InterviewTexts['timeBox'] = {
  line: (elapsed, minutes, until, left) => {
    const open =
      left === 0
        ? 'a este ritmo no quedará ninguna pregunta crítica pendiente'
        : `a este ritmo ${left === 1 ? 'quedará' : 'quedarán'} ${count(left, CRITICAL)} sin contestar`;
    return `${elapsed} de ${minutes} min, hasta las ${until}; ${open}`;
  },
  noMust: 'No queda ninguna otra pregunta crítica pendiente.',
};
