import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const REPOSITORY = join(HERE, '../..');
const OUTPUT = join(REPOSITORY, '.output/replicas');

const ENTRIES = {
  x: 'x/main.js',
  facebook: 'facebook/main.js',
  linkedin: 'linkedin/main.js',
  'linkedin-preload': 'linkedin/preload.js',
};

// Class names of the sites say nothing and change with every release, so ours must not be usable as selectors either.
const CLASS_PREFIX = { x: 'r-', facebook: 'x', linkedin: '_' };

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** By folder: replicas that start together in one process wait for one build. */
const building = new Map();

/** Builds one bundle per page unless these very sources were built before, and keeps them in memory. */
export async function buildBundles() {
  const folder = join(OUTPUT, await hashSources());
  if (!existsSync(folder) && !building.has(folder)) building.set(folder, buildInto(folder));
  await building.get(folder);
  const files = new Map();
  for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)));
  return { answer: (path) => answerAsset(files, path.replace('/__assets/', '')) };
}

function answerAsset(files, name) {
  const body = files.get(name);
  if (!body) return { status: 404, headers: {}, body: '' };
  const headers = { 'content-type': TYPES[name.split('.').pop()], 'cache-control': 'no-store' };
  return { status: 200, headers, body };
}

async function hashSources() {
  const hash = createHash('sha256').update(await readFile(join(REPOSITORY, 'package-lock.json')));
  for (const folder of ['.', 'shared', 'x', 'facebook', 'linkedin']) {
    for (const name of (await readdir(join(HERE, folder))).sort()) {
      if (!/\.(js|css)$|^build\.mjs$/.test(name)) continue;
      hash.update(`${folder}/${name}\0`).update(await readFile(join(HERE, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

// Two test files may start at once: each builds aside, the first rename wins, the other's work is thrown away.
async function buildInto(folder) {
  const aside = join(OUTPUT, `aside-${process.pid}`);
  await mkdir(aside, { recursive: true });
  for (const [name, entry] of Object.entries(ENTRIES)) await buildEntry(name, entry, aside);
  await rename(aside, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error;
    await rm(aside, { recursive: true });
  });
  for (const other of await readdir(OUTPUT))
    if (/^[0-9a-f]{16}$/.test(other) && join(OUTPUT, other) !== folder)
      await rm(join(OUTPUT, other), { recursive: true, force: true });
}

async function buildEntry(name, entry, outDir) {
  const { build } = await import('vite');
  const prefix = CLASS_PREFIX[name.split('-')[0]];
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    css: {
      modules: {
        generateScopedName: (local, file) =>
          prefix + shortHash(`${file.split('?')[0].split('/').slice(-2).join('/')}:${local}`),
      },
    },
    build: {
      outDir,
      emptyOutDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: join(HERE, entry),
        output: {
          entryFileNames: `${name}.js`,
          assetFileNames: `${name}[extname]`,
          codeSplitting: false,
        },
      },
    },
  });
}

function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 7);
}
