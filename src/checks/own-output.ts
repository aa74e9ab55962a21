import type { RulePage } from '../texts/rule-page.ts';
import type { Format } from './formats.ts';

/**
 * Whether a text is what a check or a lint wrote in a format, in this version or another: what names outready as its
 * tool or, where the format has no word for that, begins as ours does and speaks of our rules, which have a page each.
 */
export function isOwnOutput(text: string, format: Format, pages: readonly RulePage[]): boolean {
  const isOurRule = (name: unknown): boolean => name === 'lint' || pages.some(({ id }) => id === name);
  switch (format) {
    case 'json':
      return /^\{\s*"format"\s*:\s*"outready\/(?:check|lint)\//.test(text);
    case 'sarif':
      return isListOf(get(parse(text), 'runs'), (run) => get(run, 'tool', 'driver', 'name') === 'outready');
    case 'junit':
      return /^<\?xml[^>]*\?>\s*<testsuites name="outready check"/.test(text);
    case 'gitlab':
      return isListOf(
        parse(text),
        (issue) => isOurRule(get(issue, 'check_name')) && /^[0-9a-f]{32}$/.test(String(get(issue, 'fingerprint'))),
      );
    case 'github':
      return isOurRule(/^::(?:error|warning|notice) file=.*?,line=\d+,col=\d+,title=([\w-]+)/.exec(text)?.[1]);
    case 'text':
      return isOwnText(text, isOurRule);
    default:
      return format satisfies never;
  }
}

// In each language that the program speaks; a test holds them against its words.
const SUMMARY =
  /^(?:Clean: nothing to mend in |(?:\d+ [a-z]+, )*\d+ (?:passed.*; judged on |cumplen?.*; comprobado a fecha de ))/;
const ENTRY = /^(?: {2}(?:pass|cumple) +|.*:\d+:\d+ (?:fail|warn|waived|error|warning|falla|aviso|exento) )([\w-]+)/;

/** What it comes to where there is nothing else, or a rule's entry, perhaps after the name of its engagement. */
function isOwnText(text: string, isOurRule: (name: unknown) => boolean): boolean {
  const [first = '', second = ''] = text.split('\n', 2);
  return SUMMARY.test(first) || isOurRule(ENTRY.exec(first)?.[1]) || isOurRule(ENTRY.exec(second)?.[1]);
}

/** An empty list names nobody, yet nothing is lost with it. */
function isListOf(value: unknown, isOurs: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOurs);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function get(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined,
    value,
  );
}
