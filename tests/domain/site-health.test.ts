import { expect, test } from 'vitest';
import { type SignCounts, siteState } from '../../domain/site-health';

test.each<[SignCounts, string]>([
  [{}, 'working'],
  [{ understood: 5, 'post-seen': 2 }, 'working'],
  [{ understood: 5, 'post-seen': 2, 'no-request': 1 }, 'uncertain'],
  [{ understood: 5, 'post-seen': 1, 'no-request': 9 }, 'uncertain'],
  [{ understood: 5, 'no-request': 2 }, 'uncertain'],
  [{ understood: 5, 'no-request': 2, 'post-unseen': 1 }, 'not-understood'],
  [{ understood: 5, 'no-request': 3 }, 'not-understood'],
  [{ understood: 5, 'unseen-post': 1 }, 'uncertain'],
  [{ 'unseen-post': 1 }, 'not-understood'],
])('%j is %s', (signs, state) => {
  expect(siteState(signs)).toBe(state);
});
