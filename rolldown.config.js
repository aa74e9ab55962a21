import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

/**
 * What a run loads at once is one file, as finding, reading and linking a file takes longer than its code does: what
 * every run takes, and what reading an engagement takes on top of that; each with all that its roots import. What both
 * take is in the one of the higher priority.
 */
const STAGES = [
  { name: 'start', priority: 2, roots: ['src/cli.ts', 'src/files/guarded-output.ts', 'src/files/stream-into.ts'] },
  { name: 'engagement', priority: 1, roots: ['src/commands/engagement.ts'] },
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
      // The shipped questionnaires as data that loads without a parser; the YAML stays the source.
      name: 'compile-shipped',
      async writeBundle({ dir }) {
        const { compileShipped } = await import(new URL(`${dir}/compile.js`, import.meta.url).href);
        const { shipped } = await compileShipped('questionnaires', '.');
        writeFileSync(`${dir}/shipped.json`, JSON.stringify(shipped));
      },
    },
  ],
});
