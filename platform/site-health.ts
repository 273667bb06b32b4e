import { addedHits, type SiteHealth } from '../domain/site-health';
import type { StoredValue } from './stored';
import { changeStored } from './stored-parsed';

export type SiteHealthLine = StoredValue<'siteHealth'>[number];

const KEPT = 120;
/** Browsers may show a line for each selector; more of them say nothing more. */
const MATCHED = 20;

/** Keeps what an adapter did or did not understand, the newest first; the same sign of the same place on one day (UTC) is one line. */
export async function noteSiteHealth(
  health: SiteHealth,
  client: string,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  const found = { ...health, client, day: at.slice(0, 10) };
  await changeStored('siteHealth', (lines) => {
    const known = lines.find((one) => isSame(one, found));
    const others = lines.filter((one) => one !== known);
    const matched = addedHits([known?.matched ?? [], health.matched ?? []]).slice(0, MATCHED);
    const line = {
      ...known,
      ...found,
      ...(matched.length > 0 && { matched }),
      since: known?.since ?? at,
      at,
      times: (known?.times ?? 0) + 1,
    };
    return [line, ...others].slice(0, KEPT);
  });
}

type Named = Pick<SiteHealthLine, 'site' | 'place' | 'kind' | 'selectors' | 'client' | 'day'>;

export function isSame(a: Named, b: Named): boolean {
  return lineKey(a) === lineKey(b);
}

function lineKey({ site, place, kind, selectors, client, day }: Named): string {
  return JSON.stringify([site, place, kind, selectors, client, day]);
}
