import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** An element as libxml2 reads it; `text` is all that stands in it and below. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of an XML document in their order; throws where it is not well-formed. */
export function elementsOf(xml: string): readonly ReadElement[] {
  const document = XmlDocument.fromString(xml);
  try {
    return walk(document.root);
  } finally {
    document.dispose();
  }
}

function walk(element: XmlElement): readonly ReadElement[] {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const all: ReadElement[] = [{ name: element.name, attributes, text: element.content }];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) all.push(...walk(child));
  }
  return all;
}
