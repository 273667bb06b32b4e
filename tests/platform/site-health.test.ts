import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type SiteHealth, siteHealthSchema } from '../../domain/site-health';
import { noteSiteHealth } from '../../platform/site-health';
import { readParsed } from '../../platform/stored-parsed';

const HEALTH: SiteHealth = {
  kind: 'no-submit',
  site: 'x',
  surface: 'post',
  place: 'home',
  selectors: 'built-in',
  failed: [{ place: 'home', field: 'submit', css: '.post' }],
};
const AT = Date.parse('2026-11-22T01:00:00Z');
const BEGUN = '2026-11-22T01:00:00.000Z';
const LINE = { client: '0.1.0', day: '2026-11-22', since: BEGUN };

beforeEach(() => fakeBrowser.reset());

test('the same sign of the same place is one line a day, with its count, its first and its last moment', async () => {
  await noteSiteHealth(HEALTH, '0.1.0', AT);
  await noteSiteHealth({ ...HEALTH, place: 'modal' }, '0.1.0', AT);
  await noteSiteHealth(HEALTH, '0.1.0', AT + 60_000);
  expect(await readParsed('siteHealth')).toEqual([
    { ...HEALTH, ...LINE, at: '2026-11-22T01:01:00.000Z', times: 2 },
    { ...HEALTH, ...LINE, place: 'modal', at: BEGUN, times: 1 },
  ]);
});

test('the next day, other selectors and another release of ours are other lines', async () => {
  await noteSiteHealth(HEALTH, '0.1.0', AT);
  await noteSiteHealth(HEALTH, '0.1.0', AT + 86_400_000);
  await noteSiteHealth({ ...HEALTH, selectors: '4' }, '0.1.0', AT);
  await noteSiteHealth(HEALTH, '0.2.0', AT);
  expect(await readParsed('siteHealth')).toHaveLength(4);
});

test('hits of a selector are added up', async () => {
  const hit = (css: string) => ({ place: 'home', field: 'submit', css, seen: '2026-09', hits: 1 });
  const seen = (...css: string[]): SiteHealth => ({
    ...HEALTH,
    kind: 'understood',
    failed: [],
    matched: css.map(hit),
  });
  await noteSiteHealth(seen('.old'), '0.1.0', AT);
  await noteSiteHealth(seen('.new', '.old'), '0.1.0', AT);
  const [line] = await readParsed('siteHealth');
  expect(line?.matched).toEqual([{ ...hit('.old'), hits: 2 }, hit('.new')]);
});

test('no more than 120 lines are kept', async () => {
  for (let at = 0; at < 125; at += 1)
    await noteSiteHealth({ ...HEALTH, place: `p${at}` }, '0.1.0', AT);
  const lines = await readParsed('siteHealth');
  expect(lines).toHaveLength(120);
  expect(lines[0]?.place).toBe('p124');
});

test('what a built script tells is taken: its selectors carry no dates', () => {
  const matched = [{ place: 'home', field: 'submit', css: '.post', hits: 1 }];
  const told = siteHealthSchema.safeParse({ ...HEALTH, kind: 'understood', failed: [], matched });
  expect(told.success).toBe(true);
});
