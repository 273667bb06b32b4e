import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// npm run guidepost -- COMMAND: builds server and CLI where their sources changed, then runs the command.

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['domain', 'rules', 'server', 'vite.server.config.ts', 'package-lock.json'];
const OUT = join(ROOT, '.output', 'server');
const STAMP = 'sources.sha256';

/** Builds .output/server where it is older than its sources. Built beside it and swapped, since two may build at once. */
export async function buildServer() {
  const stamp = stampOf(SOURCES);
  if (stamp === oldStamp()) return;
  const { build } = await import('vite');
  const fresh = `${OUT}.${process.pid}.new`;
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.server.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  });
  writeFileSync(join(fresh, STAMP), stamp);
  swapIn(fresh);
}

function swapIn(fresh) {
  const old = `${OUT}.${process.pid}.old`;
  if (existsSync(OUT)) renameSync(OUT, old);
  try {
    renameSync(fresh, OUT);
  } catch (error) {
    // Another build was quicker; it is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

function stampOf(names) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, name);
  return hash.digest('hex');
}

function addTo(hash, name) {
  const { isDirectory, size, mtimeMs } = seen(join(ROOT, name));
  if (!isDirectory) hash.update(`${name}\0${size}\0${mtimeMs}\n`);
  else for (const child of readdirSync(join(ROOT, name)).sort()) addTo(hash, `${name}/${child}`);
}

function seen(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return {
    isDirectory: found?.isDirectory() ?? false,
    size: found?.size ?? -1,
    mtimeMs: found?.mtimeMs ?? 0,
  };
}

function oldStamp() {
  try {
    return readFileSync(join(OUT, STAMP), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (await isBuilt()) {
    process.setSourceMapsEnabled(true);
    // In this process: one more would take longer to start than many a command runs. It reads process.argv.
    await import(pathToFileURL(join(OUT, 'guidepost.mjs')).href);
  }
}

async function isBuilt() {
  try {
    await buildServer();
    return true;
  } catch (error) {
    const missing = error?.code === 'ERR_MODULE_NOT_FOUND' && /'vite'/.test(error.message);
    const text = missing ? 'The packages are not installed.\n  Run: npm install' : error?.stack;
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
    return false;
  }
}
