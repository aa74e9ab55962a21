import type { RuleId, RuleText } from '../../diagnostics/rule-texts.ts';

/** The wording of every rule in Spanish; the English is in `src/diagnostics/rule-texts.ts`. */
export const RULES: Readonly<Record<RuleId, RuleText>> = {
  'knock-out': {
    title: 'Respuesta excluyente',
    explanation: 'Esta pregunta tiene la peor respuesta posible, y ninguna fortaleza en otra parte puede compensarla.',
    remedy: 'Sáquela de su peor respuesta antes de firmar nada.',
  },
  'critical-below-half': {
    title: 'Pregunta crítica por debajo de la mitad',
    explanation:
      'Una pregunta crítica puntúa menos de 50, así que el veredicto no puede ser mejor que «preparada con condiciones».',
    remedy: 'Lleve a cabo su recomendación.',
  },
  'critical-open': {
    title: 'Pregunta crítica pendiente',
    explanation:
      'Una pregunta crítica aún no tiene respuesta, y una suposición no basta para un «preparada» sin condiciones.',
    remedy: 'Pregunte a quienes puedan saberlo y obtenga la evidencia.',
  },
  shortfall: {
    title: 'Puntos perdidos',
    explanation: 'La respuesta no es la mejor posible, lo que resta puntos a la puntuación global.',
    remedy: 'Lleve a cabo su recomendación.',
  },
  'open-answer': {
    title: 'Respuesta pendiente',
    explanation: 'Todavía no hay respuesta, así que la puntuación solo puede darse como intervalo.',
    remedy: 'Pregunte a quienes puedan saberlo.',
  },
  'disputed-answer': {
    title: 'Los entrevistados discrepan',
    explanation:
      'Los entrevistados eligieron respuestas distintas; el intervalo va de la más baja a la más alta de ellas.',
    remedy: 'Reúna a los entrevistados ante la evidencia.',
  },
  'critical-without-evidence': {
    title: 'Respuesta crítica sin evidencia',
    explanation: 'Una buena respuesta a una pregunta crítica se apoya solo en la palabra de alguien.',
    remedy: 'Pida ver la evidencia y anote dónde se guarda.',
  },
  'outdated-answer': {
    title: 'Respuesta a una versión anterior',
    explanation: 'La pregunta ha cambiado de significado desde que se hizo.',
    remedy: 'Vuelva a hacerla.',
  },
};
