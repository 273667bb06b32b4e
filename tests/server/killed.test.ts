import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKills } from './trials/kills';
import { loseServer } from './trials/lost-server';
import { buildServerBundle } from './trials/server-process';
import { bareDatabase } from './with-database';

/** Some ten seconds each on a quiet machine, minutes where twenty others want its cores. */
const PATIENCE_MS = 300_000;
let bundle: string;

beforeAll(async () => {
  bundle = await buildServerBundle();
}, PATIENCE_MS);

afterAll(() => rm(bundle, { recursive: true, force: true }));

test(
  'server and database killed under load lose nothing that they had acknowledged, and a second server is refused',
  async () => {
    const report = await runKills({ bundle, kills: 4, seed: 1 });
    expect(report.faults).toEqual([]);
    expect(report.by).toEqual({ server: 1, database: 1, both: 1, connection: 1 });
    expect(report.submissions).toBeGreaterThan(40);
    expect(report.decisions).toBe(report.submissions);
  },
  PATIENCE_MS,
);

test(
  'one of two servers is killed under load: nothing that was acknowledged is lost, and the other goes on',
  async () => {
    const database = await bareDatabase();
    try {
      const report = await loseServer({ bundle, databaseUrl: database.url, seed: 1 });
      expect(report.faults).toEqual([]);
      expect(report.submissions).toBeGreaterThanOrEqual(20);
      expect(report.decisions).toBe(report.submissions);
    } finally {
      await database.drop();
    }
  },
  PATIENCE_MS,
);
