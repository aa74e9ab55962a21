import {
  ANOTHER,
  ASKED,
  detailEntry,
  flagOf,
  HEAD,
  type HeadOptions,
  type HeadTexts,
  isShared,
} from '../answers/head.ts';
import type { Role } from '../questionnaires/vocabulary.ts';
import { cleanLine } from '../text/clean-text.ts';
import { UserError } from '../yaml/user-error.ts';
import type { AssessOptions } from './options.ts';

/** What is known of a new file before its first question. */
export interface KnownHead extends HeadTexts {
  /** Undefined where it is still asked; empty for all. */
  readonly areas?: readonly string[] | undefined;
  /** Whose questions alone are asked. */
  readonly only?: Role | undefined;
  /** Undefined where it follows from the provider. */
  readonly profile?: string | undefined;
}

export function knownFrom(options: HeadOptions & Pick<AssessOptions, 'area' | 'role' | 'profile'>): KnownHead {
  let known: KnownHead = {
    areas: options.area.length === 0 ? undefined : [...new Set(options.area)],
    only: options.role,
    profile: options.profile,
  };
  for (const detail of ASKED) {
    const { words, isOptional } = detailEntry(detail);
    // Who is asked what a role would know has that role, unless another is named.
    const given = options[HEAD[detail].option] ?? (detail === 'role' ? options.role : undefined);
    if (given === undefined) continue;
    const text = words === undefined ? cleanLine(given) : given === ANOTHER ? '' : given;
    if (text === '' && !isOptional) {
      throw new UserError(`${flagOf(detail)} needs a text`);
    }
    known = { ...known, [detail]: text };
  }
  return known;
}

/** The options that say what is known, so that none of it is asked again. */
export function withKnown(options: AssessOptions, known: KnownHead): AssessOptions {
  const isTaken = options.engagementOf !== undefined;
  let said = isTaken || known.areas === undefined ? options : { ...options, area: known.areas };
  for (const detail of ASKED) {
    const text = known[detail];
    if (text === undefined || (isTaken && isShared(detail))) continue;
    const isOpen = text === '' && detailEntry(detail).words !== undefined;
    said = { ...said, [HEAD[detail].option]: isOpen ? ANOTHER : text };
  }
  const { only: role = said.role, profile = said.profile } = known;
  return {
    ...said,
    ...(role === undefined ? {} : { role }),
    ...(profile === undefined || isTaken ? {} : { profile }),
  };
}
