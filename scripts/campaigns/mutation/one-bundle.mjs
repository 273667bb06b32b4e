import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const STAND_INS = { vitest: 'test-registry.mjs', 'fast-check': 'same-cases.mjs' };

/**
 * Bundles tests, and the mutated sources that they test, into one module: it loads in a moment, so that every mutant can have it anew.
 * @param {{ root: string, tests: readonly string[], sources: Map<string, string>, folder: string }} options
 * @returns {Promise<string>} the address of the module
 */
export async function oneBundle({ root, tests, sources, folder }) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'mutated-sources',
        enforce: 'pre',
        resolveId: (id, importer) => {
          if (id === 'virtual:tests') return id;
          const isOurs = importer?.startsWith(import.meta.dirname);
          return STAND_INS[id] && !isOurs ? join(import.meta.dirname, STAND_INS[id]) : undefined;
        },
        load: (id) => {
          if (id === 'virtual:tests')
            return tests.map((test) => `import ${JSON.stringify(join(root, test))};`).join('\n');
          return sources.get(id) ?? (id.endsWith('.test.ts') ? withOwnAddress(id) : undefined);
        },
      },
    ],
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { tests: 'virtual:tests' },
        external: /node_modules/,
        output: { format: 'es', entryFileNames: 'tests.mjs', codeSplitting: false },
      },
    },
  });
  return pathToFileURL(join(folder, 'tests.mjs')).href;
}

/** Tests find their files beside themselves, not beside the bundle. */
function withOwnAddress(file) {
  const address = JSON.stringify(pathToFileURL(file).href);
  return readFileSync(file, 'utf8').replaceAll('import.meta.url', address);
}
