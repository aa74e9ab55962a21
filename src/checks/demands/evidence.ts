import { type Grade, gradeOf, isExpired, isGradeEnough } from '../../answers/evidence.ts';
import type { Evidence, Interview } from '../../answers/interview.ts';
import { isLocalPath } from '../../answers/local-path.ts';
import { isScored } from '../../questionnaires/questionnaire.ts';
import type { Criticality } from '../../questionnaires/vocabulary.ts';
import { TOLERANCE } from '../../scoring/assessment.ts';
import { scoreOf } from '../../scoring/scores.ts';
import type { Location, Say } from '../check-result.ts';
import { type DemandFinding, type Engaged, type Judge, placeOfQuestion, questionText } from '../demand.ts';

/** What can be demanded: that something was said is no demand. */
export type DemandedGrade = Exclude<Grade, 'said'>;

/**
 * Answers that score well are backed: those to questions of the criticalities named (default: critical, by themselves or
 * because of the context) that score at least so much on what is known (default: 50). One answer of so much is enough
 * that names evidence which still holds, or, where the grade is seen, evidence that the interviewer looked at.
 */
export const evidence: Judge<{
  readonly grade?: DemandedGrade | undefined;
  readonly criticality?: readonly Criticality[] | undefined;
  readonly score?: number | undefined;
}> = (engaged, { grade = 'named', criticality = ['critical'], score = 50 }, { asOf }) => {
  const found = engaged.assessment.questions
    .filter(({ status }) => status === 'answered')
    .filter((each) => criticality.includes(each.criticality) && (each.score.point ?? 0) >= score - TOLERANCE)
    .flatMap(({ id }): readonly DemandFinding[] => {
      const backing = backingOf(engaged, id, score);
      const actual = gradeOf(backing, asOf);
      if (isGradeEnough(actual, grade)) return [];
      const [latest] = backing
        .map(({ until }) => until ?? '')
        .sort()
        .reverse();
      const message: Say = (wording) =>
        actual === 'said'
          ? wording.check.noEvidence(questionText(wording, engaged, id), latest)
          : wording.check.notSeen(questionText(wording, engaged, id));
      return [{ message, location: placeOfQuestion(engaged, id), subject: id }];
    });
  return { thing: 'evidence', limit: 0, expected: `${grade}; ${criticality.join(', ')}; ${score} and more`, found };
};

/** The evidence of the answers to a question that score so much: what is shown for a worse answer does not back it. */
function backingOf({ catalogue, interviews }: Engaged, id: string, score: number): readonly Evidence[] {
  const question = catalogue.questions.get(id);
  if (question === undefined || !isScored(question)) return [];
  return interviews.flatMap(({ answers }) => {
    const answer = answers.get(id);
    const given = answer && scoreOf(question, answer.reply);
    return given !== undefined && given >= score - TOLERANCE ? (answer?.evidence ?? []) : [];
  });
}

/** Every file named as evidence is there; paths start at the folder of the answers file. Links are not followed. */
export const evidenceFiles: Judge<true> = (engaged, _, { hasEvidence }) => {
  const found = evidenceIn(engaged)
    .filter(({ ref, location }) => isLocalPath(ref) && !hasEvidence(location.file, ref))
    .map(
      ({ question, name, location }): DemandFinding => ({
        message: (wording) => wording.check.noEvidenceFile(questionText(wording, engaged, question), name),
        hint: ({ check }) => check.fromAnswers,
        location,
        subject: question,
        ...(name === undefined ? {} : { actual: name }),
      }),
    );
  return { thing: 'evidenceFiles', limit: 0, expected: 0, found };
};

/** At most so many pieces of evidence have run out. */
export const expiredEvidence: Judge<number> = (engaged, limit, { asOf }) => {
  const found = evidenceIn(engaged)
    .filter((each) => isExpired(each, asOf))
    .map(
      ({ question, name, until = '', lastDay }): DemandFinding => ({
        message: (wording) => {
          const what = name ?? wording.check.confidentialEvidence;
          return wording.check.expired(questionText(wording, engaged, question), what, until);
        },
        location: lastDay,
        subject: question,
      }),
    );
  return { thing: 'expiredEvidence', limit, found };
};

/** A piece of evidence with the question it stands for, its place and that of its last day. */
interface PlacedEvidence extends Evidence {
  readonly question: string;
  readonly location: Location;
  readonly lastDay: Location;
  /** What it is called; not there where it was shown in confidence. */
  readonly name?: string;
}

/** All evidence that the files name for questions that apply, in the order of the files. */
function evidenceIn({ sourced, assessment, view }: Engaged): readonly PlacedEvidence[] {
  const hidden = new Set(assessment.questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : [])));
  return sourced.flatMap(({ interview, source }) =>
    [...interview.answers].flatMap(([question, { evidence, confidential }]) =>
      hidden.has(question)
        ? []
        : evidence.map(({ ref, until }, index) => {
            const path = ['answers', question, 'evidence', index];
            const at = (key: string): Location => {
              return { file: source.file, span: source.spanAt(until === undefined ? path : [...path, key]) };
            };
            const name = confidential ? {} : { name: shownIn(view, interview, question, index) ?? ref };
            const place = { question, ref, ...name, location: at('ref'), lastDay: at('until') };
            return until === undefined ? place : { ...place, until };
          }),
    ),
  );
}

/** What a client gets to see of a reference. */
function shownIn(view: Engaged['view'], { file }: Interview, question: string, index: number): string | undefined {
  const shown = view?.interviews.find((each) => each.file === file);
  return shown?.answers.get(question)?.evidence[index]?.ref;
}
