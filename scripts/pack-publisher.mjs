import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up.mjs';

/** Runs `npm run guidepost -- …` as a publisher would, and gives its exit code and output. */
export function guidepost(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'guidepost.mjs'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Signs a pack with the keys in `folder` (made at the first call) into `folder`/feed, and publishes it to the server. */
export async function publishPack({ file, folder, serverUrl, token }) {
  const keys = join(folder, 'keys');
  const feed = join(folder, 'feed');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(keys)) {
    const made = await guidepost(['pack', 'keys', '--out', keys]);
    if (made.code !== 0) return made;
  }
  const signed = await guidepost(['pack', 'sign', file, '--keys', keys, '--out', feed]);
  if (signed.code !== 0) return signed;
  return guidepost(['pack', 'publish', feed, '--server', serverUrl], { GUIDEPOST_TOKEN: token });
}

/** Trades a one-time code for a token of the API. */
export async function tokenFor(serverUrl, code, device) {
  const answer = await fetch(`${serverUrl}/v1/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, device }),
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`Enrolment failed: ${answer.status} ${body.detail}`);
  return body.token;
}
