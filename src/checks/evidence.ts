import type { Evidence, Interview } from '../answers/interview.ts';
import type { View } from '../model/view.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import type { Location } from './check-result.ts';
import type { Engaged } from './demand.ts';

/** A piece of evidence with the question it stands for, its place and that of its last day. */
export interface PlacedEvidence extends Evidence {
  readonly question: string;
  readonly location: Location;
  readonly lastDay: Location;
  /** What it is called; not there where it was shown in confidence. */
  readonly name?: string;
}

/** All evidence that the files name for questions that apply, in the order of the files. */
export function evidenceIn({ sourced, assessment, view }: Engaged): readonly PlacedEvidence[] {
  const hidden = new Set(assessment.questions.flatMap(({ id, status }) => (status === 'hidden' ? [id] : [])));
  return sourced.flatMap(({ interview, source }) =>
    [...interview.answers].flatMap(([question, { evidence, confidential }]) =>
      hidden.has(question)
        ? []
        : evidence.map(({ ref, until }, index) => {
            const path = ['answers', question, 'evidence', index];
            const at = (key: string): Location => {
              return { file: source.file, span: spanAt(source, until === undefined ? path : [...path, key]) };
            };
            const name = confidential
              ? 'evidence shown in confidence'
              : (shownIn(view, interview, question, index) ?? ref);
            const place = { question, ref, name, location: at('ref'), lastDay: at('until') };
            return until === undefined ? place : { ...place, until };
          }),
    ),
  );
}

/** What a client gets to see of a reference. */
function shownIn(view: View | undefined, { file }: Interview, question: string, index: number): string | undefined {
  const told = view?.interviews.find((each) => each.file === file);
  return told?.answers.get(question)?.evidence[index]?.ref;
}

/** Evidence holds to the end of its last day. */
export function hasRunOut({ until }: Evidence, asOf: string): boolean {
  return until !== undefined && until < asOf;
}
