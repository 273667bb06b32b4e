import { open } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { StoredHead } from '../read-heads';
import type { AnchorTarget } from './anchor-target';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-lookup';

const PATIENCE_MS = 10_000;

/** Puts a signed head there, or throws. A target may get the same head twice. */
export function writeAnchor(
  target: AnchorTarget,
  signed: StoredHead,
  allowPrivate: boolean,
): Promise<void> {
  return target.kind === 'file'
    ? appendLine(target.path, lineOf(signed))
    : post(new URL(target.url), lineOf(signed), allowPrivate);
}

/** One line, as `guidepost audit verify --heads` reads it. */
export function lineOf({ head, jws }: StoredHead): string {
  return JSON.stringify({ ...head, jws });
}

/** Not only written but on the disk, before it counts as anchored. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o644);
  try {
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

function post(url: URL, body: string, allowPrivate: boolean): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A lookup is only asked about names.
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) {
    return Promise.reject(new PrivateAddress('This is a private address.'));
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = send(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'guidepost' },
        timeout: PATIENCE_MS,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (answer) => {
        answer.resume();
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve();
        else reject(new Error(`The target answered ${status}.`));
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('The target did not answer in 10 seconds.')));
    sent.on('error', reject);
    sent.end(body);
  });
}
