import { type SiteHealth, type SiteLine, SitesPanel } from '../../components/options/sites-panel';
import { useStored } from '../pages/use-stored';

/** Where composers were met, and whether their site's own adapter knew them. */
export function Sites({ now }: { readonly now: number }) {
  const seen = useStored('sitesSeen') ?? [];
  const lines: SiteLine[] = seen.map((entry) => ({
    site: entry.site,
    surface: entry.surface,
    state: health(entry.place),
    lastSeen: entry.at,
  }));
  return <SitesPanel sites={lines} now={now} />;
}

function health(place: string): SiteHealth {
  return place === 'unknown' ? 'generic' : 'good';
}
