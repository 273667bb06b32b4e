import { describe, expect, test } from 'vitest';
import { governanceOf } from '../../entrypoints/composer.content/governance';
import { hostOf } from '../../entrypoints/composer.content/host';
import { reportOf } from '../../entrypoints/composer.content/tab-report';
import type { Composer } from '../../sites/adapter';
import { aPolicy } from './builders';

const acme = { id: 'Acme', name: '@Acme' };

describe('which account is governed', () => {
  test('a listed account is a brand, under the pack’s own id and name', () => {
    expect(governanceOf('x', acme, aPolicy())).toEqual({
      kind: 'governed',
      account: { id: 'acme', name: 'Acme', kind: 'brand' },
    });
  });

  test('an account that is not listed is personal', () => {
    const ada = { id: 'ada_example', name: 'Ada' };
    expect(governanceOf('x', ada, aPolicy()).kind).toBe('personal');
  });

  test('the same id on another site is another account', () => {
    expect(governanceOf('facebook', acme, aPolicy()).kind).toBe('personal');
  });

  test.each([
    ['personal', 'personal'],
    ['brand', 'governed'],
  ] as const)(
    'a page that does not tell counts as %s where the pack says so',
    (unknownAccounts, kind) => {
      const policy = aPolicy({ unknownAccounts });
      expect(governanceOf('x', undefined, policy)).toEqual({
        kind,
        account: { id: '', name: '', kind: 'unknown' },
      });
    },
  );
});

describe('what the toolbar hears', () => {
  const composer = (place: string) => ({ place, surface: 'post' }) as Composer;
  const governed = governanceOf('x', acme, aPolicy());
  const personal = governanceOf('x', { id: 'ada', name: 'Ada' }, aPolicy());

  test.each([
    ['nothing to write in', [], 'no-composer'],
    ['a personal account', [{ composer: composer('home'), governance: personal }], 'personal'],
    [
      'a composer known by its looks only',
      [{ composer: composer('unknown'), governance: governed }],
      'unknown',
    ],
    [
      'a governed one among others',
      [
        { composer: composer('unknown'), governance: governed },
        { composer: composer('home'), governance: governed },
      ],
      'governed',
    ],
  ] as const)('%s', (_name, judged, state) => {
    expect(reportOf('x', judged).state).toBe(state);
  });

  test('a personal account is not named', () => {
    const report = reportOf('x', [{ composer: composer('home'), governance: personal }]);
    expect(report).toEqual({ state: 'personal', site: 'x' });
  });
});

test('a blank frame belongs to the page that made it', () => {
  const blank = { location: { hostname: '' } as Location, origin: 'https://x.com' };
  expect(hostOf(blank)).toBe('x.com');
  expect(hostOf({ ...blank, origin: 'null' })).toBe('');
});
