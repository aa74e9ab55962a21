import { type Diagnostic, hintFor, reporterFor } from '../yaml/diagnostic.ts';
import type { Referable } from './catalogue.ts';
import type { Framework, SourcedFramework } from './framework.ts';
import type { ClauseReference } from './questionnaire.ts';
import { checkCondition } from './rule-references.ts';

/** Checks what a framework says of context questions and their options. */
export function checkFramework(
  { framework, source }: Pick<SourcedFramework, 'framework'> & Partial<SourcedFramework>,
  referable: Pick<Referable, 'context'>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporterFor(source, found, framework.file);
  for (const [index, { when }] of framework.clauses.entries()) {
    if (when !== undefined) checkCondition(when, ['clauses', index, 'when'], referable, report);
  }
  return found;
}

/** What is wrong with a reference to a clause: the key where it is wrong, and what was perhaps meant. */
export function clauseProblem(
  { framework: id, ref }: ClauseReference,
  frameworks: ReadonlyMap<string, Framework>,
): { readonly key: keyof ClauseReference; readonly message: string; readonly hint: string | undefined } | undefined {
  const framework = frameworks.get(id);
  if (framework === undefined) {
    const hint = hintFor(id, [...frameworks.keys()]) ?? 'outready questionnaire list names the frameworks';
    return { key: 'framework', message: `there is no framework "${id}"`, hint };
  }
  const refs = framework.clauses.map((clause) => clause.ref);
  if (refs.includes(ref)) return undefined;
  const hint = hintFor(ref, refs) ?? `outready questionnaire coverage --framework ${id} lists its clauses`;
  return { key: 'ref', message: `the framework "${id}" has no clause "${ref}"`, hint };
}
