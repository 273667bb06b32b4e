/**
 * Everything a fresh machine needs, in plain Node: the modules of the lock file and, for the browser parts, a Chromium (and a Firefox).
 * Each function says what it does while it does it, and stops with one clear sentence where it cannot.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MARK = join(ROOT, 'node_modules', '.guidepost-lock');
const LOWEST_NODE = [20, 20];

/** An end that a person caused or can mend: printed without a stack. */
export class SetUpError extends Error {}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1])) return;
  throw new SetUpError(
    `Guidepost needs Node ${LOWEST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer Node, then run the command again.`,
  );
}

/** Installs what package-lock.json names, once for each lock file. */
export function installModules(say) {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  say('Installing the modules of package-lock.json (about a minute the first time) …');
  // Install scripts stay off: nothing here needs one but links that the server's own set-up makes. Not `npm ci`: it refuses a lock file
  // that leaves out the native packages of other systems.
  const result = spawnSync(
    'npm',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (result.status !== 0) {
    throw new SetUpError(
      `npm install failed, so nothing can run yet. Its own words:\n${result.stderr}`,
    );
  }
  prepareTypes();
  writeFileSync(MARK, lock);
}

/** WXT writes the tsconfig that ours extends. */
function prepareTypes() {
  run('npx', ['wxt', 'prepare'], 'wxt prepare');
}

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'AppData/Local/Chromium/Application/chrome.exe'),
];
const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The path of a Chromium that still takes --load-extension: an installed one, Playwright's own, or Debian's through apt. */
export async function findChromium(say) {
  const found = firstThere([
    process.env.GUIDEPOST_CHROMIUM,
    ...CHROMIUM_PLACES,
    await playwrightsOwn(),
  ]);
  if (found) return found;
  if (aptInstall('chromium', say)) return '/usr/bin/chromium';
  throw new SetUpError(
    'No Chromium was found, and Guidepost runs in one (branded Chrome no longer loads an unpacked extension from the command line). ' +
      'Install it ("sudo apt-get install chromium", "npx playwright install chromium", or from chromium.org), or name its path in GUIDEPOST_CHROMIUM, then run the command again.',
  );
}

export function findFirefox(say) {
  const found = firstThere([process.env.GUIDEPOST_FIREFOX, ...FIREFOX_PLACES]);
  if (found) return found;
  if (aptInstall('firefox-esr', say)) return '/usr/bin/firefox-esr';
  throw new SetUpError(
    'No Firefox was found, and the tests run the built extension in one. Install it ("sudo apt-get install firefox-esr"), or name its path in GUIDEPOST_FIREFOX, then run the command again.',
  );
}

function firstThere(paths) {
  return paths.find((path) => path && existsSync(path));
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

let aptIsFresh = false;
function aptInstall(name, say) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  say(`Installing ${name} from the distribution's packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
  if (!aptIsFresh) apt('update');
  aptIsFresh = true;
  return (
    apt(
      'install',
      '-y',
      '--no-install-recommends',
      name,
      'fonts-noto-core',
      'fonts-noto-color-emoji',
    ).status === 0
  );
}

/** Runs a tool of the project to its end; its output is shown only when it fails. */
export function run(command, args, what, env = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout;
  throw new SetUpError(
    `${what} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
  );
}

export function reportsFolder() {
  const folder = join(ROOT, '.output', 'reports');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs a script's main function; ends with its sentence, not with a stack, where a person can mend it. */
export async function main(task) {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetUpError ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
