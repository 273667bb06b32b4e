import { failed, ok, type Result } from '../../domain/problem';

/** Where a page of a list ended: rank, due time and id for queues, the id alone for lists by time. */
export type Place = readonly [rank: number, waitUntil: string, id: string];

/** Opaque to callers. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function placeOf(cursor: string | undefined): Result<Place | undefined> {
  if (cursor === undefined) return ok(undefined);
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(place)) return ok(place);
  } catch {
    // Not one of ours.
  }
  return failed(
    'malformed',
    'This is no place in a list.',
    'Use the "next" of the page before, as it came.',
    {
      path: 'querystring.after',
    },
  );
}

function isPlace(place: unknown): place is Place {
  if (!Array.isArray(place) || place.length !== 3) return false;
  const [rank, waitUntil, id] = place as unknown[];
  return (
    Number.isInteger(rank) &&
    typeof waitUntil === 'string' &&
    !Number.isNaN(Date.parse(waitUntil)) &&
    typeof id === 'string'
  );
}
