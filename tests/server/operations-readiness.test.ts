import { createServer, connect as dial, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../server/settings';
import { type RunningServer, startServer } from '../../server/start-server';
import { type FreshDatabase, freshDatabase, temporaryFolder } from './with-database';
import { caller } from './with-server';

interface Ready {
  readonly status: 'ready' | number;
  readonly code?: string;
  readonly detail?: string;
  readonly cure?: string;
  readonly parts: { check: string; state: string; what: string; cure?: string }[];
}

let database: FreshDatabase;
let running: RunningServer;
let wire: Wire;
let dropped = false;

beforeAll(async () => {
  database = await freshDatabase();
  wire = await aWire(new URL(database.url));
  const settings = { GUIDEPOST_DATA: await temporaryFolder(), DATABASE_URL: wire.url };
  running = await startServer(readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...settings }));
});
afterAll(async () => {
  wire.setSilent(false);
  await running.stop();
  wire.stop();
  if (!dropped) await database.drop();
});

interface Wire {
  readonly url: string;
  /** True: what is said on it is heard by nobody, as on a network that is cut. */
  setSilent(silent: boolean): void;
  stop(): void;
}

/** Between the server and its database. */
async function aWire(to: URL): Promise<Wire> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = dial(Number(to.port), to.hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => isSilent || into.write(data));
      from.on('error', () => into.destroy());
      from.on('close', () => into.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(to);
  url.port = String((server.address() as { port: number }).port);
  url.hostname = '127.0.0.1';
  return {
    url: url.href,
    setSilent: (silent) => {
      isSilent = silent;
      if (!silent) for (const socket of sockets) socket.destroy();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const ready = () => caller(running.url).get<Ready>('/readyz');

function stateOf({ parts }: Ready, check: string): string | undefined {
  for (const { state, cure } of parts) expect(cure === undefined).toBe(state === 'ok');
  return parts.find((part) => part.check === check)?.state;
}

test('a server that can work says so of each part', async () => {
  const { status, body, headers } = await ready();
  expect({ status, says: body.status }).toEqual({ status: 200, says: 'ready' });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body.parts.map(({ check, state }) => [check, state])).toEqual([
    ['database', 'ok'],
    ['tables', 'ok'],
    ['keys', 'ok'],
    ['audit trail', 'ok'],
    ['messages', 'ok'],
  ]);
});

test('tables of another version, and a database that does not know the key: not ready, and why', async () => {
  const { db, house } = running;
  await sql`INSERT INTO migration (name, applied_at) VALUES ('9999-later-01', now())`.execute(db);
  const newer = await ready();
  expect(newer).toMatchObject({ status: 503, body: { code: 'server-unreachable' } });
  expect(newer.headers.get('content-type')).toContain('application/problem+json');
  expect(newer.body.detail).toContain('newer Guidepost');
  expect(stateOf(newer.body, 'tables')).toBe('error');
  await sql`DELETE FROM migration WHERE name = '9999-later-01'`.execute(db);

  const { keyId } = house.signer;
  await db
    .updateTable('signing_key')
    .set({ key_id: 'another' })
    .where('key_id', '=', keyId)
    .execute();
  const stranger = await ready();
  expect([stranger.status, stateOf(stranger.body, 'keys')]).toEqual([503, 'error']);
  await db
    .updateTable('signing_key')
    .set({ key_id: keyId })
    .where('key_id', '=', 'another')
    .execute();
  expect((await ready()).status).toBe(200);
});

test('what is late is said, and takes no server out: the others would be late as well', async () => {
  const { db, house } = running;
  const org = house.organisation.id;
  await sql`INSERT INTO audit_tree (org_id, size, holder, lease_until, fence)
    VALUES (${org}, 0, 'a server that hangs', now() + interval '1 hour', 1)
    ON CONFLICT (org_id) DO UPDATE SET holder = 'a server that hangs', lease_until = now() + interval '1 hour'`.execute(
    db,
  );
  await sql`INSERT INTO record (org_id, subject, seq, record_id, kind, actor_id, actor_name, at, data, previous, hash)
    VALUES (${org}, 'late', 1, 'late', 'warned', 'a', 'A', now() - interval '1 hour', '{}', '', '')`.execute(
    db,
  );
  await sql`INSERT INTO outbox (org_id, outbox_id, message_id, topic, target, data, next_at, lease_until, created_at)
    VALUES (${org}, 'late', 'late', 'approved', '', '{}', now() - interval '1 hour', now() + interval '1 hour', now())`.execute(
    db,
  );
  const { status, body } = await ready();
  expect([status, body.status]).toEqual([200, 'ready']);
  expect([stateOf(body, 'audit trail'), stateOf(body, 'messages')]).toEqual(['warn', 'warn']);
});

test('a database that is silent, and one that is gone: not ready in time, and nothing is given away', async () => {
  wire.setSilent(true);
  const asked = Date.now();
  const silent = await ready();
  expect(silent.status).toBe(503);
  expect(Date.now() - asked).toBeLessThan(10_000);
  wire.setSilent(false);
  await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
  await database.drop();
  dropped = true;
  const gone = await ready();
  expect([gone.status, stateOf(gone.body, 'database')]).toEqual([503, 'error']);
  const { pathname, port } = new URL(database.url);
  const said = JSON.stringify(gone.body);
  for (const part of [pathname.slice(1), port]) expect(said).not.toContain(part);
});
