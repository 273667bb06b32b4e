import type { ServerResponse } from 'node:http';
import type { Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { absentFor } from '../workflow/absences';
import { type Cursor, cursorOf, cursorText } from './cursor';
import { type EventStream, eventStream } from './event-stream';
import type { LiveHub } from './live-hub';
import { type LiveStream, tell } from './live-stream';
import { cursorNow, isOutOfReach, readChanges } from './read-changes';
import { readSubjects } from './visible-changes';

/** A popup in each of a few windows and browsers; more are a mistake. */
const MOST_A_PERSON = 10;
const LIFE_MS = 30 * 60_000;
/** A token of another issuer is looked at once, at the beginning. */
const FOREIGN_LIFE_MS = 5 * 60_000;

export interface StreamCall {
  readonly person: Person;
  readonly sessionId: string | undefined;
  /** The last id that the client saw. */
  readonly after: string | undefined;
}

/** Everything that can refuse a stream, before its answer begins. @returns how to begin it */
export async function openStream(
  house: House,
  hub: LiveHub,
  call: StreamCall,
): Promise<Result<(raw: ServerResponse, headers: Record<string, string>) => void>> {
  const { person, sessionId, after } = call;
  const from = after === undefined ? ok(undefined) : cursorOf(after);
  if (!from.ok) return from;
  if (hub.count(person.id) >= MOST_A_PERSON) return tooManyStreams();
  const [now, absent] = await Promise.all([
    cursorNow(house.db),
    absentFor(house.db, house, person.id),
  ]);
  const since = from.value && !isOutOfReach(from.value, now) ? from.value : undefined;
  const reader = { person, absent };
  return ok((raw, headers) => {
    const stream = begin({ personId: person.id, sessionId, reader }, eventStream(raw, headers));
    raw.once('close', () => hub.leave(stream));
    // Told first, so that the list which is then read is not older than this.
    const hello = { id: cursorText(since ?? now), data: { reset: since === undefined } };
    stream.events.event('hello', hello);
    hub.join(stream);
    catchUp(house, stream, since ?? now).catch(() => stream.events.bye('error'));
  });
}

function begin(of: Pick<LiveStream, 'personId' | 'sessionId' | 'reader'>, events: EventStream) {
  const life = of.sessionId === undefined ? FOREIGN_LIFE_MS : LIFE_MS;
  return { ...of, events, endsAt: Date.now() + life, told: new Map<string, number>() };
}

/** What happened while the client was away. */
async function catchUp(house: House, stream: LiveStream, since: Cursor): Promise<void> {
  for (let from = since; ; ) {
    const page = await readChanges(house.db, house.organisation.id, from);
    tell(stream, page.rows, await readSubjects(house, page.rows));
    if (!page.more) return;
    from = page.cursor;
  }
}

function tooManyStreams() {
  return failed(
    'rate-limited',
    'You have this open in too many places at once.',
    'Close some of the windows, then try again.',
    { most: MOST_A_PERSON },
  );
}
