import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../../domain/change';
import type { Person } from '../../domain/person';
import { createSession } from '../../server/identity/session';
import type { RunningServer } from '../../server/start-server';

export interface StreamEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: Change & { reason?: string; reset?: boolean };
}

export interface Listening {
  readonly status: number;
  readonly events: readonly StreamEvent[];
  /** The first event that fits, soon or already; its time of arrival is when this ends. */
  first(fits: (event: StreamEvent) => boolean): Promise<StreamEvent>;
  /** When the server ended it. */
  readonly over: Promise<void>;
  close(): void;
}

const PATIENCE_MS = 15_000;

/** A reader of the stream, as a browser's fetch is one. */
export async function listenTo(
  url: string,
  token: string,
  headers: Record<string, string> = {},
): Promise<Listening> {
  const abort = new AbortController();
  const response = await fetch(`${url}/v1/stream`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: abort.signal,
  });
  const events: StreamEvent[] = [];
  const over = response.ok ? readAll(response, events) : Promise.resolve();
  return {
    status: response.status,
    events,
    over,
    first: async (fits) => {
      const until = Date.now() + PATIENCE_MS;
      while (Date.now() < until) {
        const found = events.find(fits);
        if (found) return found;
        await pause(10);
      }
      throw new Error(`No such event; there were ${JSON.stringify(events)}`);
    },
    close: () => abort.abort(),
  };
}

async function readAll(response: Response, events: StreamEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      events.push(...blocks.filter((block) => block.includes('event: ')).map(eventOf));
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') events.push(cut());
  }
}

function cut(): StreamEvent {
  return { event: 'cut', data: { id: '', kind: 'stop', subject: '' } };
}

function eventOf(block: string): StreamEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const id = field('id');
  const event = field('event') ?? '';
  return { ...(id !== undefined && { id }), event, data: JSON.parse(field('data') ?? '{}') };
}

/** A sign-in more of somebody who is known already. */
export function anotherSignIn({ db, house }: RunningServer, person: Person): Promise<string> {
  const session = { orgId: house.organisation.id, personId: person.id, device: 'test' };
  return createSession(db, { ...session, now: new Date() });
}
