import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createRequestWatch, type RequestWatch } from '../../entrypoints/after-press/request-watch';
import { publishingRequests } from '../../sites/requests';

/** Real requests: this runtime tells of its own as browsers do of a page's. */
let server: Server;
let origin: string;
let watch: RequestWatch;
let side: { isShown: boolean; pressedAt: number };
const onUnseen = vi.fn();
const names = () => watch.seen().map(({ rule }) => rule.path);

beforeAll(async () => {
  server = createServer((_request, answer) => {
    answer.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

beforeEach(() => {
  onUnseen.mockClear();
  side = { isShown: false, pressedAt: Number.NEGATIVE_INFINITY };
  watch = createRequestWatch(side, () => publishingRequests('x', undefined), onUnseen);
  return () => show(false);
});

function show(isShown: boolean): void {
  side.isShown = isShown;
  watch.refresh();
}

async function publish(path: string): Promise<void> {
  const before = watch.seen().length;
  await (await fetch(origin + path, { method: 'POST' })).text();
  await vi.waitFor(() => expect(watch.seen().length).toBeGreaterThan(before));
}

test('a publishing request that nobody pressed is told; what else the page asks for is not looked at', async () => {
  show(true);
  await (await fetch(`${origin}/i/api/graphql/q/HomeTimeline`)).text();
  await publish('/i/api/graphql/q/CreateTweet');
  expect(names()).toEqual(['/CreateTweet']);
  expect(onUnseen.mock.calls.map(([rule]) => rule.path)).toEqual(['/CreateTweet']);
});

test('a press covers what goes out after it, all posts of a thread', async () => {
  show(true);
  side.pressedAt = performance.now();
  await publish('/i/api/graphql/q/CreateTweet');
  await publish('/i/api/graphql/q/CreateTweet');
  expect(onUnseen).not.toHaveBeenCalled();
});

test('so does one that was let go unread', async () => {
  show(true);
  watch.pressed();
  await publish('/i/api/graphql/q/CreateTweet');
  expect(onUnseen).not.toHaveBeenCalled();
});

test('nothing is listened to without a composer; one that just went is still followed, and tells nothing', async () => {
  await (await fetch(`${origin}/i/api/graphql/q/CreateTweet`)).text();
  expect(names()).toEqual([]);
  show(true);
  show(false);
  await publish('/i/api/graphql/q/CreateTweet');
  expect(names()).toEqual(['/CreateTweet']);
  expect(onUnseen).not.toHaveBeenCalled();
});

test('only so many are kept', async () => {
  show(true);
  for (let round = 0; round < 25; round += 1) {
    await (await fetch(`${origin}/i/api/graphql/q/CreateTweet`)).text();
  }
  await vi.waitFor(() => expect(watch.seen().length).toBe(20));
});
