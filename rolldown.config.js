import { writeFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

// One chunk a lazy import: `--version` and `--help` read commander and nothing else.
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
