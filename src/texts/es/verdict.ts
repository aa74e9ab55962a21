import { otherStandings, standingIn, type VerdictFacts } from '../en/verdict.ts';
import { countInWords, list, type Noun, QUESTION, WORDS } from './words.ts';

const OPEN: Noun = { gender: 'f', one: 'respuesta pendiente', many: 'respuestas pendientes' };
const DISPUTED: Noun = { gender: 'f', one: 'discrepancia', many: 'discrepancias' };
const CONTEXT: Noun = { gender: 'f', one: 'pregunta de contexto pendiente', many: 'preguntas de contexto pendientes' };
const DISPUTED_CONTEXT: Noun = {
  gender: 'f',
  one: 'pregunta de contexto con discrepancias',
  many: 'preguntas de contexto con discrepancias',
};

/** «62 (55–71), preparada con condiciones; dos respuestas pendientes podrían cambiar el resultado a no preparada». */
export function verdictSentence(facts: VerdictFacts): string {
  const { score, level, open } = facts;
  if (level.point === null) {
    const why =
      level.high === null
        ? 'sin puntuación: ninguna pregunta es aplicable'
        : `aún sin puntuación: ${open === 1 ? 'queda' : 'quedan'} ${countInWords(open, QUESTION)} por contestar`;
    return [why, ...setAsideClause(facts)].join('; ');
  }
  const now = standingIn(facts, 'point') ?? level.point;
  const clauses = [
    ...(now === 'once-shown' ? [PROOF[facts.evidence === 'seen' ? 'seen' : 'named']] : []),
    ...stabilityClause(facts),
    ...setAsideClause(facts),
  ];
  const rest = clauses.length === 0 ? ['todas las preguntas están contestadas'] : clauses;
  return [`${WORDS.interval(score)}, ${WORDS.standing(now, facts.decision)}`, ...rest].join('; ');
}

const PROOF = {
  named: 'hay respuestas críticas que aún se apoyan solo en la palabra de alguien',
  seen: 'aún falta ver la evidencia de respuestas críticas',
} as const;

function setAsideClause({ answered, notApplicable, criticalNotApplicable: critical }: VerdictFacts): readonly string[] {
  if (notApplicable === 0) return [];
  const of =
    critical === notApplicable
      ? critical === 1
        ? 'que es crítica'
        : 'todas ellas críticas'
      : `${critical} de ellas ${critical === 1 ? 'crítica' : 'críticas'}`;
  const aside = `${notApplicable} ${notApplicable === 1 ? 'descartada por no ser aplicable' : 'descartadas por no ser aplicables'}`;
  return [`${answered} ${answered === 1 ? 'contestada' : 'contestadas'}, ${aside}${critical === 0 ? '' : `, ${of}`}`];
}

function stabilityClause(facts: VerdictFacts): readonly string[] {
  const { open, disputed, openContext, disputedContext, decision } = facts;
  const kinds = [
    { amount: open, noun: OPEN },
    { amount: disputed, noun: DISPUTED },
    { amount: openContext, noun: CONTEXT },
    { amount: disputedContext, noun: DISPUTED_CONTEXT },
  ].filter(({ amount }) => amount > 0);
  if (kinds.length === 0) return [];
  const others = otherStandings(facts);
  const isOne = kinds.length === 1 && kinds[0]?.amount === 1;
  const uncertain = list(kinds.map(({ amount, noun }) => countInWords(amount, noun)));
  if (others.length === 0) {
    const which = isOne ? uncertain : list(kinds.map(({ noun }) => `las ${noun.many}`));
    const what = openContext + disputedContext > 0 && decision === null ? 'nivel' : 'veredicto';
    return [`${which} no ${isOne ? 'puede' : 'pueden'} cambiar el ${what}`];
  }
  const words = others.map((other) => WORDS.standing(other));
  return [`${uncertain} ${isOne ? 'podría' : 'podrían'} cambiar el resultado a ${list(words, 'or')}`];
}
