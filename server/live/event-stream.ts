import type { ServerResponse } from 'node:http';

/** Who reads more slowly than this is cut, and comes back with the last id it saw. Bytes. */
const MOST_WAITING = 262_144;
const HEARTBEAT_MS = 15_000;
/** What a client waits before it comes back. */
const RETRY_MS = 2_000;

/** Server-sent events on one open answer. */
export interface EventStream {
  event(name: string, event: { id?: string; data: unknown }): void;
  /** Ends it in order: the client knows that it should come back, and why it ended. */
  bye(reason: string): void;
}

/** Begins the answer, with heartbeats until it ends. Headers that hooks have set on the reply are passed in `headers`. */
export function eventStream(
  raw: ServerResponse,
  headers: Readonly<Record<string, number | string | string[] | undefined>>,
): EventStream {
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // nginx keeps answers back otherwise.
    'x-accel-buffering': 'no',
  });
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MOST_WAITING) raw.destroy();
  };
  write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => write(': here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  raw.once('close', () => clearInterval(heartbeat));
  const event: EventStream['event'] = (name, { id, data }) => {
    const idLine = id === undefined ? '' : `id: ${id}\n`;
    write(`${idLine}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  return {
    event,
    bye: (reason) => {
      event('bye', { data: { reason } });
      raw.end();
    },
  };
}
