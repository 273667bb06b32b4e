import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Server and CLI for Node; packages stay in node_modules. Run by scripts/guidepost.mjs. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  // The one beside it wants what the extension's tools generate, which is not there where only the server is built, as in the Dockerfile.
  tsconfig: 'tsconfig.server.json',
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.output/server',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { guidepost: 'server/cli/main.ts', main: 'server/main.ts' },
      external: [/^node:/, ...builtinModules],
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: 'chunks/[name]-[hash].mjs',
      },
    },
  },
});
