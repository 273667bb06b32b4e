import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

/** Any static host: the signed files of a folder. Beside it, what goes wrong on such hosts. */
export async function startStaticFeeds(folder) {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://static');
    outgoing.setHeader('access-control-allow-origin', '*');
    if (pathname.startsWith('/html/')) {
      outgoing.writeHead(200, { 'content-type': 'text/html' });
      outgoing.end('<!doctype html><title>Sign in</title><h1>Please sign in to the Wi-Fi</h1>');
      return;
    }
    if (pathname.startsWith('/huge/')) {
      sendHuge(outgoing);
      return;
    }
    const file = join(folder, normalize(pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      outgoing.writeHead(404).end('not here');
      return;
    }
    createReadStream(file).pipe(outgoing);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** 50 MB, without saying so first. */
function sendHuge(outgoing) {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  let left = 50;
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!outgoing.write(chunk)) {
        outgoing.once('drain', more);
        return;
      }
    }
    outgoing.end();
  };
  outgoing.on('error', () => {
    left = 0; // the reader had enough, as it should
  });
  more();
}
