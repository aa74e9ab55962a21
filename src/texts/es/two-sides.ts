import type { Language } from '../language.ts';
import { count, points, QUESTION } from './words.ts';

export const TWO_SIDES: Language['twoSides'] = {
  heading: 'Las dos partes',
  perception: perceptionText,
  distance: distanceText,
  notQuoted: 'Lo que se dijo en confianza no entra en este apartado, tampoco en sus cifras.',
  furthest: 'Lo más alejado',
  client: 'Cliente',
  provider: 'Proveedor',
  apart: 'Puntos de diferencia',
  critical: 'crítica',
  average: (score) => `${score} de media`,
};

const SIDES = { client: 'el cliente', provider: 'el proveedor' } as const;

function perceptionText({
  compared,
  signedGap,
  absoluteGap,
  optimist,
}: Parameters<typeof TWO_SIDES.perception>[0]): string {
  if (signedGap === null || absoluteGap === null) {
    return 'Ninguna pregunta la han contestado todavía ambas partes, así que no se pueden comparar sus visiones.';
  }
  const gap = points(Math.abs(signedGap));
  if (compared === 1) {
    const only = 'En la única pregunta que contestaron ambas';
    return optimist === null ? `${only}, coinciden.` : `${only}, ${SIDES[optimist]} es más optimista, por ${gap}.`;
  }
  const over = `${count(compared, QUESTION)} que contestaron ambas`;
  if (absoluteGap === 0) return `En las ${over} coinciden.`;
  const apart = `Pregunta por pregunta, sus respuestas distan ${points(absoluteGap)}.`;
  if (optimist === null) return `En las ${over}, ninguna de las partes es más optimista de media. ${apart}`;
  return gap === points(absoluteGap)
    ? `Siempre que difieren, ${SIDES[optimist]} es más optimista, por ${gap} de media en las ${over}.`
    : `La parte más optimista es ${SIDES[optimist]}, por ${gap} de media en las ${over}. ${apart}`;
}

const DISTANCES = {
  'too-close': 'demasiado próximos',
  'about-right': 'a la distancia adecuada',
  'too-far': 'demasiado alejados',
} as const;

type Views = Parameters<typeof TWO_SIDES.distance>[0];

function distanceText({ client, provider }: Views): string {
  if (client === provider && isPlain(client)) {
    return `Tanto el cliente como el proveedor ven a los dos equipos ${DISTANCES[client]}.`;
  }
  const other = isPlain(client) && isPlain(provider) ? DISTANCES[provider] : clauseOf(provider);
  const views = new Set([client, provider]);
  const isOpposite = views.has('too-close') && views.has('too-far');
  return [
    `El cliente ${clauseOf(client)}; el proveedor, ${other}.`,
    ...(isOpposite ? ['Los remedios son opuestos: averigüe primero cuál de las dos cosas es.'] : []),
  ].join(' ');
}

function clauseOf(view: Views['client']): string {
  if (isPlain(view)) return `ve a los dos equipos ${DISTANCES[view]}`;
  return view === 'mixed' ? 'está dividido' : 'no lo ha dicho';
}

function isPlain(view: Views['client']): view is keyof typeof DISTANCES {
  return view !== null && view !== 'mixed';
}
