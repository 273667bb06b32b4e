import { ask } from './messenger';

/** Begins at this, doubles up to `MOST_WAIT_MS`. */
const WAIT_MS = 1_000;
const MOST_WAIT_MS = 30_000;
/** The server is heard every 15 seconds; where it is not, the line is dead though nobody said so. */
const SILENCE_MS = 40_000;

/**
 * Follows the server's stream of changes until `signal`, and calls `changed` once at each beginning and after each change. The page that is open
 * holds the stream, not the background: a worker of Manifest V3 ends after 30 idle seconds, and an open answer does not keep it. The
 * background gives the headers, as it alone renews tokens.
 */
export async function followChanges(signal: AbortSignal, changed: () => void): Promise<void> {
  let lastId: string | undefined;
  let wait = WAIT_MS;
  while (!signal.aborted) {
    const heard = await listenOnce(signal, lastId, (id) => {
      lastId = id;
      wait = WAIT_MS;
      changed();
    }).catch(() => 'lost' as const);
    if (heard === 'refused') await ask('mine.refresh', {});
    await pause(wait * (0.5 + Math.random()), signal);
    wait = Math.min(wait * 2, MOST_WAIT_MS);
  }
}

/** @returns `refused` where the server did not take the sign-in, `over` where it ended the stream */
async function listenOnce(
  signal: AbortSignal,
  lastId: string | undefined,
  heard: (id: string) => void,
): Promise<'refused' | 'over'> {
  const opened = await ask('live.open', {});
  if (!opened.ok) return 'over';
  const silence = new AbortController();
  const response = await fetch(opened.value.url, {
    headers: { ...opened.value.headers, ...(lastId !== undefined && { 'last-event-id': lastId }) },
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, silence.signal]),
  });
  if (!response.ok || !response.body) return 'refused';
  await readEvents(response.body, { silence, heard });
  return 'over';
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  { silence, heard }: { silence: AbortController; heard: (id: string) => void },
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const timer = setTimeout(() => silence.abort(), SILENCE_MS);
    const { value, done } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    const ids = blocks.flatMap((block) => /^id: (\S{1,80})$/m.exec(block)?.[1] ?? []);
    // Several at once are one reason to look.
    const last = ids.at(-1);
    if (last !== undefined) heard(last);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
