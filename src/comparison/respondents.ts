import { isSameName } from '../answers/identity.ts';
import type { Respondent } from '../answers/interview.ts';

export type Person = Pick<Respondent, 'side' | 'role' | 'name'>;

/** Whether two are one person: by side and name; where a name is missing, side and role are all there is to go by. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.side !== other.side) return false;
  return one.name === undefined || other.name === undefined
    ? one.role === other.role
    : isSameName(one.name, other.name);
}

/** Who is there on one side only. The surest matches are made first, so that nobody takes somebody else's place. */
export function compareRespondents<Was extends Person, Is extends Person>(
  before: readonly Was[],
  after: readonly Is[],
): { readonly joined: readonly Is[]; readonly left: readonly Was[] } {
  const [left, joined] = [[...before], [...after]];
  for (const isSame of [
    (a: Person, b: Person) => isSamePerson(a, b) && a.role === b.role && isSameName(a.name, b.name),
    isSamePerson,
    // A role that was noted later, of somebody without a name.
    (a: Person, b: Person) => a.side === b.side && isNameless(a, b) && (a.role === undefined || b.role === undefined),
  ]) {
    for (const person of [...joined]) {
      const at = left.findIndex((other) => isSame(other, person));
      if (at === -1) continue;
      left.splice(at, 1);
      joined.splice(joined.indexOf(person), 1);
    }
  }
  return { joined, left };
}

function isNameless(...people: readonly Person[]): boolean {
  return people.every(({ name }) => name === undefined);
}
