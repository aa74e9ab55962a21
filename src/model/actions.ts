import { type Action, type AgreedAction, actionShape, agreedActions, isOverdue } from '../answers/actions.ts';
import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Language } from '../texts/language.ts';
import type { NameHider } from './hide-names.ts';
import { isParty, type NamedPerson, personCalled } from './people.ts';

/** What was agreed to be done, as an audience may see it. Without an owner it is a parked point. */
export interface ShownAction extends Omit<Action, 'confidential'> {
  /** Whether it was due before the day of the assessment, and is not done. */
  readonly isOverdue: boolean;
  readonly confidential?: true;
}

/** All of it, for those who held the interviews. */
export function allActions(interviews: readonly Interview[], day: string | undefined): readonly ShownAction[] {
  return agreedActions(interviews).map((action) => ({
    ...partsOf(action),
    ...(action.isConfidential ? { confidential: true as const } : {}),
    isOverdue: isOverdue(action, day),
  }));
}

/** What a client may know: what was not agreed in confidence, with roles for owners; and how many are left out. */
export function openActions(
  interviews: readonly Interview[],
  { day, sealed, catalogue, people, shown, language: { words, outlook } }: OpenTo,
): { readonly actions: readonly ShownAction[]; readonly leftOut: number } {
  const all = agreedActions(interviews);
  const open = all.filter(({ isConfidential, question }) => !isConfidential && !sealed.has(question ?? ''));
  const ownerLabel = (owner: string): string =>
    personCalled(owner, people)?.label ?? (isParty(owner, interviews, words) ? owner : outlook.actions.someOwner);
  const actions = open.map((action): ShownAction => {
    const { owner, question, text, ...rest } = partsOf(action);
    return {
      text: shown(text),
      ...(owner === undefined ? {} : { owner: ownerLabel(owner) }),
      ...(question === undefined || !catalogue.questions.has(question) ? {} : { question }),
      ...rest,
      isOverdue: isOverdue(action, day),
    };
  });
  return { actions, leftOut: all.length - open.length };
}

interface OpenTo {
  readonly day: string | undefined;
  readonly sealed: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly people: readonly NamedPerson[];
  readonly shown: NameHider;
  readonly language: Pick<Language, 'words' | 'outlook'>;
}

function partsOf(action: AgreedAction): Omit<Action, 'confidential'> {
  const { confidential: _, ...parts } = actionShape(action);
  return parts;
}

/** How many of some actions there are of each kind; those that are done are neither parked nor overdue. */
export interface ActionCounts {
  readonly agreed: number;
  readonly parked: number;
  readonly overdue: number;
  readonly done: number;
}

export function countActions(actions: readonly ShownAction[]): ActionCounts {
  const open = actions.filter(({ done }) => done === undefined);
  return {
    agreed: actions.filter(({ owner, done }) => owner !== undefined || done !== undefined).length,
    parked: open.filter(({ owner }) => owner === undefined).length,
    overdue: open.filter((action) => action.isOverdue).length,
    done: actions.length - open.length,
  };
}
