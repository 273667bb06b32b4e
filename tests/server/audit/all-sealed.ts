import { expect, vi } from 'vitest';
import { sealRecords } from '../../../server/audit/seal-records';
import type { TestServer } from '../with-server';

/** Waits until every record has its number in the tree: the server seals too, and whoever is second finds the lease taken. */
export async function allSealed({ running: { house, db } }: TestServer): Promise<void> {
  await vi.waitFor(async () => {
    await sealRecords(house, 'test');
    const waiting = db.selectFrom('record').select('kind').where('leaf', 'is', null);
    expect(await waiting.execute()).toEqual([]);
  });
}
