import { gzipSync } from 'node:zlib';
import { bundledForPages } from '../bundled.mjs';

/** What a page loads of the engine, in bytes, minified and compressed: the core that finds phrases, all of it, and with detectors. */
export async function coreSize() {
  return {
    'core gzip bytes': await sizeOf('scripts/bench/core.ts'),
    'engine with detectors gzip bytes': await sizeOf('scripts/bench/core-with-detectors.ts'),
  };
}

async function sizeOf(entry) {
  return gzipSync(await bundledForPages(entry), { level: 9 }).length;
}
