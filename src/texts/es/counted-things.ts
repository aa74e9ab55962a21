import type { CountedThing } from '../en/counted-things.ts';
import type { Noun } from './words.ts';

/** What there may be only so many of; `none`: what to say when all is well where «ninguna respuesta sin …» is clumsy. */
export const THINGS: Readonly<Record<CountedThing, Noun & { readonly none?: string }>> = {
  blockers: { gender: 'm', one: 'impedimento', many: 'impedimentos' },
  conditions: { gender: 'f', one: 'condición', many: 'condiciones' },
  open: { gender: 'f', one: 'pregunta pendiente', many: 'preguntas pendientes' },
  criticalOpen: { gender: 'f', one: 'pregunta crítica pendiente', many: 'preguntas críticas pendientes' },
  unknown: {
    gender: 'f',
    one: 'pregunta cuya respuesta nadie sabía',
    many: 'preguntas cuya respuesta nadie sabía',
  },
  criticalUnknown: {
    gender: 'f',
    one: 'pregunta crítica cuya respuesta nadie sabía',
    many: 'preguntas críticas cuya respuesta nadie sabía',
  },
  notApplicable: {
    gender: 'f',
    one: 'pregunta descartada por no ser aplicable',
    many: 'preguntas descartadas por no ser aplicables',
  },
  criticalNotApplicable: {
    gender: 'f',
    one: 'pregunta crítica descartada por no ser aplicable',
    many: 'preguntas críticas descartadas por no ser aplicables',
  },
  ageDays: {
    gender: 'f',
    one: 'respuesta demasiado antigua',
    many: 'respuestas demasiado antiguas',
    none: 'ninguna respuesta es demasiado antigua',
  },
  evidence: {
    gender: 'f',
    one: 'respuesta sin la evidencia exigida',
    many: 'respuestas sin la evidencia exigida',
    none: 'toda respuesta que necesita evidencia tiene la que se exige',
  },
  evidenceFiles: {
    gender: 'f',
    one: 'evidencia que no está donde se dice',
    many: 'evidencias que no están donde se dice',
    none: 'todos los archivos nombrados como evidencia están en su sitio',
  },
  expiredEvidence: {
    gender: 'f',
    one: 'evidencia caducada',
    many: 'evidencias caducadas',
    none: 'no ha caducado ninguna evidencia',
  },
  removed: {
    gender: 'f',
    one: 'persona entrevistada que ya no está',
    many: 'personas entrevistadas que ya no están',
    none: 'siguen estando todas las personas que contestaron entonces',
  },
};
