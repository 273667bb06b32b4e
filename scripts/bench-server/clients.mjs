import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

// The clients of the bench, in a process of their own: what they cost is not the server's. Each has one connection and asks again as soon
// as it is answered. Bare sockets, since a whole HTTP client costs half of what the server costs.

process.once('message', async ({ port, tokens, path, body, warmUp, seconds }) => {
  const begin = performance.now() + warmUp * 1000;
  const end = begin + seconds * 1000;
  const run = (token) => client({ port, token, path, body, begin, end });
  const taken = await Promise.all(tokens.map(run));
  process.send(taken.flat(), () => process.exit());
});

/** @returns how long each request took that began after the warming up, in milliseconds */
async function client({ port, token, path, body, begin, end }) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  const head =
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nidempotency-key: `;
  const taken = [];
  while (performance.now() < end) {
    const begun = performance.now();
    socket.write(`${head}${randomUUID()}\r\n\r\n${body}`);
    const status = await answered(socket);
    if (status !== 201) throw new Error(`The server answered ${status}.`);
    if (begun >= begin) taken.push(performance.now() - begun);
  }
  socket.destroy();
  return taken;
}

/** Reads one whole answer. @returns its status */
function answered(socket) {
  return new Promise((resolve, reject) => {
    let text = '';
    const done = (settle, value) => {
      socket.off('data', read).off('close', lost);
      settle(value);
    };
    const lost = () => done(reject, new Error('The server ended the connection.'));
    const read = (chunk) => {
      text += chunk.toString('latin1');
      const headEnd = text.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
      if (text.length >= headEnd + 4 + length) done(resolve, Number(text.slice(9, 12)));
    };
    socket.on('data', read).on('close', lost);
  });
}
