import { capitalise, groupedText, intervalText, scoreText } from '../any-language.ts';
import { type Days, type EvidenceFacts, endsOf, type GateBasis } from '../en/words.ts';
import type { Words } from '../language.ts';

const NUMBERS = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'];
const ONE = { m: 'un', f: 'una' } as const;
const NONE = { m: 'ningún', f: 'ninguna' } as const;

/** A noun with its gender, which its number agrees with. */
export interface Noun {
  readonly gender: 'm' | 'f';
  readonly one: string;
  readonly many: string;
}

/** A number with its noun: `1 nota`, `2 notas`. */
export function count(amount: number, { one, many }: Noun): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** The same with small numbers as words: `una pregunta`, `dos pasos`, `ningún paso`. */
export function countInWords(amount: number, { gender, one, many }: Noun): string {
  if (amount === 0) return `${NONE[gender]} ${one}`;
  if (amount === 1) return `${ONE[gender]} ${one}`;
  return `${NUMBERS[amount] ?? amount} ${many}`;
}

export const QUESTION: Noun = { gender: 'f', one: 'pregunta', many: 'preguntas' };
export const PAIR: Noun = { gender: 'm', one: 'par', many: 'pares' };
export const ANSWER: Noun = { gender: 'f', one: 'respuesta', many: 'respuestas' };
export const CONDITION: Noun = { gender: 'f', one: 'condición', many: 'condiciones' };
export const STEP: Noun = { gender: 'm', one: 'paso', many: 'pasos' };
export const MORE_QUESTION: Noun = { gender: 'f', one: 'pregunta más', many: 'preguntas más' };
export const INTERVIEW: Noun = { gender: 'f', one: 'entrevista', many: 'entrevistas' };

/** `a`, `a y b`, `a, b y c`; `y` gives way to `e` before an i, and `o` to `u` before an o. */
export function list(parts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const word =
    conjunction === 'and' ? (/^h?[ií](?![aeou])/i.test(last) ? 'e' : 'y') : /^h?[oó]/i.test(last) ? 'u' : 'o';
  return `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** With a decimal comma: Spanish knows the point as well, and the comma is what most of its countries write. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}

/** `1 día-persona`, `0,5 días-persona`, `3–8 días-persona`. */
export function effort(days: Days): string {
  const [from, to] = endsOf(days);
  const [least, most] = [from, to].map((end) => String(end).replace('.', ','));
  return `${from === to ? most : `${least}–${most}`} ${from === to && to === 1 ? 'día-persona' : 'días-persona'}`;
}

export function points(amount: number): string {
  return amount > 0 && amount < 0.05 ? 'menos de 0,1 puntos' : `${decimal(amount, 1)} puntos`;
}

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export function dayText(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || date === undefined || name === undefined ? day : `${Number(date)} de ${name} de ${year}`;
}

function evidenceText({ seen, until, isExpired }: EvidenceFacts): string {
  const grade = seen === undefined ? 'mencionada' : `vista el ${dayText(seen)}`;
  return until === undefined ? grade : `${grade}, ${isExpired ? 'caducada el' : 'válida hasta el'} ${dayText(until)}`;
}

const SIDE = { client: 'cliente', provider: 'proveedor' } as const;

const ROLE = {
  sponsor: 'patrocinador',
  delivery: 'responsable operativo',
  legal: 'asesor jurídico',
  security: 'responsable de seguridad',
  'provider-lead': 'responsable del proveedor',
} as const;

// It is the organisation that is ready: «la organización está preparada».
const LEVEL = {
  'not-ready': 'no preparada',
  'ready-with-conditions': 'preparada con condiciones',
  ready: 'preparada',
} as const;

const DECISION = {
  'to-choose': 'para elegir proveedor',
  'to-sign': 'para firmar',
  'to-hand-over': 'para traspasar el trabajo',
  'to-go-on': 'para continuar',
  'to-take-back': 'para recuperar el trabajo o llevarlo a otro proveedor',
} as const;

const PERSON: Noun = { gender: 'f', one: 'persona', many: 'personas' };
const SHOWN = {
  said: 'y no se ha mostrado nada',
  named: 'y se nombra una evidencia',
  seen: 'y se ha visto la evidencia',
  partly: 'y solo se nombra evidencia de una parte',
  elsewhere: 'y solo se nombra evidencia de otra respuesta',
} as const;

function basisText(basis: GateBasis): string {
  if (basis.kind === 'set-aside') {
    const [side = 'client'] = basis.by;
    const nobody = basis.by.length > 1 && side === 'provider' ? ', y nadie del cliente' : '';
    const verb = basis.by.length === 1 ? 'la descartó' : 'la descartaron';
    return `${verb} ${countInWords(basis.by.length, PERSON)} del ${SIDE[side]}${nobody}`;
  }
  return `${whoSaysSo(basis)}, ${SHOWN[basis.evidence]}`;
}

function whoSaysSo({ sides, divided = [] }: Extract<GateBasis, { kind: 'answered' }>): string {
  if (sides.length !== 1 && divided.length === 0) return 'lo dicen ambas partes';
  const voices = sides.map((side) => {
    const part = divided.find((each) => each.side === side);
    if (part === undefined) return `el ${SIDE[side]}`;
    if (part.people === undefined) return `algunas personas del ${SIDE[side]}`;
    const { said, of } = part.people;
    return `${said === 1 ? ONE.f : (NUMBERS[said] ?? said)} de las ${countInWords(of, PERSON)} del ${SIDE[side]}`;
  });
  const isOne = sides.length === 1 && divided.every(({ people }) => people?.said === 1);
  return `${isOne ? 'lo dice' : 'lo dicen'} ${list(voices)}`;
}

const respondent: Words['respondent'] = (side, role) => {
  if (role === undefined) return SIDE[side];
  return role === 'provider-lead' && side === 'provider' ? ROLE[role] : `${ROLE[role]} del ${SIDE[side]}`;
};

const HORIZON = {
  'before-signing': 'Antes de la firma',
  '30-days': 'En 30 días',
  '90-days': 'En 90 días',
  ongoing: 'De forma continua',
};

const FIRST = {
  'to-choose': 'Antes de la firma',
  'to-sign': 'Antes de la firma',
  'to-hand-over': 'Antes del traspaso',
  'to-go-on': 'De inmediato',
  'to-take-back': 'De inmediato',
};

export const WORDS: Words = {
  level: LEVEL,
  decision: DECISION,
  standing: (standing, decision = null) => {
    const to = decision === null ? '' : ` ${DECISION[decision]}`;
    switch (standing) {
      case 'once-shown':
        return `preparada${to} en cuanto se muestre la evidencia`;
      case 'ready-with-conditions':
        return decision === null ? LEVEL[standing] : `preparada${to}, con condiciones`;
      case 'ready':
      case 'not-ready':
        return `${LEVEL[standing]}${to}`;
    }
  },
  basis: basisText,
  side: SIDE,
  role: ROLE,
  interviewee: 'persona entrevistada',
  somebody: 'alguien',
  raised: 'crítica por el contexto',
  criticality: { critical: 'crítica', high: 'alta', medium: 'media', low: 'baja' },
  horizon: HORIZON,
  horizonFor: (horizon, decision) => (horizon === 'before-signing' ? FIRST[decision ?? 'to-sign'] : HORIZON[horizon]),
  owner: { client: 'cliente', provider: 'proveedor', both: 'ambas partes' },
  actor: (owner, role) => {
    if (owner !== 'both') return respondent(owner, role);
    return role === undefined ? 'ambas partes' : `${ROLE[role]} de ambas partes`;
  },
  status: {
    answered: 'contestada',
    unknown: 'nadie lo sabía',
    notApplicable: 'no aplicable',
    unanswered: 'aún sin contestar',
    hidden: 'no se aplica aquí',
  },
  andThen: 'Después:',
  notHere: (amount) => `${count(amount, MORE_QUESTION)} no se ${amount === 1 ? 'aplica' : 'aplican'} aquí.`,
  grade: { said: 'nada mostrado', named: 'evidencia mencionada', seen: 'evidencia vista' },
  respondent,
  list,
  decimal,
  // Groups with a narrow blank: «Ortografía de la lengua española», RAE 2010, cap. VIII.
  number: (value) => groupedText(value, '\u202f', ','),
  none: 'ninguno',
  score: scoreText,
  interval: intervalText,
  capitalise,
  part: (share) => `${decimal(share * 100, 1)}\u00a0%`,
  percent: (share) => `${scoreText(share * 100)}\u00a0%`,
  day: dayText,
  effort,
  points,
  evidence: evidenceText,
  noEvidence: 'no se mencionó ninguna',
  expired: (until) => `evidencia caducada el ${dayText(until)}`,
  quote: (text) => `«${text.replaceAll('«', '“').replaceAll('»', '”')}»`,
};
