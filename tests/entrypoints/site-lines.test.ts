import { expect, test } from 'vitest';
import { siteLines } from '../../entrypoints/options/site-lines';
import type { SiteHealthLine } from '../../platform/site-health';

function aLine(change: Partial<SiteHealthLine> = {}): SiteHealthLine {
  const at = change.at ?? '2026-11-22T10:00:00.000Z';
  return {
    kind: 'understood',
    site: 'x',
    surface: 'post',
    place: 'home',
    selectors: 'built-in',
    client: '0.1.0',
    day: at.slice(0, 10),
    since: at,
    at,
    times: 1,
    failed: [],
    ...change,
  };
}
const EARLIER = '2026-11-21T08:00:00.000Z';

test('a surface that was understood yesterday and is missed today is not understood, since the first miss', () => {
  const missed = aLine({ kind: 'unknown-composer', place: 'unknown' });
  expect(siteLines([], [missed, aLine({ at: EARLIER })])).toEqual([
    {
      site: 'x',
      surface: 'post',
      state: 'not-understood',
      since: missed.at,
      version: { selectors: 'built-in', client: '0.1.0' },
      lastSeen: missed.at,
    },
  ]);
});

test('what new selectors mended no longer counts', () => {
  const missed = aLine({ kind: 'no-submit', at: '2026-11-22T09:00:00.000Z' });
  const [line] = siteLines([], [missed, aLine({ selectors: '4' })]);
  expect(line?.state).toBe('working');
  expect(line?.version).toEqual({ selectors: '4', client: '0.1.0' });
});

test('missed and understood on one day is uncertain; the worst comes first', () => {
  const lines = [
    aLine({ site: 'linkedin' }),
    aLine(),
    aLine({ kind: 'post-unseen', since: EARLIER }),
    aLine({ site: 'facebook', kind: 'no-account' }),
  ];
  expect(siteLines([], lines).map(({ site, state }) => `${site} ${state}`)).toEqual([
    'facebook not-understood',
    'x uncertain',
    'linkedin working',
  ]);
  expect(siteLines([], lines)[1]?.since).toBe(EARLIER);
});

test('a box that was only met is a line too, once', () => {
  const at = EARLIER;
  const met = { site: 'x', state: 'governed', at } as const;
  const seen = [
    { ...met, surface: 'post', place: 'home' } as const,
    { ...met, surface: 'post', place: 'modal' } as const,
    { ...met, surface: 'reply', place: 'unknown' } as const,
  ];
  expect(siteLines(seen, []).map(({ surface, state }) => `${surface} ${state}`)).toEqual([
    'reply uncertain',
    'post working',
  ]);
});
