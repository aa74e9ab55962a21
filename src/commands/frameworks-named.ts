import { ALL_FRAMEWORKS } from '../questionnaires/framework.ts';
import { unknownWord } from './command.ts';

/** The frameworks that an option names, in the order of those that there are. */
export function frameworksNamed(given: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = given.find((id) => id !== ALL_FRAMEWORKS && !known.includes(id));
  if (unknown !== undefined) {
    const hint = known.length === 0 ? 'there is none' : `there are: ${known.join(', ')}`;
    throw unknownWord(`there is no framework "${unknown}"`, unknown, known, hint);
  }
  return given.includes(ALL_FRAMEWORKS) ? known : known.filter((id) => given.includes(id));
}
