import { expect, test } from 'vitest';
import { pageWords } from '../../components/words/page-words';
import type { Stop } from '../../domain/crisis';
import { stopFinding } from '../../entrypoints/checker/stop-here';
import { stopOn } from '../../entrypoints/composer.content/stop-on';
import type { Connection } from '../../platform/stored-schemas';
import { aDraft, NOW } from './builders';

const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const aStop = (change: Partial<Stop> = {}): Stop => ({
  id: 'stop-1',
  reason: 'An accident in the plant.',
  scope: { kind: 'all' },
  allow: [],
  startedBy: { id: 'carla', name: 'Carla' },
  startedAt: at(-5),
  ...change,
});
const ada: Connection = {
  kind: 'server',
  serverUrl: 'https://guidepost.acme.example',
  person: { id: 'ada', name: 'Ada', roles: ['author'], groups: ['marketing'] },
  organisation: { id: 'acme', name: 'Acme' },
  signedIn: true,
};
const met = (stop: Partial<Stop>, draft = aDraft(), connection: Connection = ada) =>
  stopOn([aStop(stop)], connection, draft, NOW)?.id;

test.each<[string, string | undefined, string | undefined]>([
  ['everything', met({}), 'stop-1'],
  ['this site', met({ scope: { kind: 'site', site: 'x' } }), 'stop-1'],
  ['another site', met({ scope: { kind: 'site', site: 'linkedin' } }), undefined],
  ['a group of the author', met({ scope: { kind: 'group', group: 'marketing' } }), 'stop-1'],
  ['a group of others', met({ scope: { kind: 'group', group: 'press' } }), undefined],
  ['who may speak', met({ allow: ['ada'] }), undefined],
  ['one that ended by itself', met({ until: at(-1) }), undefined],
  ['one that goes on', met({ until: at(1) }), 'stop-1'],
  [
    'a personal account',
    met({}, aDraft({ account: { id: 'me', name: 'Me', kind: 'personal' } })),
    undefined,
  ],
  ['a browser without a server', met({}, aDraft(), { kind: 'none' }), undefined],
])('a stop for %s', (_what, found, expected) => {
  expect(found).toBe(expected);
});

test('a stop says why, until when, and what may be said', () => {
  const stop = aStop({ until: at(60), statement: 'We are looking into it.' });
  const finding = stopFinding(stop, pageWords('en'));
  expect(finding).toMatchObject({ action: 'block', title: 'Posting is stopped', owner: 'Carla' });
  expect(finding.message).toMatch(
    /^An accident in the plant\.\nUntil .+\nThis may be said: We are/,
  );
});
