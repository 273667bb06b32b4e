import { createServer, request } from 'node:http';

/**
 * Stands between the browsers and the server under one lasting address: delays answers, cuts connections while the server is down, serves
 * another text at a path, says a final no to submissions, spoils single requests, and keeps what was asked, so that a story can tell what
 * left the browser.
 */
export async function startFaultProxy() {
  const state = {
    target: undefined,
    slow: 0,
    refusal: undefined,
    instead: new Map(),
    /** Names what happens to a request (a key of FAULTS), or nothing. */
    faultOf: () => undefined,
    /** How often each of them happened. */
    faults: {},
    keeps: true,
    asked: 0,
    seen: '',
  };
  const server = createServer((incoming, outgoing) => {
    state.asked += 1;
    const body = [];
    incoming.on('data', (chunk) => body.push(chunk));
    incoming.on('end', () => {
      const bytes = Buffer.concat(body);
      if (state.keeps) state.seen += `${incoming.method} ${incoming.url}\n${bytes}\n`;
      setTimeout(() => meet(state, { incoming, outgoing, bytes }), state.slow);
    });
  });
  // As long as the server's own answers promise; else a caller meets a connection that has just ended.
  server.keepAliveTimeout = 90_000;
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

/** What goes wrong on the way, by name; each gets the exchange and a way to carry it out after all. */
const FAULTS = {
  'cut-before': (_state, { incoming }) => incoming.socket.destroy(),
  'cut-after': (state, exchange) => ask(state, exchange, () => exchange.incoming.socket.destroy()),
  'cut-midway': (state, exchange) =>
    ask(state, exchange, (answer) => {
      const { outgoing, incoming } = exchange;
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.once('data', (chunk) => {
        const half = chunk.subarray(0, Math.ceil(chunk.length / 2));
        outgoing.write(half, () => incoming.socket.destroy());
      });
      answer.once('end', () => incoming.socket.destroy());
    }),
  'error-before': (_state, { outgoing }) => fail(outgoing, 503),
  'error-after': (state, { incoming, outgoing, bytes }) =>
    ask(state, { incoming, outgoing, bytes }, (answer) => {
      answer.resume();
      answer.once('end', () => fail(outgoing, 502));
    }),
  slow: (state, exchange) => setTimeout(() => pass(state, exchange), 400),
};

/** As a proxy on the way says it: no problem document. */
function fail(outgoing, status) {
  outgoing.writeHead(status, { 'access-control-allow-origin': '*' });
  outgoing.end('upstream');
}

function meet(state, exchange) {
  const name = state.faultOf(exchange.incoming);
  if (!name) return pass(state, exchange);
  state.faults[name] = (state.faults[name] ?? 0) + 1;
  FAULTS[name](state, exchange);
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
  ask(state, { incoming, bytes }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    // A page that was closed wants no more of a stream, and the server counts those that are open.
    outgoing.once('close', () => answer.destroy());
    answer.pipe(outgoing);
  });
}

/** Puts the request to the server; where that cannot be reached the caller's line is cut. */
function ask(state, { incoming, bytes }, then) {
  if (!state.target) {
    incoming.socket.destroy();
    return;
  }
  const { method, headers } = incoming;
  const onward = request(new URL(incoming.url, state.target), { method, headers }, then);
  onward.on('error', () => incoming.socket.destroy());
  onward.end(bytes);
}
