import { uuidv7 } from 'uuidv7';
import type { Database } from '../database/open-database';
import type { House } from '../house';
import type { Settings } from '../settings';

/** What acts of the command line need of a house. */
export function commandHouse(
  db: Database,
  { organisation }: Settings,
): Pick<House, 'db' | 'organisation' | 'newId' | 'clock'> {
  return { db, organisation, newId: uuidv7, clock: () => new Date() };
}
