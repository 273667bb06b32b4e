import type { Transaction } from 'kysely';
import type { Result } from '../../domain/problem';
import type { Database } from './open-database';
import type { Tables } from './tables';

export type Work = Transaction<Tables>;

const MAX_TRIES = 12;
/** Serialization failure and deadlock: the database undid the whole transaction, doing it again is right. */
const AGAIN = new Set(['40001', '40P01']);

/**
 * One act, whole or not at all: a problem undoes it too. Runs again on a clash, so `act` changes nothing but the database.
 */
export async function withTransaction<T>(
  db: Database,
  act: (work: Work) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(db, act);
    } catch (error) {
      if (tries >= MAX_TRIES || !clashed(error)) throw error;
      await pause(Math.random() * Math.min(200, 5 * 2 ** tries));
    }
  }
}

class Undo<T> extends Error {
  readonly result: Result<T>;

  constructor(result: Result<T>) {
    super('undone');
    this.result = result;
  }
}

async function once<T>(db: Database, act: (work: Work) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await db.transaction().execute(async (work) => {
      const result = await act(work);
      if (!result.ok) throw new Undo(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.result;
    throw error;
  }
}

/**
 * Keys on which two acts at the same moment clash, and the later one has to begin anew: of two entries of one chain it takes the next
 * number; of two calls with one Idempotency-Key it finds the answer of the other.
 */
const CLASHING_KEYS = new Set(['record_pkey', 'idempotency_pkey']);

function clashed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return AGAIN.has(String(code)) || (code === '23505' && CLASHING_KEYS.has(String(constraint)));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
