import type { Reply, SourcedInterview } from '../answers/interview.ts';
import { isScored } from '../questionnaires/questionnaire.ts';
import { scoreOf } from '../scoring/scores.ts';
import { FIRST, type Span } from '../yaml/diagnostic.ts';
import { spanAt, spanOfKey } from '../yaml/yaml-source.ts';
import type { Location } from './check-result.ts';
import type { Engaged } from './demand.ts';
import type { Policy } from './policy.ts';

/** The first line of an engagement's first file: for what has no place of its own. */
export function placeOfEngagement({ sourced: [first] }: Engaged): Location {
  return { file: first?.source.file ?? '', span: FIRST };
}

/** What was answered: the option, the items, `unknown`, the reason; in the short form the value behind the question. */
export function placeOfReply({ interview, source }: SourcedInterview, question: string): Location {
  const kind: Reply['kind'] = interview.answers.get(question)?.reply.kind ?? 'unanswered';
  const path = ['answers', question];
  const span: Span = kind === 'unanswered' ? spanOfKey(source, path) : spanAt(source, [...path, kind]);
  return { file: source.file, span };
}

/** The answer that a question's low score comes from; an unknown one; any mention of it; else the engagement's place. */
export function placeOfQuestion(engaged: Engaged, question: string): Location {
  const known = engaged.catalogue.questions.get(question);
  const mentions = engaged.sourced.filter(({ interview }) => interview.answers.has(question));
  const badness = ({ interview }: SourcedInterview): number => {
    const reply = interview.answers.get(question)?.reply;
    if (reply === undefined) return Number.POSITIVE_INFINITY;
    const score = known !== undefined && isScored(known) ? scoreOf(known, reply) : undefined;
    return score ?? (reply.kind === 'unknown' ? 101 : 102);
  };
  const [worst] = [...mentions].sort((a, b) => badness(a) - badness(b));
  return worst === undefined ? placeOfEngagement(engaged) : placeOfReply(worst, question);
}

/** The first question of an area that a file answers; else the engagement's place. */
export function placeOfArea(engaged: Engaged, area: string): Location {
  for (const { interview, source } of engaged.sourced) {
    const spans = [...interview.answers.keys()]
      .filter((id) => id.startsWith(`${area}/`))
      .map((id) => spanOfKey(source, ['answers', id]))
      .sort((a, b) => a.line - b.line || a.column - b.column);
    const [span] = spans;
    if (span !== undefined) return { file: source.file, span };
  }
  return placeOfEngagement(engaged);
}

/** A place in the policy; nothing where the demand came from the command line. */
export function placeInPolicy({ source }: Policy, path: readonly PropertyKey[]): Location | undefined {
  return source && { file: source.file, span: spanAt(source, path) };
}
