import type * as z from 'zod/mini';
import { localDb, STRICT } from './local-db';
import { logBug } from './log';
import {
  type FeedHead,
  feedHeadSchema,
  type PackSlot,
  packSlotSchema,
  SLOT_NAMES,
  type SlotName,
} from './pack-slot';

type RowName = SlotName | 'head';

export function readSlot(name: SlotName): Promise<PackSlot | undefined> {
  return readRow(name, packSlotSchema);
}

export function readHead(): Promise<FeedHead | undefined> {
  return readRow('head', feedHeadSchema);
}

export function keepHead(head: FeedHead): Promise<void> {
  return writeRow('head', head);
}

/** Writes the slot, on disk, and reads it back; only then does the head point to it. False where the disk did not keep it. */
export async function switchTo(name: SlotName, slot: PackSlot, head: FeedHead): Promise<boolean> {
  await writeRow(name, slot);
  const kept = await readSlot(name);
  if (JSON.stringify(kept) !== JSON.stringify(packSlotSchema.parse(slot))) return false;
  await keepHead({ ...head, inForce: name });
  return true;
}

export async function dropSlots(): Promise<void> {
  const tx = (await localDb()).transaction('packs', 'readwrite', STRICT);
  const names: readonly RowName[] = ['head', ...SLOT_NAMES];
  await Promise.all([...names.map((name) => tx.store.delete(name)), tx.done]);
}

/** What cannot be read, or is not what was written, counts as absent: the other slot is there for that. */
async function readRow<S extends z.ZodMiniType>(
  name: RowName,
  schema: S,
): Promise<z.output<S> | undefined> {
  try {
    const row = schema.safeParse(await (await localDb()).get('packs', name));
    return row.success ? row.data : undefined;
  } catch (error) {
    logBug(`stored pack ${name}`, error);
    return undefined;
  }
}

async function writeRow(name: RowName, row: PackSlot | FeedHead): Promise<void> {
  const tx = (await localDb()).transaction('packs', 'readwrite', STRICT);
  await Promise.all([tx.store.put(row, name), tx.done]);
}
