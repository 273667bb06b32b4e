import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/**
 * Bundles a TypeScript entry of this project for Node and imports it: benches and campaigns run what users run, built as it is built for
 * them. Packages stay in node_modules.
 * @param {string} entry path from the project's top, such as `scripts/accuracy/checker.ts`
 * @returns {Promise<any>} the module
 */
export async function importBundled(entry) {
  const { build } = await import('vite');
  const name = createHash('sha256').update(entry).digest('hex').slice(0, 12);
  const outDir = join(ROOT, '.output', 'tools', `${name}-${process.pid}`);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { entry: join(ROOT, entry) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return import(pathToFileURL(join(outDir, 'entry.mjs')).href);
}

/**
 * Bundles a TypeScript entry of this project into one classic script for a page. What the entry exports is kept.
 * @param {string} entry path from the project's top
 * @param {import('vite').PluginOption[]} plugins
 * @returns {Promise<string>} its text
 */
export async function bundledForPages(entry, plugins = []) {
  const { build } = await import('vite');
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    build: {
      write: false,
      minify: true,
      rollupOptions: {
        // Else all that is only exported is left out.
        preserveEntrySignatures: 'strict',
        input: join(ROOT, entry),
        output: { format: 'iife', name: 'guidepostBundled' },
      },
    },
  });
  return [result].flat()[0].output[0].code;
}
