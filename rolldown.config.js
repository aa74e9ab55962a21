import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig } from 'rolldown';

/**
 * What a run loads at once is one file, as finding, reading and linking a file takes longer than its code does: what
 * every run takes, what reading an engagement takes on top of that, then a page on the terminal, and the score. Each with
 * all that its roots import; what several import is in the one of the highest priority.
 */
const STAGES = [
  { name: 'start', priority: 4, roots: ['src/cli.ts', 'src/files/guarded-output.ts', 'src/files/stream-into.ts'] },
  { name: 'engagement', priority: 3, roots: ['src/commands/engagement.ts'] },
  { name: 'page', priority: 2, roots: ['src/document/terminal.ts', 'src/files/terminal-colours.ts'] },
  { name: 'score', priority: 1, roots: ['src/scoring/next-best.ts', 'src/summary/summary.ts'] },
];

/** A stage as a chunk. An entry is not in it: it knows its own address. */
function chunkOf({ name, priority, roots }) {
  let found;
  return {
    debugName: name,
    priority,
    name: (id, graph) => {
      found ??= importedFrom(roots, graph);
      return found.has(id) && !graph.getModuleInfo(id).isEntry ? name : null;
    },
  };
}

function importedFrom(roots, graph) {
  const found = new Set(roots.map((root) => fileURLToPath(new URL(root, import.meta.url))));
  // The set grows while it is gone through.
  for (const id of found) for (const each of graph.getModuleInfo(id)?.importedIds ?? []) found.add(each);
  return found;
}

/** A JSON text in ASCII, which is read in a fraction of the time: its one byte a character needs no decoding. */
function inAscii(json) {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Otherwise one chunk a lazy import: `--version` and `--help` read commander and nothing else.
export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', compile: 'src/library/compile-shipped.ts' },
  platform: 'node',
  // Optional, and not there on every machine: found when a PDF, or a drawn logo in Word, is asked for.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-wasm'],
  logLevel: 'warn',
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: STAGES.map(chunkOf) },
    comments: { legal: true },
  },
  plugins: [
    {
      // What a form's page runs, as a text that goes into the page.
      name: 'bundle-page',
      async writeBundle({ dir }) {
        await build({
          input: 'src/formats/form/page.ts',
          platform: 'browser',
          logLevel: 'warn',
          output: { file: `${dir}/page.js`, format: 'iife', minify: true, comments: false },
        });
      },
    },
    {
      // The shipped questionnaires as data that loads without a parser; the YAML stays the source.
      name: 'compile-shipped',
      async writeBundle({ dir }) {
        const { compileShipped } = await import(new URL(`${dir}/compile.js`, import.meta.url).href);
        const { shipped } = await compileShipped('questionnaires', '.');
        writeFileSync(`${dir}/shipped.json`, inAscii(JSON.stringify(shipped)), 'latin1');
      },
    },
  ],
});
