import type * as z from 'zod';

/** The words that YAML 1.1 took for true and false; YAML 1.2 takes them for texts. Source: yaml.org/type/bool.html. */
const TRUE_ONCE = /^(?:y|yes|on|true)$/i;
const FALSE_ONCE = /^(?:n|no|off|false)$/i;

/**
 * How to spell what was meant where YAML, or a tool that wrote it, made something else of it: a truth value of `yes`, a
 * number of `010`, a text of `Yes` where true is wanted. `written` is the value as the file has it.
 */
export function spellingHint(
  issue: z.core.$ZodIssue,
  actual: unknown,
  written: string | undefined,
): string | undefined {
  if (typeof actual === 'string') return wantsTruth(issue) ? truthHint(actual) : nameHint(issue, actual);
  if (!wantsText(issue)) return undefined;
  if (typeof actual === 'number') return `put it in quotes: "${written ?? String(actual)}"`;
  if (typeof actual !== 'boolean') return undefined;
  return `write "${actual ? 'yes' : 'no'}" where that is meant; a text that reads ${actual} needs quotes`;
}

function truthHint(text: string): string | undefined {
  if (TRUE_ONCE.test(text)) return 'write true';
  return FALSE_ONCE.test(text) ? 'write false, or leave the line out' : undefined;
}

/** The same name in the spelling that the pattern wants, where only capitals and blanks stand in the way. */
function nameHint(issue: z.core.$ZodIssue, text: string): string | undefined {
  if (issue.code !== 'invalid_format' || !('pattern' in issue) || issue.pattern === undefined) return undefined;
  const name = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const pattern = new RegExp(issue.pattern.slice(1, issue.pattern.lastIndexOf('/')), 'u');
  return name !== text && pattern.test(name) ? `write "${name}"` : undefined;
}

function wantsText(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string';
  if (issue.code === 'invalid_union') return issue.errors.flat().some(wantsText);
  return issue.code === 'invalid_value' && issue.values.some((value) => value === 'yes' || value === 'no');
}

function wantsTruth(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'boolean';
  return issue.code === 'invalid_value' && issue.values.every((value) => typeof value === 'boolean');
}
