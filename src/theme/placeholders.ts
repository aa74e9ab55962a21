import { type Diagnostic, didYouMean } from '../yaml/diagnostic.ts';
import { spanInText } from '../yaml/text-span.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';

/** What a title or footer can ask for in braces: `{client}`. */
export const PLACEHOLDERS = ['client', 'provider', 'scope', 'date'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

const PATTERN = /\{([^{}]*)\}/g;

/** Each of a text's placeholders replaced by its value. The values are taken as they are, braces and all. */
export function fillPlaceholders(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replaceAll(PATTERN, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));
}

/** The placeholders of the text at a key that nothing is known to fill. */
export function checkPlaceholders(key: string, text: string | undefined, source: YamlSource): readonly Diagnostic[] {
  return [...(text ?? '').matchAll(PATTERN)].flatMap(({ 0: whole, 1: name = '', index }): readonly Diagnostic[] => {
    if (isPlaceholder(name)) return [];
    const meant = didYouMean(name, PLACEHOLDERS);
    const known = PLACEHOLDERS.map((each) => `{${each}}`).join(', ');
    return [
      {
        code: 'wrong-value',
        severity: 'error',
        message: `nothing fills ${whole}`,
        file: source.file,
        span: spanInText(source, [key], index, index + whole.length),
        hint: meant === undefined ? `a report fills ${known}` : `did you mean {${meant}}?`,
      },
    ];
  });
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
