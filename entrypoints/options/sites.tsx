import { SitesPanel } from '../../components/options/sites-panel';
import { useStored } from '../pages/use-stored';
import { siteLines } from './site-lines';

/** Which compose boxes were met, and whether they are understood. */
export function Sites({ now }: { readonly now: number }) {
  const seen = useStored('sitesSeen') ?? [];
  const health = useStored('siteHealth') ?? [];
  return <SitesPanel sites={siteLines(seen, health)} now={now} />;
}
