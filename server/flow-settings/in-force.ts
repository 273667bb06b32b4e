import { fixedStatement } from '../database/fixed-statement';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

/** A setting as it is stored. */
interface StoredSetting {
  readonly version: number;
  /** JSON. */
  readonly body: string;
}

interface StoredPack {
  readonly id: string;
  readonly version: number;
  readonly bodyHash: string;
}

/** What the organisation has set and published. */
interface InForce {
  readonly settings: ReadonlyMap<string, StoredSetting>;
  /** The one that was published first comes first. */
  readonly packs: readonly StoredPack[];
}

const known = new WeakMap<Work, Promise<InForce>>();

/**
 * Read together, once a transaction: one act asks for several settings and the pack, and all of them are then of one moment. Outside of
 * transactions read at each call.
 */
export function inForce(db: Database | Work, orgId: string): Promise<InForce> {
  if (!db.isTransaction) return read(db, orgId);
  const work = db as Work;
  const reading = known.get(work) ?? read(work, orgId);
  known.set(work, reading);
  return reading;
}

interface Row {
  readonly kind: 'setting' | 'pack';
  readonly name: string;
  readonly version: number;
  readonly body: string;
}

const READ = fixedStatement<Row, readonly [orgId: string]>(`
  SELECT 'setting' AS kind, name, version, body, updated_at AS at FROM flow_setting WHERE org_id = $1
  UNION ALL
  SELECT 'pack' AS kind, pack_id AS name, version, body_hash AS body, created_at AS at FROM pack WHERE org_id = $1
  ORDER BY at`);

async function read(db: Database | Work, orgId: string): Promise<InForce> {
  const rows = await READ.rows(db, orgId);
  const of = (wanted: Row['kind']) => rows.filter(({ kind }) => kind === wanted);
  return {
    settings: new Map(of('setting').map(({ name, version, body }) => [name, { version, body }])),
    packs: of('pack').map(({ name: id, version, body: bodyHash }) => ({ id, version, bodyHash })),
  };
}
