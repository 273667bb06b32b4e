import type { SiteHealth } from '../domain/site-health';
import { changeStored } from './stored-parsed';

const KEPT = 40;

/** Keeps what an adapter did not understand, the newest first; the same fault of the same place is one line. */
export async function noteSiteHealth(
  health: SiteHealth,
  client: string,
  now: number,
): Promise<void> {
  await changeStored('siteHealth', (lines) => {
    const known = lines.find((one) => isSame(one, health));
    const others = lines.filter((one) => one !== known);
    const line = {
      ...health,
      client,
      at: new Date(now).toISOString(),
      times: (known?.times ?? 0) + 1,
    };
    return [line, ...others].slice(0, KEPT);
  });
}

function isSame(a: SiteHealth, b: SiteHealth): boolean {
  return (
    a.site === b.site && a.place === b.place && a.fault === b.fault && a.selectors === b.selectors
  );
}
