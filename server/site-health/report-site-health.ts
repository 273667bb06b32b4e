import { ok, type Result } from '../../domain/problem';
import type { SiteDay, SiteHealthRequest } from '../../domain/site-health';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { judgeSurface, type SurfaceKey } from './judge-surface';

const DAY_MS = 86_400_000;

/**
 * Takes what a browser saw. The same day, place and sign of the same browser is one row, and only a higher count replaces it: a report
 * that comes twice, or late, counts once. Days that this clock cannot have seen are left aside.
 */
export function reportSiteHealth(
  house: House,
  { browser, reports }: SiteHealthRequest,
): Promise<Result<Record<string, never>>> {
  return withTransaction(house.db, async (work) => {
    const now = house.clock();
    const known = reports.filter(({ day }) => isNear(day, now));
    // In one order, so that two browsers that report the same do not wait for each other.
    const sorted = [...known].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
    for (const report of sorted) await keep(work, house, browser, report);
    for (const key of surfacesOf(sorted)) await judgeSurface(work, house, key);
    return ok<Record<string, never>>({});
  });
}

async function keep(work: Work, house: House, browser: string, report: SiteDay): Promise<void> {
  const { site, surface, selectors, client, day, place, kind, times, failed, matched } = report;
  const key = { org_id: house.organisation.id, site, surface, selectors, client };
  const values = {
    times,
    failed: JSON.stringify(failed),
    matched: JSON.stringify(matched ?? []),
    received_at: house.clock().toISOString(),
  };
  await work
    .insertInto('site_health')
    .values({ ...key, day, place, kind, browser, ...values })
    .onConflict((conflict) =>
      conflict
        .columns([
          ...(['org_id', 'site', 'surface', 'selectors', 'client'] as const),
          ...(['day', 'place', 'kind', 'browser'] as const),
        ])
        .doUpdateSet(values)
        .where('site_health.times', '<', times),
    )
    .execute();
}

function isNear(day: string, now: Date): boolean {
  return Math.abs(Date.parse(`${day}T12:00:00Z`) - now.getTime()) <= 3 * DAY_MS;
}

function keyText({ site, surface, selectors, client, day, place, kind }: SiteDay): string {
  return JSON.stringify([site, surface, selectors, client, day, place, kind]);
}

function surfacesOf(reports: readonly SiteDay[]): SurfaceKey[] {
  const found = new Map<string, SurfaceKey>();
  for (const { site, surface, selectors, client } of reports) {
    found.set(JSON.stringify([site, surface, selectors, client]), {
      site,
      surface,
      selectors,
      client,
    });
  }
  return [...found.values()];
}
