import { expect, test } from 'vitest';
import { runKills } from './trials/kills';

test('server and database killed under load lose nothing that they had acknowledged, and a second server is refused', async () => {
  const report = await runKills({ kills: 4, seed: 1 });
  expect(report.faults).toEqual([]);
  expect(report.by).toEqual({ server: 1, database: 1, both: 1, connection: 1 });
  expect(report.submissions).toBeGreaterThan(40);
  expect(report.decisions).toBe(report.submissions);
}, 120_000);
