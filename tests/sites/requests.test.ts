import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { SITES } from '../../domain/draft';
import { publishingRequest, siteSelectorsSchema } from '../../rules/site-selectors';
import { publishingRequests } from '../../sites/requests';
import x from '../../sites/x/selectors.json';

describe.each(SITES)('%s', (site) => {
  test('the built-in requests have the shape of those in a site pack, each dated', () => {
    const parsed = z.array(publishingRequest).safeParse(publishingRequests(site, undefined));
    expect(parsed.error).toBeUndefined();
    expect(parsed.data?.length).toBeGreaterThan(0);
  });

  test('those of a site pack take their place, and where it names none they stay', () => {
    const requests = [{ path: '/NewName', surfaces: ['post'], sure: true }];
    expect(publishingRequests(site, { sites: [{ site, requests }] })).toBe(requests);
    expect(publishingRequests(site, { sites: [{ site }] })).toBe(
      publishingRequests(site, undefined),
    );
  });
});

test('a site pack may name them', () => {
  const named = {
    path: '/CreateTweet',
    surfaces: ['post'],
    seen: '2026-11',
    where: 'a saved page',
  };
  expect(siteSelectorsSchema.safeParse({ ...x, requests: [named] }).success).toBe(true);
  expect(siteSelectorsSchema.safeParse({ ...x, requests: [{ ...named, path: '' }] }).success).toBe(
    false,
  );
});
