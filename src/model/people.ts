import { foldName } from '../answers/identity.ts';
import type { Interview } from '../answers/interview.ts';
import type { Role, Side } from '../questionnaires/vocabulary.ts';
import { compare } from '../text/compare-text.ts';
import type { Words } from '../texts/language.ts';

export interface Participant {
  readonly label: string;
  readonly interview: Interview;
}

export interface NamedPerson {
  readonly name: string;
  readonly label: string;
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
  const word = words.capitalise(role === undefined ? words.interviewee : words.role[role]);
  const numbered = number === undefined ? word : `${word} ${number}`;
  return role === 'provider-lead' && side === 'provider' ? numbered : `${numbered}, ${words.side[side]}`;
}

/** Everybody whom these interviews name: the respondents, those whom a file lists as mentioned, and owners of actions. */
export function peopleIn(participants: readonly Participant[], words: Words): readonly NamedPerson[] {
  const respondents = participants.flatMap(({ label, interview: { respondent } }) =>
    respondent.name === undefined ? [] : [{ name: respondent.name, label }],
  );
  const listed = participants.flatMap(({ interview: { people = [] } }) => people);
  const named = new Set([...respondents, ...listed].flatMap(({ name }) => wordsOf(name)));
  const spokenOf = listed.map(({ name, role }) => {
    const isTelling = role === undefined || wordsOf(role).some((word) => named.has(word));
    return { name, label: isTelling ? words.somebody : role };
  });
  const known = [...respondents, ...spokenOf];
  const owners = participants.flatMap(({ interview: { actions = [] } }) => actions.flatMap(({ owner }) => owner ?? []));
  const interviews = participants.map(({ interview }) => interview);
  const others = [...new Set(owners)].filter(
    (owner) => personCalled(owner, known) === undefined && !isParty(owner, interviews, words),
  );
  return [...known, ...others.map((name) => ({ name, label: words.somebody }))];
}

/** The one of some people who goes by a name. */
export function personCalled(name: string, people: readonly NamedPerson[]): NamedPerson | undefined {
  return people.find((person) => isSameWord(person.name, name));
}

/** Whether an owner is nobody by name, but a role, a side, or one of the two companies. */
export function isParty(
  owner: string,
  interviews: readonly Pick<Interview, 'engagement'>[],
  { role, side, respondent }: Words,
): boolean {
  const roles = Object.keys(role) as readonly Role[];
  const sides = Object.keys(side) as readonly Side[];
  const companies = interviews.flatMap(({ engagement: { client, provider } }) => [client, provider ?? client]);
  const each = [
    ...roles.map((id) => role[id]),
    ...sides.flatMap((id) => [side[id], ...roles.map((of) => respondent(id, of))]),
  ];
  return [...roles, ...sides, ...each, ...companies].some((known) => isSameWord(known, owner));
}

function isSameWord(one: string, other: string): boolean {
  return foldName(one).toLowerCase() === foldName(other).toLowerCase();
}

/** What somebody is called may stand in for a name only where it has none in it. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [];
}

/** Who reads what is written. `client`: nothing told in confidence, roles for names; `internal`: all of it. */
export type Audience = 'client' | 'internal';

/** Whether answers told in confidence count in a client's scores, or are left out as if the questions were open. */
export type Counting = 'count' | 'leave-out';
