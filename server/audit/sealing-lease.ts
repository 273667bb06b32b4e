import type { House } from '../house';

const LEASE_MS = 30_000;

export interface Lease {
  /** Every write of the sealer names it: who lost the lease in between writes nothing. */
  readonly fence: number;
  readonly size: number;
}

/** The right to seal, for half a minute; undefined while another process has it. */
export async function takeLease(house: House, holder: string): Promise<Lease | undefined> {
  const now = house.clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  await makeRow(house);
  return house.db
    .updateTable('audit_tree')
    .set((eb) => ({ holder, lease_until: until, fence: eb('fence', '+', 1) }))
    .where('org_id', '=', house.organisation.id)
    .where((eb) => eb.or([eb('holder', '=', holder), eb('lease_until', '<=', now)]))
    .returning(['fence', 'size'])
    .executeTakeFirst();
}

/** Lets the next one seal at once. */
export async function giveLeaseBack(house: House, holder: string): Promise<void> {
  await house.db
    .updateTable('audit_tree')
    .set({ lease_until: new Date(0).toISOString() })
    .where('org_id', '=', house.organisation.id)
    .where('holder', '=', holder)
    .execute();
}

async function makeRow(house: House): Promise<void> {
  await house.db
    .insertInto('audit_tree')
    .values({
      org_id: house.organisation.id,
      size: 0,
      holder: '',
      lease_until: new Date(0).toISOString(),
      fence: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
