import type { House } from '../house';
import type { LiveStream } from './live-stream';
import { openReaders } from './open-readers';

interface Over {
  readonly stream: LiveStream;
  readonly reason: 'renew' | 'signed-out';
}

/** Brings what each reader may see up to date. @returns the streams that have to end, and why */
export async function recheckStreams(
  house: House,
  streams: readonly LiveStream[],
): Promise<Over[]> {
  const { sessions, readers } = await openReaders(house, streams);
  const now = Date.now();
  return streams.flatMap((stream): Over[] => {
    if (stream.endsAt <= now) return [{ stream, reason: 'renew' }];
    if (stream.sessionId === undefined) return [];
    const reader = readers.get(stream.personId);
    if (!reader || !sessions.has(stream.sessionId)) {
      return [{ stream, reason: 'signed-out' }];
    }
    stream.reader = reader;
    return [];
  });
}
