import { UserError } from '../../diagnostics/user-error.ts';
import { type Fonts, loadFonts } from './fonts.ts';

/** What makes a PDF of Typst, with the fonts to do it. */
export interface Compiler {
  readonly families: Fonts['families'];
  readonly compile: (source: string) => Uint8Array;
}

const PACKAGES = '@myriaddreamin/typst-ts-node-compiler @expo-google-fonts/source-sans-3 dejavu-fonts-ttf';

/** Loads the compiler and the fonts; a UserError where they are not installed, since they come as optional packages. */
export async function loadCompiler(): Promise<Compiler> {
  try {
    const [{ NodeCompiler }, { families, blobs }] = await Promise.all([
      import('@myriaddreamin/typst-ts-node-compiler'),
      loadFonts(),
    ]);
    return {
      families,
      compile: (source) => {
        // Every file that Typst might read lies below the workspace; a report reads none.
        const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: [...blobs] }] });
        const result = compiler.compile({ mainFileContent: source });
        const document = result.result;
        if (document === null) throw new Error(`the PDF was not made: ${reasonOf(result.takeDiagnostics())}`);
        return compiler.pdf(document, { pdfStandard: 'ua-1' });
      },
    };
  } catch (error) {
    throw new UserError('a report as .pdf needs optional packages that are not installed', {
      hint: `npm install ${PACKAGES} beside outready, or write the report as .html and print it`,
      cause: error,
    });
  }
}

const NOWHERE = '/nowhere';

function reasonOf(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? 'no reason given');
}
