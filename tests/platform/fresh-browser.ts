import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { closeLocalDb } from '../../platform/local-db';

/** Each test has a browser of its own: nothing stored, no database. */
export function freshBrowser(): void {
  beforeEach(async () => {
    await closeLocalDb();
    vi.stubGlobal('indexedDB', new IDBFactory());
    fakeBrowser.reset();
    // Expected problems are logged with their code; a bug (console.error) stays visible.
    vi.spyOn(console, 'info').mockImplementation(() => {});
  });
}
