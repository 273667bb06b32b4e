import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BenchReport, benchServer, missedGoals } from '../../scripts/bench-server/bench';
import { temporaryFolder } from './temporary-folder';

const CLIENTS = join(import.meta.dirname, '..', '..', 'scripts', 'bench-server', 'clients.mjs');
const ROWS = 2_000;

test('the bench fills a database, measures each kind of call, and tells of goals that are missed', async () => {
  const folder = await temporaryFolder();
  const options = { size: ROWS, calls: 5, seconds: 1, folder, clients: CLIENTS };
  const report = await benchServer({ ...options, say: () => undefined });
  await rm(folder, { recursive: true, force: true });
  expect(Object.keys(report.one)).toEqual([
    'a page of the queue',
    'the number on the icon',
    "a page of an author's drafts",
    'submit',
    'decide',
  ]);
  for (const times of Object.values(report.one)) {
    expect(times.p50).toBeGreaterThan(0);
    expect(times.p95).toBeGreaterThanOrEqual(times.p50);
  }
  expect(report.many.perSecond).toBeGreaterThan(0);
  // Small tables may be read whole; those of submissions have an index for whatever is asked, at any size.
  expect(report.wholeReads).toEqual({});
}, 120_000);

test('each goal that is missed is named', () => {
  const quick = { p50: 1, p95: 2, p99: 3 };
  const one = { 'a page of the queue': quick, submit: quick, decide: quick };
  const many = { ...quick, clients: 50, perSecond: 900 };
  const good: BenchReport = { size: 1, one, many, wholeReads: {} };
  expect(missedGoals(good)).toEqual([]);
  const slow = { p50: 1, p95: 26, p99: 151 };
  const bad: BenchReport = {
    size: 1,
    one: { ...one, submit: slow },
    many: { ...many, ...slow, perSecond: 799 },
    wholeReads: { decision: 2 },
  };
  expect(missedGoals(bad)).toEqual([
    'submit: 95 of 100 should take 25 ms at most',
    '800 submits a second',
    '99 of 100 submits within 150 ms',
    'decision was read from end to end',
  ]);
});
