import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidepost } from './pack-publisher.mjs';
import { ROOT, run, SetUpError } from './set-up.mjs';

const SOURCES = [
  'components',
  'domain',
  'entrypoints',
  'platform',
  'public',
  'rules',
  'sites',
  'wxt.config.ts',
  'package-lock.json',
];

/** Builds the extension (release or test build) unless its sources are as they were at the last build. Gives its folder. */
export function buildExtension(say, { test = false } = {}) {
  const folder = join(ROOT, '.output', ...(test ? ['test'] : []), 'chrome-mv3');
  const mark = join(folder, '..', 'chrome-mv3.sources');
  const sources = fingerprint(SOURCES);
  if (existsSync(folder) && existsSync(mark) && readFileSync(mark, 'utf8') === sources)
    return folder;
  say('Building the extension …');
  run('npx', ['wxt', 'build'], 'The build of the extension', test ? { GUIDEPOST_TEST: '1' } : {});
  writeFileSync(mark, sources);
  return folder;
}

/** The command line builds the server's bundle when its sources changed. */
export async function buildServer(say) {
  say('Building the server …');
  const { code, output } = await guidepost(['--help']);
  if (code !== 0) throw new SetUpError(`The build of the server failed:\n${output}`);
}

function fingerprint(names) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const name of names) visit(join(ROOT, name));
  return hash.digest('hex');
}
