import type { Problem } from '../domain/problem';
import type { OutboxSummary } from './stored-schemas';

/** One thing to be sent, written before the first try. The key goes along each time, so that the server does it once. */
export interface OutboxRow {
  readonly key: string;
  readonly kind: 'submit' | 'revise' | 'posted' | 'record';
  /** Server and person it belongs to: it is never sent for anyone else. */
  readonly owner: string;
  readonly path: string;
  readonly body: unknown;
  readonly contentHash?: string;
  readonly since: string;
  readonly attempts: number;
  /** Milliseconds since 1970; not tried before. */
  readonly nextAt: number;
  readonly state: 'waiting' | 'refused';
  readonly problem?: Problem;
}

export type OutboxItem = Pick<OutboxRow, 'key' | 'kind' | 'owner' | 'path' | 'body'> & {
  readonly contentHash?: string;
};

export const OUTBOX_CAP = 500;
/** A refused row that nobody dismissed. */
export const REFUSED_KEPT_MS = 7 * 24 * 3_600_000;

const LONGEST_WAIT_MS = 5 * 60_000;

/** Doubles up to five minutes, plus or minus half, so that all browsers of a company do not come back at once. */
export function waitBefore(attempts: number, random: number, askedMs = 0): number {
  const doubled = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(attempts - 1, 20));
  return Math.max(askedMs, Math.round(doubled * (0.5 + random)));
}

export function newRow(item: OutboxItem, now: number): OutboxRow {
  return {
    ...item,
    since: new Date(now).toISOString(),
    attempts: 0,
    nextAt: now,
    state: 'waiting',
  };
}

export function summarise(rows: readonly OutboxRow[]): OutboxSummary {
  return [...rows]
    .sort((a, b) => a.since.localeCompare(b.since))
    .map(({ key, kind, state, since, contentHash, problem }) => ({
      key,
      kind,
      state,
      since,
      ...(contentHash && { contentHash }),
      ...(problem && { problem }),
    }));
}
