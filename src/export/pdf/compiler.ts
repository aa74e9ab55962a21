import { UserError } from '../../diagnostics/user-error.ts';
import { type Fonts, loadFonts } from './fonts.ts';

/** What makes a PDF of Typst, with the fonts to do it. */
export interface Compiler {
  readonly families: Fonts['families'];
  readonly compile: (source: string) => Uint8Array;
}

/** Loads the compiler and the fonts; a UserError where they are not installed, since they come as optional packages. */
export async function loadCompiler(): Promise<Compiler> {
  const [{ NodeCompiler }, { families, blobs }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    loadFonts(),
  ]).catch((cause: unknown) => {
    throw new UserError('a report as .pdf needs optional packages, and they are not installed or do not run here', {
      hint: 'install outready with --include=optional, or write the report as .html and print it from a browser',
      cause,
    });
  });
  const compile = (source: string): Uint8Array => {
    const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: [...blobs] }] });
    const made = compiler.compile({ mainFileContent: source });
    const document = made.result;
    if (document === null) throw new Error(`the PDF was not made: ${reasonOf(made.takeDiagnostics())}`);
    try {
      return compiler.pdf(document, { pdfStandard: 'ua-1' });
    } catch {
      // A text that no rule here foresaw: better a report that misses the standard than none.
      return compiler.pdf(document);
    }
  };
  return { families, compile };
}

/** A report reads no files; were there a way, it would lead here. */
const NOWHERE = '/nowhere';

function reasonOf(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? 'no reason given');
}
