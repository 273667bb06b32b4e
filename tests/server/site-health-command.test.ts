import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SiteDay } from '../../domain/site-health';
import { guidepostWith } from '../rules/cli/in-process';
import { aPerson } from './builders';
import { withServer } from './with-server';

const server = withServer();

function health(...args: string[]) {
  return guidepostWith({ DATABASE_URL: server().databaseUrl }, 'site', 'health', ...args);
}

async function tell(change: Partial<SiteDay>) {
  const author = await server().join(aPerson('author'));
  const report: SiteDay = {
    kind: 'understood',
    site: 'x',
    surface: 'post',
    place: 'home',
    selectors: 'built-in',
    client: '0.1.0',
    day: new Date().toISOString().slice(0, 10),
    times: 1,
    failed: [],
    ...change,
  };
  const body = { browser: randomUUID(), reports: [report] };
  expect(await author.post('/v1/site-health', body)).toMatchObject({ status: 200 });
}

test('nothing is heard: it says so, and ends with 0', async () => {
  expect(await health()).toEqual({ code: 0, out: 'No browser has reported yet.\n', err: '' });
});

test('all is well: state, versions, browsers and counts, and it ends with 0', async () => {
  await tell({ times: 3 });
  const { code, out, err } = await health();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^working {2}x post {2}since 20/);
  expect(out).toContain('selectors built-in, extension 0.1.0, 1 browser in seven days');
  expect(out).toContain('understood 3');
});

const failed = [{ place: 'comment', field: 'editor', css: '.moved' }];
const blind = { site: 'linkedin', surface: 'comment', kind: 'unknown-composer', failed } as const;

test('a blind surface comes first, with what should have matched, and it ends with 1', async () => {
  await tell({});
  await tell(blind);
  const { code, out } = await health();
  expect(code).toBe(1);
  expect(out).toMatch(/^not-understood {2}linkedin comment/);
  expect(out).toContain('no match: comment editor  .moved');
});

test('the same as JSON', async () => {
  await tell({});
  await tell(blind);
  const { code, out } = await health('--json');
  expect(code).toBe(1);
  const states = JSON.parse(out).surfaces.map((one: { state: string }) => one.state);
  expect(states).toEqual(['not-understood', 'working']);
});
