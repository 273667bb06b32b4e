import { sha256 } from '../../domain/hash';
import { type Person, type PersonRef, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Database } from '../database/open-database';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { inForce } from './in-force';

/** A setting of the organisation that people change while the server runs. */
export interface FlowSetting<T> {
  readonly name:
    | 'sampling'
    | 'break-glass'
    | 'ghost-writing'
    | 'routes'
    | 'calendars'
    | 'rotas'
    | 'required-pack';
  readonly schema: { parse(value: unknown): T };
  /** As long as nobody wrote it; its version is 0. */
  readonly fallback: T;
}

/** What a setting needs of the house; commands have no more. */
export type SettingHouse = Pick<House, 'db' | 'organisation' | 'newId' | 'clock'>;

export interface Versioned<T> {
  readonly version: number;
  readonly value: T;
}

/** As it is now; a transaction sees it as it was at its first question, and not what it writes itself. */
export async function readFlowSetting<T>(
  db: Database | Work,
  house: Pick<House, 'organisation'>,
  setting: FlowSetting<T>,
): Promise<Versioned<T>> {
  const { settings } = await inForce(db, house.organisation.id);
  const stored = settings.get(setting.name);
  if (!stored) return { version: 0, value: setting.fallback };
  return { version: stored.version, value: parsedOnce(setting, stored.body) };
}

/** What was parsed last of each setting, with its text: every submit reads some, and they seldom change. */
const parsed = new WeakMap<object, { readonly body: string; readonly value: unknown }>();

function parsedOnce<T>(setting: FlowSetting<T>, body: string): T {
  const last = parsed.get(setting);
  if (last?.body === body) return last.value as T;
  const value = setting.schema.parse(JSON.parse(body));
  parsed.set(setting, { body, value });
  return value;
}

/** Replaces it whole where `version` is the one that was read; `stale-version` where somebody was faster. */
export function writeFlowSetting<T>(
  house: SettingHouse,
  setting: FlowSetting<T>,
  change: Versioned<T> & { person: Person | PersonRef },
): Promise<Result<Versioned<T>>> {
  const { version, value, person } = change;
  const at = house.clock().toISOString();
  const body = JSON.stringify(value);
  return withTransaction(house.db, async (work) => {
    if (!(await write(work, house, { name: setting.name, version, body, at }))) return overtaken();
    await appendRecord(work, house, {
      kind: 'setting-changed',
      actor: 'roles' in person ? ref(person) : person,
      at,
      data: { name: setting.name, version: version + 1, hash: await sha256(body) },
    });
    return ok({ version: version + 1, value });
  });
}

async function write(
  work: Work,
  house: Pick<House, 'organisation'>,
  row: { name: string; version: number; body: string; at: string },
): Promise<boolean> {
  const org_id = house.organisation.id;
  const next = { version: row.version + 1, body: row.body, updated_at: row.at };
  const written =
    row.version === 0
      ? await work
          .insertInto('flow_setting')
          .values({ org_id, name: row.name, ...next })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await work
          .updateTable('flow_setting')
          .set(next)
          .where('org_id', '=', org_id)
          .where('name', '=', row.name)
          .where('version', '=', row.version)
          .returning('version')
          .executeTakeFirst();
  return written !== undefined;
}

function overtaken() {
  return failed(
    'stale-version',
    'Somebody changed this setting after you read it; nothing of yours was written.',
    'Read it again, then make your change once more.',
  );
}
