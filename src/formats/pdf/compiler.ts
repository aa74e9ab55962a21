import type { Font } from '../../theme/theme.ts';
import { UserError } from '../../yaml/user-error.ts';
import { loadFonts } from './fonts.ts';
import type { Family } from './lettering.ts';
import { ownFont, unusableFont } from './own-font.ts';

export interface Compiler {
  readonly families: readonly Family[];
  readonly compile: (source: string) => Uint8Array;
}

/**
 * Loads the compiler and the fonts, that of a theme before the others. A UserError where they are not installed, since
 * they come as optional packages, and where the theme's font cannot be used.
 */
export async function loadCompiler(font?: Font): Promise<Compiler> {
  const [{ NodeCompiler }, { families, blobs }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    loadFonts(),
  ]).catch((cause: unknown) => {
    throw new UserError('a report as .pdf needs optional packages, and they are not installed or do not run here', {
      hint: 'install outready with --include=optional, or write the report as .html and print it from a browser',
      cause,
    });
  });
  const own = font && ownFont(font);
  const compile = (source: string): Uint8Array => {
    const fontBlobs = [...(own?.blobs ?? []), ...blobs];
    const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs }] });
    const made = compiler.compile({ mainFileContent: source });
    const document = made.result;
    if (document === null) throw new Error(`the PDF was not made: ${reasonOf(made.takeDiagnostics())}`);
    // It leaves out a font that it cannot read.
    const isPassedOver = own !== undefined && /unknown font family/.test(reasonOf(made.takeWarnings()));
    if (font !== undefined && isPassedOver) throw unusableFont(font.family);
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1' });
    } catch {
      // A text that no rule here expects: better a report that misses the standard than none.
      try {
        return compiler.pdf(document);
      } catch (cause) {
        throw font === undefined || own === undefined ? cause : unusableFont(font.family, cause);
      }
    }
  };
  return { families: own === undefined ? families : [own.family, ...families], compile };
}

/** A report reads no files; were there a way, it would lead here. */
const NOWHERE = '/nowhere';

function reasonOf(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? 'no reason given');
}
