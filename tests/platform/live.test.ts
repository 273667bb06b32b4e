import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { liveHandlers } from '../../entrypoints/background/live-handlers';
import { followChanges } from '../../platform/live';
import { lookForNews } from '../../platform/live-news';
import { type Handlers, receive } from '../../platform/message-listener';
import { freshBrowser } from './fresh-browser';
import { signIn } from './signed-in';
import { json, webServer } from './web-server';

freshBrowser();

/** Messages of an open popup reach the background's handlers. */
function openPopup(): void {
  const { id } = fakeBrowser.runtime;
  const page = { id, url: `chrome-extension://${id}/popup.html` };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(((message: unknown) =>
    receive(liveHandlers as unknown as Handlers, message, page)) as never);
}

test('an open page looks at each change, and comes back with the last id after the server ended the stream', async () => {
  const streams: ServerResponse[] = [];
  const lastIds: unknown[] = [];
  const server = await webServer((request, response) => {
    expect(request.headers.authorization).toBe('Bearer token');
    lastIds.push(request.headers['last-event-id']);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('id: 1.a\nevent: hello\ndata: {"reset":true}\n\n');
    streams.push(response);
  });
  await signIn(server.url);
  openPopup();
  const stop = new AbortController();
  const changed = vi.fn();
  const following = followChanges(stop.signal, changed);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  // An event in two pieces is one; a heartbeat is none.
  streams[0]?.write(': here\n\nid: 2.b\nevent: cha');
  streams[0]?.write('nge\ndata: {}\n\n');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  streams[0]?.end('event: bye\ndata: {"reason":"stop"}\n\n');
  await vi.waitFor(() => expect(lastIds).toEqual([undefined, '2.b']), { timeout: 8_000 });
  stop.abort();
  await following;
});

test('there is news when a change is told for the first time, and where nobody knows', async () => {
  const asked: string[] = [];
  const changes: { id: string; kind: string; subject: string }[] = [];
  let state = { reset: true, status: 200 };
  const server = await webServer((request, response) => {
    asked.push(request.url ?? '');
    json(response, state.status, { changes, cursor: '5.c', more: false, reset: state.reset });
  });
  await signIn(server.url);
  const first = await lookForNews();
  expect(first.isThere).toBe(true);
  await first.keep();
  state = { reset: false, status: 200 };
  expect((await lookForNews()).isThere).toBe(false);
  expect(asked).toEqual(['/v1/changes', '/v1/changes?cursor=5.c']);
  changes.push({ id: 'one', kind: 'submission', subject: 's' });
  // What was not read yet is news again.
  expect((await lookForNews()).isThere).toBe(true);
  const again = await lookForNews();
  expect(again.isThere).toBe(true);
  await again.keep();
  expect((await lookForNews()).isThere).toBe(false);
  state = { reset: false, status: 500 };
  expect((await lookForNews()).isThere).toBe(true);
});
