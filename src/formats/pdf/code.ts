declare const CODE: unique symbol;

/**
 * An expression in Typst's code mode. Only the functions below make one, and text gets into it through `literal` alone:
 * what somebody wrote can never become code.
 */
export type Code = string & { readonly [CODE]: true };

/** The functions that a report is written with: Typst's own, and those of the style. */
type FunctionName =
  | 'text'
  | 'strong'
  | 'strike'
  | 'emphasis'
  | 'code'
  | 'link'
  | 'linebreak'
  | 'parbreak'
  | 'box'
  | 'par'
  | 'lead'
  | 'quote'
  | 'listing'
  | 'divider'
  | 'heading'
  | 'list'
  | 'list.item'
  | 'enum'
  | 'enum.item'
  | 'table'
  | 'table.header'
  | 'table.cell'
  | 'table.hline'
  | 'logo'
  | 'bytes'
  | 'chart'
  | 'score-bar'
  | 'swatch'
  | 'callout'
  | 'facts'
  | 'datetime'
  | 'report';

/** Text as a string of Typst: quotation marks, backslashes and all that is not seen are escaped. */
export function literal(text: string): Code {
  const escaped = text.toWellFormed().replaceAll(/["\\]|\p{C}|\p{Zl}|\p{Zp}/gu, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return `"${escaped}"` as Code;
}

/** A number, with a unit where it is a length; a truth value; or nothing. */
export function value(given: number | boolean | null, unit: '' | 'pt' | 'mm' | 'fr' = ''): Code {
  if (given === null) return 'none' as Code;
  return (typeof given === 'number' ? `${Math.round(given * 100) / 100}${unit}` : String(given)) as Code;
}

/** One of Typst's own words, such as `auto`. */
export function keyword(word: 'auto' | 'left' | 'center' | 'right'): Code {
  return word as string as Code;
}

export function array(items: readonly Code[]): Code {
  return `(${items.map((item) => `${item},`).join('')})` as Code;
}

export function content(parts: readonly Code[]): Code {
  return `[${parts.map((part) => `#${part};`).join('')}]` as Code;
}

/** A call, with named arguments first. */
export function call(name: FunctionName, named: Readonly<Record<string, Code>>, ...given: readonly Code[]): Code {
  const parts: string[] = [...Object.entries(named).map(([key, argument]) => `${key}: ${argument}`), ...given];
  return `${name}(${parts.join(', ')})` as Code;
}
