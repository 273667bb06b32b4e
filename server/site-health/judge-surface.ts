import {
  type SignCounts,
  type SiteHealth,
  type SiteState,
  siteState,
} from '../../domain/site-health';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';

export type SurfaceKey = Pick<SiteHealth, 'site' | 'surface' | 'selectors'> & {
  readonly client: string;
};

const CLOCK = { id: 'guidepost', name: 'Guidepost' };

/** Brings a surface's state in line with what was seen on the last day that anything was; a surface that turns blind goes on record, once. */
export async function judgeSurface(work: Work, house: House, key: SurfaceKey): Promise<void> {
  const at = house.clock().toISOString();
  const signs = await signsOfLastDay(work, house, key);
  const state = siteState(signs);
  const isNew = await addSurface(work, house, key, { state, at });
  const isChanged = isNew || (await changeState(work, house, key, { state, at }));
  if (!isChanged || state !== 'not-understood') return;
  const data = { ...key, signs };
  await appendRecord(work, house, { kind: 'site-blind', actor: CLOCK, at, data });
}

async function signsOfLastDay(work: Work, house: House, key: SurfaceKey): Promise<SignCounts> {
  const rows = await work
    .selectFrom('site_health')
    .select(['day', 'kind'])
    .select((eb) => eb.fn.sum<string>('times').as('times'))
    .where('org_id', '=', house.organisation.id)
    .where('site', '=', key.site)
    .where('surface', '=', key.surface)
    .where('selectors', '=', key.selectors)
    .where('client', '=', key.client)
    .groupBy(['day', 'kind'])
    .orderBy('day', 'desc')
    .limit(12)
    .execute();
  const last = rows.filter(({ day }) => day === rows[0]?.day);
  return Object.fromEntries(last.map(({ kind, times }) => [kind, Number(times)]));
}

interface Judged {
  readonly state: SiteState;
  readonly at: string;
}

/** True where this is the first that is heard of the surface. */
async function addSurface(work: Work, house: House, key: SurfaceKey, { state, at }: Judged) {
  const added = await work
    .insertInto('site_surface')
    .values({
      org_id: house.organisation.id,
      ...key,
      state,
      since: at,
      first_at: at,
      last_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'site', 'surface', 'selectors', 'client'])
        .doUpdateSet({ last_at: at })
        .where('site_surface.last_at', '<', new Date(at)),
    )
    .returning(['first_at', 'last_at'])
    .executeTakeFirst();
  return added !== undefined && added.first_at.toISOString() === at;
}

/** True where it was in another state. */
async function changeState(work: Work, house: House, key: SurfaceKey, { state, at }: Judged) {
  const changed = await work
    .updateTable('site_surface')
    .set({ state, since: at })
    .where('org_id', '=', house.organisation.id)
    .where('site', '=', key.site)
    .where('surface', '=', key.surface)
    .where('selectors', '=', key.selectors)
    .where('client', '=', key.client)
    .where('state', '<>', state)
    .returning('state')
    .executeTakeFirst();
  return changed !== undefined;
}
