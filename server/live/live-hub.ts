import type { FastifyBaseLogger } from 'fastify';
import type { House } from '../house';
import { type LiveStream, tell } from './live-stream';
import { newChanges } from './new-changes';
import type { ChangeRow } from './read-changes';
import { recheckStreams } from './recheck-streams';
import { readSubjects } from './visible-changes';

const EVERY_MS = 1_000;
/** After an act at this server: soon, and many acts together cost one look. */
const SOON_MS = 100;
/** How soon an end that nobody wrote a record of (a sign-in's last day) ends a stream. */
const RECHECK_MS = 10_000;

/**
 * The open streams of this process. One look a second at the database for what other servers did, however many listen, and a few more for
 * what was done here; none while nobody listens.
 */
export interface LiveHub {
  /** Something was written by this process a moment ago. */
  nudge(): void;
  join(stream: LiveStream): void;
  leave(stream: LiveStream): void;
  /** Of one person, or all. */
  count(personId?: string): number;
  /** Ends all streams; none begins any more. */
  stop(): Promise<void>;
}

export function liveHub(house: House, log: FastifyBaseLogger): LiveHub {
  const streams = new Set<LiveStream>();
  const looking = regularly(lookAt(house, streams), log);
  return {
    nudge: looking.nudge,
    join: (stream) => {
      streams.add(stream);
      if (!looking.begin()) end(streams, stream, 'stop');
    },
    leave: (stream) => {
      streams.delete(stream);
      if (streams.size === 0) looking.pause();
    },
    count: (personId) =>
      [...streams].filter((stream) => personId === undefined || stream.personId === personId)
        .length,
    stop: () => {
      const stopped = looking.stop();
      for (const stream of [...streams]) end(streams, stream, 'stop');
      return stopped;
    },
  };
}

function end(streams: Set<LiveStream>, stream: LiveStream, reason: string): void {
  streams.delete(stream);
  stream.events.bye(reason);
}

/** One look: whose streams end, then who is told of what. */
function lookAt(house: House, streams: Set<LiveStream>): (isFirst: boolean) => Promise<void> {
  const changes = newChanges(house);
  let checkedAt = 0;
  return async (isFirst) => {
    if (isFirst) changes.rest();
    const rows = await changes.look();
    if (rows.some(({ kind }) => kind === 'person') || Date.now() - checkedAt >= RECHECK_MS) {
      checkedAt = Date.now();
      await endOver(house, streams);
    }
    if (rows.length > 0) await tellAll(house, streams, rows);
  };
}

async function endOver(house: House, streams: Set<LiveStream>): Promise<void> {
  const over = await recheckStreams(house, [...streams]);
  for (const { stream, reason } of over) end(streams, stream, reason);
}

async function tellAll(
  house: House,
  streams: ReadonlySet<LiveStream>,
  rows: readonly ChangeRow[],
): Promise<void> {
  const subjects = await readSubjects(house, rows);
  for (const stream of streams) tell(stream, rows, subjects);
}

/** Runs `act` each second, and soon after a nudge, from `begin` to `pause`; `begin` is false once it was stopped for good. */
function regularly(act: (isFirst: boolean) => Promise<void>, log: FastifyBaseLogger) {
  const state = { wanted: false, stopped: false, nudged: false };
  let running: Promise<void> | undefined;
  let wake: () => void = () => undefined;
  const run = async () => {
    for (let isFirst = true; state.wanted; isFirst = false) {
      state.nudged = false;
      await act(isFirst).catch((error: unknown) => log.error({ err: error }, 'live'));
      if (state.wanted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, state.nudged ? SOON_MS : EVERY_MS).unref();
        });
      }
    }
    running = undefined;
  };
  return {
    nudge: () => {
      if (!state.nudged && running) setTimeout(wake, SOON_MS).unref();
      state.nudged = true;
    },
    begin: () => {
      if (state.stopped) return false;
      state.wanted = true;
      running ??= run();
      return true;
    },
    pause: () => {
      state.wanted = false;
      wake();
    },
    stop: async () => {
      state.wanted = false;
      state.stopped = true;
      wake();
      await running;
    },
  };
}
