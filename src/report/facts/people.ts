import type { Interview } from '../../answers/interview.ts';
import { compare } from '../../diagnostics/diagnostic.ts';
import type { Words } from '../../language/language.ts';
import { capitalise } from '../../language/words.ts';
import type { Role, Side } from '../../questionnaire/identifiers.ts';

/** Who reads the report. `client`: nothing confidential, roles for names; `internal`: all of it. */
export type Audience = 'client' | 'internal';

/** An interview with the words by which its respondent appears. */
export interface Participant {
  readonly label: string;
  readonly interview: Interview;
}

/**
 * Gives every respondent a label, in an order that does not depend on how the files were given. For a client it is
 * the role and never the name, numbered where two share a side and a role.
 */
export function introduce(interviews: readonly Interview[], audience: Audience, words: Words): readonly Participant[] {
  const sorted = [...interviews].sort(
    ({ respondent: a, file }, { respondent: b, file: other }) =>
      compare(a.side, b.side) ||
      compare(a.role ?? '', b.role ?? '') ||
      compare(a.name ?? '', b.name ?? '') ||
      compare(file, other),
  );
  const seen = new Map<string, number>();
  return sorted.map((interview) => {
    const { side, role, name } = interview.respondent;
    const key = roleLabel(words, role, side);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const isShared =
      sorted.filter(({ respondent }) => roleLabel(words, respondent.role, respondent.side) === key).length > 1;
    const label = roleLabel(words, role, side, isShared ? number : undefined);
    const named = audience === 'internal' && name !== undefined;
    return { label: named ? `${name} (${roleLabel(words, role, side).toLowerCase()})` : label, interview };
  });
}

/** A role as a person of a side: «Delivery lead 1, client». */
export function roleLabel(words: Words, role: Role | undefined, side: Side, number?: number): string {
  const word = capitalise(role === undefined ? words.interviewee : words.role[role]);
  const numbered = number === undefined ? word : `${word} ${number}`;
  return role === 'provider-lead' && side === 'provider' ? numbered : `${numbered}, ${words.side[side]}`;
}
