import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Person, Role } from '../../../domain/person';
import type { Database } from '../../../server/database/open-database';
import type { House } from '../../../server/house';
import { savePerson } from '../../../server/people';
import { newReceiptKey, receiptSigner } from '../../../server/receipts/receipt-signer';

/** A house of its own organisation on a shared database, without HTTP, whose clock the trial moves. */
export interface TrialHouse extends House {
  later(ms: number): void;
}

export async function aTrialHouse(db: Database): Promise<TrialHouse> {
  const orgId = `trial-${randomUUID()}`;
  const signer = await receiptSigner(await newReceiptKey());
  const created_at = new Date().toISOString();
  const public_jwk = JSON.stringify(signer.publicKey);
  const key = { org_id: orgId, key_id: signer.keyId, public_jwk, created_at };
  await db.insertInto('signing_key').values(key).execute();
  let ahead = 0;
  return {
    db,
    organisation: { id: orgId, name: orgId },
    signer,
    // Proves packs fresh; no trial publishes one.
    freshnessKey: {} as House['freshnessKey'],
    publicUrl: 'http://127.0.0.1',
    packId: undefined,
    clock: () => new Date(Date.now() + ahead),
    newId: uuidv7,
    later: (ms) => {
      ahead += ms;
    },
  } as TrialHouse;
}

export async function join(
  house: House,
  id: string,
  groups: string[],
  roles: Role[] = ['author'],
): Promise<Person> {
  const person: Person = { id, name: id, roles, groups };
  await savePerson(house.db, house.organisation.id, person);
  return person;
}
