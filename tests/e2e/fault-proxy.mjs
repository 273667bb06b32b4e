import { createServer, request } from 'node:http';

/**
 * Stands between the browsers and the server under one lasting address: delays answers, cuts connections while the server is down, serves
 * another text at a path, says a final no to submissions, and keeps what was asked, so that a story can tell what left the browser.
 */
export async function startFaultProxy() {
  const state = {
    target: undefined,
    slow: 0,
    refusal: undefined,
    instead: new Map(),
    asked: 0,
    seen: '',
  };
  const server = createServer((incoming, outgoing) => {
    state.asked += 1;
    const body = [];
    incoming.on('data', (chunk) => body.push(chunk));
    incoming.on('end', () => {
      const bytes = Buffer.concat(body);
      state.seen += `${incoming.method} ${incoming.url}\n${bytes}\n`;
      setTimeout(() => pass(state, { incoming, outgoing, bytes }), state.slow);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    state,
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function pass(state, { incoming, outgoing, bytes }) {
  const instead = state.instead.get(new URL(incoming.url, 'http://proxy').pathname);
  if (instead !== undefined) {
    outgoing.writeHead(200, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
    outgoing.end(instead);
    return;
  }
  if (state.refusal && incoming.method === 'POST' && incoming.url.startsWith('/v1/submissions')) {
    outgoing.writeHead(422, { 'access-control-allow-origin': '*' });
    outgoing.end(JSON.stringify({ code: state.refusal, detail: 'No.', cure: 'None.' }));
    return;
  }
  if (!state.target) {
    incoming.socket.destroy();
    return;
  }
  const onward = request(
    new URL(incoming.url, state.target),
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => incoming.socket.destroy());
  onward.end(bytes);
}
