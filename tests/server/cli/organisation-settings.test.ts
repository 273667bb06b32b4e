import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guidepostWith } from '../../rules/cli/in-process';
import { aPerson } from '../builders';
import { withReceiver } from '../messages/receiver';
import { temporaryFolder } from '../with-database';
import { withServer } from '../with-server';

const server = withServer();
const receiver = withReceiver();

function run(...args: string[]) {
  const env = { DATABASE_URL: server().databaseUrl, GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'true' };
  return guidepostWith(env, ...args);
}

async function aFile(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'setting.yaml');
  await writeFile(file, text);
  return file;
}

test('rotas of a file are those of the server, and a wrong file changes nothing', async () => {
  const reader = await server().join(aPerson('reader'));
  const file = await aFile('legal: { people: [lena, leo], from: 2026-01-05T08:00:00Z }');
  expect(await run('rotas', 'set', file)).toMatchObject({
    code: 0,
    out: '1 rota for Acme Corporation.\n',
  });
  const rotas = { legal: { people: ['lena', 'leo'], from: '2026-01-05T08:00:00Z' } };
  expect((await reader.get('/v1/rotas')).body).toEqual({ version: 1, rotas });
  expect(JSON.parse((await run('rotas', 'show', '--json')).out)).toEqual(rotas);
  const wrong = await run('rotas', 'set', await aFile('legal: { people: [] }'));
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('legal.people');
  expect((await reader.get('/v1/rotas')).body).toMatchObject({ version: 1 });
});

test('rules of retention of a file are those of the server', async () => {
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  const file = await aFile('[{ what: texts, days: 1095, site: linkedin, accountId: acme }]');
  expect((await run('retention', 'set', file)).out).toBe('1 rule for Acme Corporation.\n');
  const rules = [{ what: 'texts', days: 1095, site: 'linkedin', accountId: 'acme' }];
  expect((await auditor.get('/v1/retention')).body).toMatchObject({ rules });
  expect((await run('retention', 'show')).out).toContain('days: 1095');
  const wrong = await run('retention', 'set', await aFile('[{ what: texts, days: 0 }]'));
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('0.days') });
});

test('a hold is added with a reason and released; both stand for the server', async () => {
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  const target = `person-${randomUUID()}`;
  const holds = async () => (await auditor.get<{ holds: unknown[] }>('/v1/legal-holds')).body.holds;
  expect((await run('holds', 'add', 'person', target)).code).toBe(2);
  expect((await run('holds', 'add', 'nobody', target, '--reason', 'x')).err).toContain('kind');
  const added = await run('holds', 'add', 'person', target, '--reason', 'A lawsuit.');
  const id = /Held: (\S+)/.exec(added.out)?.[1] ?? '';
  expect(await holds()).toMatchObject([{ id, target, reason: 'A lawsuit.' }]);
  expect((await run('holds', 'show')).out).toContain(`person ${target}`);
  expect((await run('holds', 'release', id)).out).toBe(`Released ${id}.\n`);
  expect(await holds()).toEqual([]);
  expect((await run('holds', 'release', id)).code).toBe(1);
});

test('a webhook is changed, turned off and on, and given a new secret', async () => {
  const { url } = receiver();
  const added = await run('webhooks', 'add', url, '--name', 'Archive', '--topics', 'approved');
  const id = /Added (\S+)\./.exec(added.out)?.[1] ?? '';
  const stored = () =>
    server()
      .running.db.selectFrom('webhook')
      .selectAll()
      .where('webhook_id', '=', id)
      .executeTakeFirstOrThrow();
  const change = (...options: string[]) => run('webhooks', 'change', id, ...options);
  expect((await change()).code).toBe(2);
  expect((await change('--topics', 'no-such-topic')).err).toContain('topics');
  expect((await change('--topics', 'approved,refused', '--off', '--include-text')).code).toBe(0);
  expect(await stored()).toMatchObject({
    topics: '["approved","refused"]',
    include_text: true,
    disabled_at: expect.any(Date),
    name: 'Archive',
  });
  expect((await change('--on', '--no-include-text')).code).toBe(0);
  const before = await stored();
  expect(before).toMatchObject({ disabled_at: null, include_text: false });
  const rotated = await run('webhooks', 'rotate', id);
  const after = await stored();
  expect(rotated.out).toContain(after.secret);
  expect([after.previous_secret, after.secret === before.secret]).toEqual([before.secret, false]);
  expect((await run('webhooks', 'topics')).out.split('\n')).toContain('posted-differs');
  expect((await run('webhooks', 'rotate', 'nobody')).code).toBe(1);
});

test('what did not get through is listed, and sent again on request', async () => {
  const { db, house } = server().running;
  const at = house.clock().toISOString();
  const outbox_id = house.newId();
  const org_id = house.organisation.id;
  await db
    .insertInto('outbox')
    .values({
      ...{ org_id, outbox_id, message_id: 'msg_1', topic: 'approved', target: 'webhook:1' },
      ...{ data: '{}', next_at: at, lease_until: at, created_at: at },
      ...{ attempts: 12, problem: 'The target said 500.', dead_at: at },
    })
    .execute();
  const listed = await run('webhooks', 'deliveries');
  expect(listed.out).toContain(`${outbox_id}  webhook:1  approved  12 tries, given up ${at}`);
  expect((await run('webhooks', 'retry', outbox_id)).code).toBe(0);
  const row = db.selectFrom('outbox').selectAll().where('outbox_id', '=', outbox_id);
  expect(await row.executeTakeFirst()).toMatchObject({ attempts: 0, dead_at: null });
  expect((await run('webhooks', 'retry', house.newId())).code).toBe(1);
});
