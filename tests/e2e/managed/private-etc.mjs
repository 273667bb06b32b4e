import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the two browsers read the machine's policy, and what each wraps around an extension's settings. */
const PLACES = {
  chromium: {
    file: '/etc/chromium/policies/managed/guidepost.json',
    wrap: (settings) => ({
      '3rdparty': { extensions: { ppffljhonemoekfnbnpbgejjcfldabkd: settings } },
    }),
  },
  firefox: {
    file: '/etc/firefox/policies/policies.json',
    wrap: (settings) => ({
      policies: { '3rdparty': { Extensions: { 'guidepost@guidepost.example': settings } } },
    }),
  },
};

/** Why this machine cannot give a process its own /etc; undefined where it can. */
export function whyNoPrivateEtc() {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid() !== 0) return 'it needs root, for a private copy of /etc';
  const tried = spawnSync('unshare', ['-m', 'true'], { encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return tried.error ? 'there is no command "unshare"' : tried.stderr.trim();
}

/** Runs a command that sees a copy of /etc in memory as its /etc: what it writes there ends with it, and nobody else sees it. */
export function runInPrivateEtc(command) {
  const folder = mkdtempSync('/tmp/guidepost-etc-');
  const script =
    'mount -t tmpfs tmpfs "$0" && cp -a /etc/. "$0" && mount --bind "$0" /etc && exec "$@"';
  const child = spawn(
    'unshare',
    ['-m', '--propagation', 'private', 'sh', '-c', script, folder, ...command],
    { stdio: 'inherit' },
  );
  return new Promise((resolve) => {
    child.on('close', (code) => {
      rmdirSync(folder);
      resolve(code ?? 1);
    });
  });
}

/** Sets what IT would set. Only inside a private /etc. */
export function setPolicy(kind, settings) {
  const { file, wrap } = PLACES[kind];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(wrap(settings)));
}

/** Policy files of Guidepost on the machine itself. */
export function policyFilesHere() {
  return Object.values(PLACES)
    .map(({ file }) => file)
    .filter((file) => existsSync(file));
}
