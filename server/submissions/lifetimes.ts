const HOUR_MS = 3_600_000;
/** A draft that waits longer has lost its moment. */
const WAITING_MS = 7 * 24 * HOUR_MS;
/** An approval is for now, not for some day. */
const APPROVED_MS = 24 * HOUR_MS;

export function waitingEnds(now: Date): string {
  return new Date(now.getTime() + WAITING_MS).toISOString();
}

export function approvalEnds(now: Date): string {
  return new Date(now.getTime() + APPROVED_MS).toISOString();
}
