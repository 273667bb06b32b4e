import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { closeLocalDb } from '../../platform/local-db';

/** `before`: the worker is stopped instead of the act. `undone`: a row was written, but the worker is stopped before it is on disk. */
export type Moment = 'before' | 'undone';

class Killed extends Error {}

interface Watch {
  /** What any act goes through. */
  act<T>(run: () => T): T;
  /** What the writing of a row goes through. */
  write<T>(run: () => T, undo: () => void): T;
}

/**
 * Stops the worker at the n-th thing that it waits for: each fetch, each piece of a body, each read and write of storage and of the
 * database. From then on nothing that it does has any effect.
 */
export function killSwitch() {
  let left = Number.POSITIVE_INFINITY;
  let moment: Moment = 'before';
  let isDead = false;

  const isLast = (kind: Moment) => {
    if (isDead) throw new Killed();
    if (kind === moment) left -= 1;
    isDead = left === 0;
    return isDead;
  };
  const act = <T>(run: () => T): T => {
    if (isLast('before')) throw new Killed();
    return run();
  };
  const write = <T>(run: () => T, undo: () => void): T => {
    if (moment === 'before') return act(run);
    const isUndone = isLast('undone');
    const request = run();
    if (isUndone) undo();
    return request;
  };
  watchAll({ act, write });

  return {
    arm(at: number, when: Moment) {
      left = at;
      moment = when;
    },
    /** Runs as a worker would; true where it was stopped on the way. */
    async runs(job: () => Promise<unknown>): Promise<boolean> {
      await job().catch((error) => {
        if (!isDead) throw error;
      });
      return isDead;
    },
    /** The next worker starts. */
    async revive() {
      isDead = false;
      left = Number.POSITIVE_INFINITY;
      await closeLocalDb();
    },
  };
}

function watchAll(watch: Watch): void {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) =>
    watch.act(() => fetch(...args)),
  );
  watchMethod(ReadableStreamDefaultReader.prototype, 'read', watch);
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    watchMethod(area, 'get', watch);
    watchMethod(area, 'set', watch);
  }
  watchMethod(fakeBrowser.storage.managed, 'get', watch);
  watchRows(watch);
}

type Method = (...args: unknown[]) => unknown;

function watchMethod(owner: object, name: string, watch: Watch): void {
  const methods = owner as Record<string, Method>;
  const method = methods[name] as Method;
  vi.spyOn(methods, name).mockImplementation(async function (this: unknown, ...args) {
    return watch.act(() => method.apply(this, args));
  });
}

function watchRows(watch: Watch): void {
  const { get, put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    return watch.act(() => get.call(this, key));
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row,
    key,
  ) {
    return watch.write(
      () => put.call(this, row, key),
      () => this.transaction.abort(),
    );
  });
}
