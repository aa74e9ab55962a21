import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** All parts of a Word document by their names, with those of the packages in it: `word/embeddings/….xlsx/xl/…`. */
export function partsOf(bytes: Uint8Array, folder = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]): (readonly [string, string])[] =>
      name.endsWith('.xlsx') ? [...partsOf(part, `${folder}${name}/`)] : [[folder + name, strFromU8(part)]],
    ),
  );
}

export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`there is no ${name} among ${[...partsOf(bytes).keys()].join(', ')}`);
  return part;
}

/** A paragraph as Word shows it: its style, and its words without those of fields. */
export interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

const NAMESPACES = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** The paragraphs of a part, read by a parser that takes nothing but well-formed XML. */
export function paragraphsOf(xml: string): readonly WordParagraph[] {
  return select(xml, '//w:p').map(({ element }) => ({
    style: element.get('w:pPr/w:pStyle/@w:val', NAMESPACES)?.content ?? 'Normal',
    text: element
      .find('.//w:t | .//w:br | .//w:tab', NAMESPACES)
      .map((node) => ('name' in node && node.name === 't' ? node.content : '\n'))
      .join(''),
  }));
}

/** The elements that an XPath finds; `w:` is WordprocessingML. */
function select(xml: string, path: string): readonly { readonly element: XmlElement }[] {
  const document = XmlDocument.fromString(xml);
  return document.find(path, NAMESPACES).map((node) => ({ element: node as XmlElement }));
}

/** The values of the attributes that an XPath finds. */
export function values(
  xml: string,
  path: string,
  namespaces: Readonly<Record<string, string>> = {},
): readonly string[] {
  return XmlDocument.fromString(xml)
    .find(path, { ...NAMESPACES, ...namespaces })
    .map(({ content }) => content);
}
