import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

/** Writes the gallery of all components to .output/gallery/. */
const here = fileURLToPath(new URL('.', import.meta.url));
await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  build: {
    outDir: fileURLToPath(new URL('../../../.output/gallery/', import.meta.url)),
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
  },
});
