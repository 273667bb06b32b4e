import { gzipSync } from 'node:zlib';
import { bundledForPages, importBundled } from '../bundled.mjs';

/** What a page loads of the engine, in bytes, minified and compressed: the core that finds phrases; all of it with the detectors that most drafts bring; and every part that comes on need, without the engine. */
export async function coreSize() {
  return {
    'core gzip bytes': await sizeOf('scripts/bench/core.ts'),
    'engine with detectors gzip bytes': await sizeOf('scripts/bench/core-with-detectors.ts'),
    'all parts gzip bytes': await sizeOf('rules/heavy/all.ts'),
  };
}

/** Without the schemas that nothing here reads, as the extension is built. */
async function sizeOf(entry) {
  const { pureSchemas } = await importBundled('scripts/vite/pure-schemas.ts');
  const script = await bundledForPages(entry, [pureSchemas()]);
  return gzipSync(script, { level: 9 }).length;
}
