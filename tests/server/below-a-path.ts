import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/**
 * A proxy as companies have it: what is at `url`, below a path of a host that others share, is passed on without that path.
 * It goes when the test file ends.
 */
export async function belowAPath(inside: () => string): Promise<{ readonly url: string }> {
  const proxy = createServer((incoming, outgoing) => {
    const { url = '', method, headers } = incoming;
    if (!url.startsWith('/guidepost/')) return void outgoing.writeHead(404).end('not ours');
    const inner = new URL(url.slice('/guidepost'.length), inside());
    const passed = request(inner, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    proxy.closeAllConnections();
    return new Promise((resolve) => proxy.close(resolve));
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/guidepost` };
}
