import { sql } from 'kysely';
import { Gauge, Histogram, Registry } from 'prom-client';
import { sealingLag } from '../audit/sealing-lag';
import type { House } from '../house';
import type { LiveHub } from '../live/live-hub';
import { outboxLag } from '../messages/outbox-lag';
import type { App } from './app';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COUNT_UP_TO = 10_000;

/** Numbers of this process and of its database; no ids, no names. One registry a server. */
export function metrics(house: House, hub: LiveHub, app: App): Registry {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'guidepost_request_seconds',
    help: 'Answers by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    // A stream lasts as long as somebody looks.
    if (route === '/v1/stream') return;
    requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  gauge(registers, 'guidepost_streams', 'Open streams of changes', async () => hub.count());
  gauge(
    registers,
    'guidepost_unsealed_seconds',
    'Age of the oldest record that is not sealed',
    async () => (await sealingLag(house.db, house.organisation.id, new Date())) / 1000,
  );
  gauge(
    registers,
    'guidepost_overdue_seconds',
    'For how long the message that is overdue most has been so',
    async () => (await outboxLag(house.db, house.organisation.id, new Date())) / 1000,
  );
  submissions(registers, house);
  packVersions(registers, house);
  return registry;
}

function gauge(
  registers: Registry[],
  name: string,
  help: string,
  read: () => Promise<number>,
): void {
  new Gauge({
    name,
    help,
    registers,
    async collect() {
      this.set(await read());
    },
  });
}

/** Counted up to ten thousand: more is a number to worry about anyway, and a full count is slow. */
function submissions(registers: Registry[], { db, organisation }: House): void {
  new Gauge({
    name: 'guidepost_open_submissions',
    help: `Submissions that are not over, by state, counted up to ${COUNT_UP_TO}`,
    labelNames: ['state'],
    registers,
    async collect() {
      for (const state of ['pending', 'changes-requested', 'approved']) {
        const { rows } = await sql<{ count: string }>`SELECT count(*) AS count FROM (
          SELECT 1 FROM submission WHERE org_id = ${organisation.id} AND state = ${state}
          AND state IN ('pending', 'changes-requested', 'approved') LIMIT ${COUNT_UP_TO}) AS counted`.execute(
          db,
        );
        this.set({ state }, Number(rows[0]?.count ?? 0));
      }
    },
  });
}

function packVersions(registers: Registry[], { db, organisation }: House): void {
  new Gauge({
    name: 'guidepost_pack_version',
    help: 'Version of the published policy',
    labelNames: ['pack'],
    registers,
    async collect() {
      const rows = await db
        .selectFrom('pack')
        .select(['pack_id', 'version'])
        .where('org_id', '=', organisation.id)
        .execute();
      for (const { pack_id, version } of rows) this.set({ pack: pack_id }, version);
    },
  });
}
