import { Document, Scalar, visit } from 'yaml';

/** How a file is written, so that what is added looks like the rest. */
export interface Style {
  /** By how many columns a block stands further in than what holds it. */
  readonly step: number;
  /** Whether the file is JSON, and has to stay that. */
  readonly isJson: boolean;
}

/** The lines of a map or list in block style, without what it stands in: `key: value`, `- item`. */
export function writeLines(container: object, style: Style): readonly string[] {
  return write(container, style, false).replace(/\n$/, '').split('\n');
}

/** The inside of a map or list in flow style, on one line: `key: value, other: value`. */
export function writeInline(container: object, style: Style): string {
  return write(container, style, true).replace(/\n$/, '').slice(1, -1).trim();
}

function write(container: object, { step, isJson }: Style, isFlow: boolean): string {
  const document = new Document(container, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node) {
      if (isFlow) node.flow = true;
    },
    Scalar(_, node) {
      const type = scalarType(node, isFlow);
      if (type !== undefined) node.type = type;
    },
  });
  const json = {
    doubleQuotedAsJSON: true,
    defaultKeyType: Scalar.QUOTE_DOUBLE,
    defaultStringType: Scalar.QUOTE_DOUBLE,
  };
  return document.toString({
    lineWidth: 0,
    indent: step,
    doubleQuotedMinMultiLineLength: 1_000_000,
    ...(isJson ? json : {}),
  } as Parameters<typeof document.toString>[0]);
}

/** The style in which a text comes back as it was. */
function scalarType({ value, type }: Scalar, isFlow: boolean): Scalar.Type | undefined {
  const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  if (typeof value !== 'string' || !(isBlock || value.includes('\n'))) return type as Scalar.Type | undefined;
  // Blank lines at the end would be taken from those after it, and blanks at the start for its indentation.
  if (isFlow || type === Scalar.QUOTE_DOUBLE || /^\s|\n\s*\n$|[^\S\n]\n?$/.test(value)) return Scalar.QUOTE_DOUBLE;
  return type === Scalar.BLOCK_FOLDED ? type : Scalar.BLOCK_LITERAL;
}
