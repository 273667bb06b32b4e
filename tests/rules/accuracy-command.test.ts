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

/** The least percent of each sort. */
const GOALS = {
  credit_card: { recall: 97, precision: 98 },
  email: { recall: 97, precision: 98 },
  iban: { recall: 97, precision: 98 },
  ip_address: { recall: 97, precision: 98 },
  profanity: { recall: 95, precision: 98 },
  secret: { recall: 95, precision: 98 },
};

/** Percent of what the sets that are made hold, as `npm run accuracy -- --made …` counts it. */
async function figuresOf(seed: number): Promise<Map<string, Figures>> {
  const made = 'secrets,profanity,values';
  const options = ['--made', made, '--seed', String(seed), '--each', '2', '--json'];
  const { stdout } = await run(process.execPath, [SCRIPT, ...options]);
  const types: Figures[] = JSON.parse(stdout).types;
  return new Map(types.map((figures) => [figures.type, figures]));
}

/** Five seconds of work, which other work on the machine can make minutes. */
const LONGEST = 300_000;

test('made values are found in every writing, and what only looks like them is not', {
  timeout: LONGEST,
}, async () => {
  const figures = await figuresOf(90_419);
  expect([...figures.keys()]).toEqual(Object.keys(GOALS));
  for (const [type, { recall, precision }] of Object.entries(GOALS)) {
    const { recall: found = 0, precision: right = 0 } = figures.get(type) ?? {};
    expect({ type, found, right }).toEqual({
      type,
      found: expect.toSatisfy((percent: number) => percent >= recall),
      right: expect.toSatisfy((percent: number) => percent >= precision),
    });
  }
});
