import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type OutsidePost, whyRefused } from './post-outside';
import { publicLookup } from './public-lookup';

const PATIENCE_MS = 5_000;

/**
 * Opens a connection to an address that somebody typed in, TLS and certificate included, and closes it: nothing is sent. Throws as
 * `postOutside` does, by the same rule of private addresses.
 */
export async function reachOutside({
  url,
  allowPrivate,
  lookup = publicLookup,
}: Pick<OutsidePost, 'url' | 'allowPrivate' | 'lookup'>): Promise<void> {
  const refusal = allowPrivate ? undefined : whyRefused(url);
  if (refusal) throw refusal;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isSafe = url.protocol === 'https:';
  const port = Number(url.port || (isSafe ? 443 : 80));
  const where = { host, port, ...(allowPrivate ? {} : { lookup }) };
  // A name of a server is a name: TLS takes no address for one.
  const named = isIP(host) ? {} : { servername: host };
  const socket = isSafe ? connectTls({ ...where, ...named }) : connect(where);
  await opened(socket, isSafe ? 'secureConnect' : 'connect');
}

function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    socket.setTimeout(PATIENCE_MS, () => reject(new Error('The target did not answer in time.')));
    socket.once('error', reject);
    socket.once(event, () => resolve());
  }).finally(() => socket.destroy());
}
