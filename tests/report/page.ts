/** A tag of a page, as its text has it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** The opening tags of what a serialiser wrote, which escapes every `<` of a text and every `"` of a value. */
export function tagsOf(page: string): readonly Tag[] {
  return [...page.matchAll(TAG)].flatMap(([, slash, name = '', attributes = '']) =>
    slash === '/'
      ? []
      : [
          {
            name: name.toLowerCase(),
            attributes: new Map(
              [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
                key.toLowerCase(),
                decode(value),
              ]),
            ),
          },
        ],
  );
}

/** What a reader sees of a page: its body without tags, with every run of white space as one space. */
export function textOf(page: string): string {
  const body = page.slice(page.search(/<body[\s>]/));
  return decode(body.replaceAll(TAG, (tag) => (/^<\/?(strong|em|code|a|span|tspan)\b/.test(tag) ? '' : '\n')))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function decode(text: string): string {
  return text.replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
