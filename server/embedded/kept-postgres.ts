import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, stopWhenWeDie } from './postgres-process';

/** A database that ends more often than this, within that time, would do so for ever. */
const MOST_RESTARTS = 5;
const WITHIN_MS = 10 * 60_000;
/** Processes of a database that was killed hold its memory for a moment; none starts beside them. */
const PATIENCE_MS = 60_000;
const BETWEEN_TRIES_MS = 200;

/** One sentence for the log of who runs the server. */
export type TellOfDatabase = (what: string) => void;

export interface KeptPostgres {
  /** Resolves where it ended by itself and does not start any more; never after `stop`. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the database again where it ends by itself (killed, out of memory): what it acknowledged is on disk, and connections are opened
 * anew by who needs them.
 * @param launch at the same address; undefined where it did not start
 */
export function keepRunning(
  first: ChildProcess,
  launch: () => Promise<ChildProcess | undefined>,
  tell: TellOfDatabase,
): KeptPostgres {
  const state = { child: first, stopping: false, restarting: Promise.resolve() };
  const restarts: number[] = [];
  let giveUp: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const again = async (how: string) => {
    tell(`The database of the data folder ended by itself (${how}); it is started again.`);
    const child = isTooOften(restarts, Date.now()) ? undefined : await patiently(launch, state);
    if (child) {
      state.child = watch(child);
      tell('The database of the data folder runs again.');
    } else if (!state.stopping) {
      tell('The database of the data folder does not start again; see postgres.log there.');
      giveUp();
    }
  };
  const watch = (child: ChildProcess) => {
    const watcher = stopWhenWeDie(child.pid ?? 0);
    child.unref();
    child.once('exit', (code, signal) => {
      watcher.dismiss();
      if (!state.stopping) state.restarting = again(String(signal ?? `exit code ${code}`));
    });
    return child;
  };
  watch(first);
  return {
    lost,
    stop: async () => {
      state.stopping = true;
      await state.restarting;
      state.child.ref();
      // SIGINT is PostgreSQL's fast stop: open connections are ended, everything committed is kept.
      state.child.kill('SIGINT');
      await ended(state.child);
    },
  };
}

/** Notes this one, and forgets those of long ago. */
function isTooOften(restarts: number[], now: number): boolean {
  restarts.push(now);
  while (now - (restarts[0] ?? now) > WITHIN_MS) restarts.shift();
  return restarts.length > MOST_RESTARTS;
}

async function patiently(
  launch: () => Promise<ChildProcess | undefined>,
  state: { readonly stopping: boolean },
): Promise<ChildProcess | undefined> {
  const until = Date.now() + PATIENCE_MS;
  while (!state.stopping && Date.now() < until) {
    const child = await launch().catch(() => undefined);
    if (child) return child;
    await pause(BETWEEN_TRIES_MS);
  }
  return undefined;
}
