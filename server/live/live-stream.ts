import { cursorText } from './cursor';
import type { EventStream } from './event-stream';
import type { Listener } from './open-readers';
import { type ChangeRow, OVERLAP_MS } from './read-changes';
import { changeFor, type Reader, type Subjects } from './visible-changes';

/** One open stream of one person. */
export interface LiveStream extends Listener {
  reader: Reader;
  readonly events: EventStream;
  /** When it ends by itself, by this computer's clock; who listens comes back at once. Milliseconds. */
  readonly endsAt: number;
  /** Ids that were told, and when: looks overlap. */
  readonly told: Map<string, number>;
}

/** Tells what of these is this reader's, each once. */
export function tell(stream: LiveStream, rows: readonly ChangeRow[], subjects: Subjects): void {
  for (const row of rows) {
    if (stream.told.has(row.change_id)) continue;
    stream.told.set(row.change_id, row.changed_at.getTime());
    const change = changeFor(row, subjects, stream.reader);
    if (!change) continue;
    const id = cursorText({ at: row.changed_at, id: row.change_id });
    stream.events.event('change', { id, data: change });
  }
  const last = rows.at(-1);
  if (last) forgetBefore(stream.told, last.changed_at.getTime() - 4 * OVERLAP_MS);
}

export function forgetBefore(known: Map<string, number>, time: number): void {
  for (const [id, at] of known) if (at < time) known.delete(id);
}
