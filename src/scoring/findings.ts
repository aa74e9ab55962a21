import { isOutdated } from '../answers/check.ts';
import { type Interview, NO_ANSWER } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import { compare } from '../text/compare-text.ts';
import type { RuleId } from '../texts/en/rule-texts.ts';
import { type ScoreOf, scoreArea, scoreOverall } from './aggregate.ts';
import { type Finding, isDisputed, isOpen, type QuestionResult } from './assessment.ts';

/**
 * Tells by how many points the overall score would rise if one question were at 100 and all else stayed.
 * `null` while nothing at all is scored.
 */
function pointsLostIn(catalogue: Catalogue, scoreOf: ScoreOf): (question: string) => number | null {
  const areaScores = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const now = scoreOverall(catalogue, areaScores);
  const places = new Map(
    catalogue.areas.flatMap((area, place) => area.questions.map(({ id }) => [id, { area, place }] as const)),
  );
  return (question) => {
    const own = places.get(question);
    if (own === undefined || now === null) return null;
    const raised = scoreArea(own.area, (id) => (id === question ? 100 : scoreOf(id)));
    const then = scoreOverall(catalogue, areaScores.with(own.place, raised));
    return then === null ? null : then - now;
  };
}

/** What a reader must know, the costliest shortfall first, then by rule and questionnaire order. */
export function findFindings(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  results: readonly QuestionResult[],
  scoreOf: ScoreOf,
): readonly Finding[] {
  const pointsLost = pointsLostIn(catalogue, scoreOf);
  const shortfalls = results
    .filter(({ score, status }) => status === 'answered' && score.point !== null && score.point < 100)
    .map(({ id }) => ({
      rule: 'shortfall' as const,
      questions: [id],
      pointsLost: pointsLost(id) ?? 0,
    }))
    .sort((a, b) => b.pointsLost - a.pointsLost || compare(a.questions[0] ?? '', b.questions[0] ?? ''));
  const each = (rule: RuleId, ids: readonly string[]): readonly Finding[] =>
    ids.map((id) => ({ rule, questions: [id] }));
  const ids = (test: (result: QuestionResult) => boolean): readonly string[] =>
    results.filter(test).map(({ id }) => id);
  const answersTo = (id: string) => interviews.map(({ answers }) => answers.get(id) ?? NO_ANSWER);
  return [
    ...shortfalls,
    ...each('open-answer', ids(isOpen)),
    ...each('disputed-answer', ids(isDisputed)),
    ...each(
      'critical-without-evidence',
      ids(
        ({ id, criticality, status, score }) =>
          criticality === 'critical' &&
          status === 'answered' &&
          (score.point ?? 0) >= 50 &&
          answersTo(id).every(({ evidence }) => evidence.length === 0),
      ),
    ),
    ...each(
      'outdated-answer',
      scoredQuestions(catalogue)
        .filter((question) => interviews.some((one) => one.answers.has(question.id) && isOutdated(question, one)))
        .map(({ id }) => id),
    ),
  ];
}
