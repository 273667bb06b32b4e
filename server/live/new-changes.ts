import type { House } from '../house';
import type { Cursor } from './cursor';
import { forgetBefore } from './live-stream';
import { type ChangeRow, cursorNow, OVERLAP_MS, readChanges } from './read-changes';

/** Looks again and again, and gives each change once. */
export interface NewChanges {
  look(): Promise<readonly ChangeRow[]>;
  /** The next look begins at its own time. */
  rest(): void;
}

export function newChanges(house: House): NewChanges {
  const seen = new Map<string, number>();
  let cursor: Cursor | undefined;
  return {
    look: async () => {
      const from = cursor ?? (await cursorNow(house.db));
      const page = await readChanges(house.db, house.organisation.id, from);
      const rows = page.rows.filter(({ change_id }) => !seen.has(change_id));
      for (const { change_id, changed_at } of rows) seen.set(change_id, changed_at.getTime());
      cursor = page.cursor;
      forgetBefore(seen, cursor.at.getTime() - 4 * OVERLAP_MS);
      return rows;
    },
    rest: () => {
      cursor = undefined;
      seen.clear();
    },
  };
}
