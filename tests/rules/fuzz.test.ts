import { expect, test } from 'vitest';
import { fuzz } from './fuzz/campaign';

test('fuzzed packs and drafts crash nothing, and a check after another says the same', () => {
  const tally = fuzz({ seed: 20261121, checks: 2500, clock: () => performance.now() });
  expect(tally.crashes).toEqual([]);
  expect(tally.read).toBeGreaterThan(200);
  expect(tally.findings).toBeGreaterThan(200);
});
