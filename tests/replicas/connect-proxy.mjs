import { createServer } from 'node:http';
import { connect } from 'node:net';
import { KNOWN_HOSTS } from './hosts.mjs';

/**
 * A CONNECT proxy for browsers without host-resolver-rules (Firefox: prefs network.proxy.*): the sites' hosts lead to the
 * replica server, everything else is refused, so no test can reach the real internet by mistake.
 */
export async function startConnectProxy({ targetPort, extraHosts = {} }) {
  const proxy = createServer((_request, response) => response.writeHead(403).end());
  const sockets = new Set();
  proxy.on('connection', (socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  proxy.on('connect', (request, socket, head) => {
    const port = portOf(request.url, { targetPort, extraHosts });
    if (port) tunnel(socket, head, port);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    port: proxy.address().port,
    stop: () =>
      new Promise((done) => {
        proxy.close(done);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** `extraHosts` ({ 'localhost:8787': 8787 }) lets a test add its own server. */
function portOf(address, { targetPort, extraHosts }) {
  const host = address.replace(/:\d+$/, '');
  return (
    extraHosts[address] ?? extraHosts[host] ?? (KNOWN_HOSTS.includes(host) ? targetPort : undefined)
  );
}

function tunnel(socket, head, port) {
  const target = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    target.write(head);
    target.pipe(socket).pipe(target);
  });
  target.on('error', () => socket.destroy());
  socket.on('error', () => target.destroy());
}
