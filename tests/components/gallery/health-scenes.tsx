import { OptionsPage } from '../../../components/options/options-page';
import { type SiteLine, SitesPanel } from '../../../components/options/sites-panel';
import type { SiteState } from '../../../domain/site-health';
import { NOW } from './samples';
import type { Scene } from './scene';

const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

const EACH_STATE: readonly SiteLine[] = [
  {
    site: 'linkedin',
    surface: 'article',
    state: 'not-understood',
    since: ago(400),
    version: { selectors: '12', client: '0.1.0' },
    lastSeen: ago(1),
  },
  { site: 'x', surface: 'post', state: 'not-understood' },
  { site: 'facebook', surface: 'comment', state: 'uncertain', since: ago(30), lastSeen: ago(0.05) },
  { site: 'x', surface: 'message', state: 'uncertain', lastSeen: ago(24) },
  {
    site: 'facebook',
    surface: 'post',
    state: 'working',
    version: { selectors: 'built-in', client: '0.1.0' },
    lastSeen: ago(0),
  },
  { site: 'linkedin', surface: 'reply', state: 'working', lastSeen: ago(9000) },
];

const SURFACES = ['post', 'reply', 'comment', 'message', 'article'] as const;

/** As on a day when a release of all three sites went wrong. */
function everySurface(state: SiteState): SiteLine[] {
  return (['x', 'facebook', 'linkedin'] as const).flatMap((site) =>
    SURFACES.map((surface) => ({ site, surface, state, since: ago(50), lastSeen: ago(2) })),
  );
}

const SCENES: Readonly<Record<string, readonly SiteLine[]>> = {
  'sites-each-state': EACH_STATE,
  'sites-all-blind': everySurface('not-understood'),
  'sites-all-well': everySurface('working'),
  'sites-none': [],
};

export const HEALTH_SCENES: readonly Scene[] = Object.entries(SCENES).map(([name, sites]) => ({
  name,
  draw: () => (
    <OptionsPage>
      <SitesPanel sites={sites} now={NOW} />
    </OptionsPage>
  ),
}));
