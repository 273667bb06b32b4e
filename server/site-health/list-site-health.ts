import type { Selectable } from 'kysely';
import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import {
  addedHits,
  type SelectorHit,
  SITE_STATES,
  type SignCounts,
  type SurfaceHealth,
} from '../../domain/site-health';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { House } from '../house';

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 7;
const KEPT_DAYS = 90;
const MOST_SELECTORS = 20;

type Row = Selectable<Tables['site_health']>;
type SurfaceRow = Selectable<Tables['site_surface']>;

/** How every surface stands, for those who look after the policy. */
export async function showSiteHealth(
  house: House,
  person: Person,
): Promise<Result<SurfaceHealth[]>> {
  if (!hasRole(person, 'publisher', 'admin', 'auditor')) {
    return failed(
      'not-allowed',
      'Only publishers, administrators and auditors see how the sites are understood.',
      'Ask your administrator for one of these roles.',
    );
  }
  return ok(await listSiteHealth(house.db, house.organisation.id, house.clock()));
}

/** The worst first, then by site, surface and version; counts are those of the last seven days. */
export async function listSiteHealth(
  db: Database,
  orgId: string,
  now: Date,
): Promise<SurfaceHealth[]> {
  const surfaces = await db
    .selectFrom('site_surface')
    .selectAll()
    .where('org_id', '=', orgId)
    .execute();
  const rows = await db
    .selectFrom('site_health')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('day', '>', dayBefore(now, SHOWN_DAYS))
    .execute();
  return surfaces
    .map((surface) =>
      healthOf(
        surface,
        rows.filter((row) => keyOf(row) === keyOf(surface)),
      ),
    )
    .sort(byUrgency);
}

/** Old days say nothing about a site as it is now. */
export async function forgetOldSiteHealth({ db, organisation, clock }: House): Promise<void> {
  await db
    .deleteFrom('site_health')
    .where('org_id', '=', organisation.id)
    .where('day', '<', dayBefore(clock(), KEPT_DAYS))
    .execute();
}

function healthOf(surface: SurfaceRow, rows: readonly Row[]): SurfaceHealth {
  const counts: SignCounts = {};
  for (const { kind, times } of rows) {
    const sign = kind as keyof SignCounts;
    counts[sign] = (counts[sign] ?? 0) + times;
  }
  return {
    site: surface.site as SurfaceHealth['site'],
    surface: surface.surface as SurfaceHealth['surface'],
    selectors: surface.selectors,
    client: surface.client,
    state: surface.state as SurfaceHealth['state'],
    since: surface.since.toISOString(),
    firstSeen: surface.first_at.toISOString(),
    lastSeen: surface.last_at.toISOString(),
    browsers: new Set(rows.map(({ browser }) => browser)).size,
    counts,
    failed: failedIn(rows),
    matched: addedHits(rows.map(({ matched }) => JSON.parse(matched) as SelectorHit[])).slice(
      0,
      MOST_SELECTORS,
    ),
  };
}

function failedIn(rows: readonly Row[]): SurfaceHealth['failed'] {
  const found = new Map<string, SurfaceHealth['failed'][number]>();
  for (const { failed: text } of rows) {
    for (const one of JSON.parse(text) as SurfaceHealth['failed']) {
      found.set(JSON.stringify(one), one);
    }
  }
  return [...found.values()].slice(0, MOST_SELECTORS);
}

function keyOf({ site, surface, selectors, client }: Row | SurfaceRow): string {
  return JSON.stringify([site, surface, selectors, client]);
}

function byUrgency(a: SurfaceHealth, b: SurfaceHealth): number {
  const urgency = SITE_STATES.indexOf(b.state) - SITE_STATES.indexOf(a.state);
  return urgency || nameOf(a).localeCompare(nameOf(b), 'en');
}

function nameOf({ site, surface, selectors, client }: SurfaceHealth): string {
  return `${site} ${surface} ${selectors} ${client}`;
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
