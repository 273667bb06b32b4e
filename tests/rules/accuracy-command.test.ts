import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/accuracy.mjs', import.meta.url));
const run = promisify(execFile);

interface Figures {
  readonly type: string;
  readonly recall: number;
  readonly precision: number;
}

/** Percent of what the sets that are made hold, as `npm run accuracy -- --made …` counts it. */
async function figuresOf(seed: number): Promise<readonly Figures[]> {
  const options = ['--made', 'secrets,profanity', '--seed', String(seed), '--each', '3', '--json'];
  const { stdout } = await run(process.execPath, [SCRIPT, ...options]);
  return JSON.parse(stdout).types;
}

test('keys of many makers and swear words in disguise are found, and what only looks like them is not', async () => {
  const [profanity, secret] = await figuresOf(90_419);
  expect(secret?.type).toBe('secret');
  expect(secret?.recall).toBeGreaterThanOrEqual(95);
  expect(secret?.precision).toBeGreaterThanOrEqual(98);
  expect(profanity?.type).toBe('profanity');
  expect(profanity?.recall).toBeGreaterThanOrEqual(95);
  expect(profanity?.precision).toBeGreaterThanOrEqual(98);
});
