import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/guidepost.mjs', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command, as `npm run guidepost --` does. */
export function guidepost(...args: string[]): Promise<Outcome> {
  return run(args, {}, '');
}

/** The same, with settings in its environment. */
export function guidepostWith(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<Outcome> {
  return run(args, env, '');
}

/** The same, with a text on its standard input. */
export function guidepostFed(input: string, ...args: string[]): Promise<Outcome> {
  return run(args, {}, input);
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input: string,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

export async function aFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'guidepost-pack-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
