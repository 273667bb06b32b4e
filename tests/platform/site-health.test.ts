import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteHealth } from '../../domain/site-health';
import { noteSiteHealth } from '../../platform/site-health';
import { readParsed } from '../../platform/stored-parsed';

const HEALTH: SiteHealth = {
  fault: 'no-submit',
  site: 'x',
  surface: 'post',
  place: 'home',
  selectors: 'built-in',
  failed: [{ place: 'home', field: 'submit', css: '.post' }],
};
const AT = Date.parse('2026-11-22T01:00:00Z');

beforeEach(() => fakeBrowser.reset());

test('the same fault of the same place is one line with its count and its last moment', async () => {
  await noteSiteHealth(HEALTH, '0.1.0', AT);
  await noteSiteHealth({ ...HEALTH, place: 'modal' }, '0.1.0', AT);
  await noteSiteHealth(HEALTH, '0.1.0', AT + 60_000);
  expect(await readParsed('siteHealth')).toEqual([
    { ...HEALTH, client: '0.1.0', at: '2026-11-22T01:01:00.000Z', times: 2 },
    { ...HEALTH, place: 'modal', client: '0.1.0', at: '2026-11-22T01:00:00.000Z', times: 1 },
  ]);
});

test('other selectors, another line: whether a site pack mended it is seen', async () => {
  await noteSiteHealth(HEALTH, '0.1.0', AT);
  await noteSiteHealth({ ...HEALTH, selectors: '4' }, '0.1.0', AT);
  expect(await readParsed('siteHealth')).toHaveLength(2);
});

test('no more than forty lines are kept', async () => {
  for (let at = 0; at < 45; at += 1)
    await noteSiteHealth({ ...HEALTH, place: `p${at}` }, '0.1.0', AT);
  const lines = await readParsed('siteHealth');
  expect(lines).toHaveLength(40);
  expect(lines[0]?.place).toBe('p44');
});
