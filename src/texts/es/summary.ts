import type { Language } from '../language.ts';
import { count, INTERVIEW, list } from './words.ts';

export const SUMMARY: Language['summary'] = {
  noProvider: 'proveedor aún sin elegir',
  engagement: (client, provider, profile) => `${client} con ${provider} · perfil ${profile}`,
  interviews: (people) => `${count(people.length, INTERVIEW)}: ${list(people)}`,
  open: (amount) => `${amount} ${amount === 1 ? 'pendiente' : 'pendientes'}`,
  weakest: (title, score) => `Área más débil: ${title}, ${score}.`,
  geometricMean: (score) => `Media geométrica de las áreas: ${score}.`,
  contextBounded:
    'El contexto podría resolverse de demasiadas maneras para probarlas una por una, así que ambos extremos de las puntuaciones se acotan desde fuera: lo que resulte queda dentro, y pueden estar más separados de lo necesario.',
  coverage: (percent) => `Está contestado el ${percent} por ciento del peso.`,
  blockers: 'Impedimentos',
  conditions: 'Condiciones',
  setAside: 'Descartadas por no ser aplicables',
  costs: 'Lo que más puntos cuesta',
  more: (amount) => `y ${amount} más`,
  stillOpen: 'Pendiente, y quién podría saberlo',
  critical: 'crítica',
  settles: 'resuelve el veredicto',
  maySettle: 'puede resolver el veredicto',
};
