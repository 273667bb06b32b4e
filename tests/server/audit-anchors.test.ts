import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anchorHeads } from '../../server/audit/anchors/anchor-heads';
import { type AnchorTarget, anchorTargets } from '../../server/audit/anchors/anchor-target';
import { readHeadsFile } from '../../server/audit/verify/read-heads-file';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { allSealed } from './audit/all-sealed';
import { aPerson, send } from './builders';
import { withReceiver } from './messages/receiver';
import { temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
const archive = withReceiver();
let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  await send(await server().join(aPerson('author')));
  await allSealed(server());
});

const anchor = (targets: readonly AnchorTarget[], allowPrivate = true) =>
  anchorHeads(server().running.house, { targets, allowPrivate });

async function stateOf(label: string) {
  return server()
    .running.db.selectFrom('audit_anchor')
    .select(['size', 'tries', 'problem'])
    .where('label', '=', label)
    .executeTakeFirst();
}

test('a head is written once to the file and once to the webhook; both are the line that verify reads', async () => {
  const path = join(folder, 'heads.jsonl');
  const targets = anchorTargets(`file:${path} webhook:${archive().url}/heads?key=secret`) ?? [];
  await anchor(targets);
  await anchor(targets);
  const text = await readFile(path, 'utf8');
  const got = archive()
    .received()
    .map(({ path: to, body }) => [to, body]);
  expect(got).toEqual([['/heads?key=secret', text.trimEnd()]]);
  const { db, house } = server().running;
  const heads = (await readHeadsFile(path)) ?? [];
  const check = await verifyDatabase(db, house.organisation.id, heads);
  expect(check).toMatchObject({ flaws: [], anchored: heads[0]?.head.size, sealed: check.checked });

  await send(await server().join(aPerson('author')));
  await allSealed(server());
  await anchor(targets);
  expect((await readFile(path, 'utf8')).startsWith(text)).toBe(true);
  expect(await readHeadsFile(path)).toHaveLength(2);
  expect(archive().received()).toHaveLength(2);
  const stored = await db.selectFrom('audit_anchor').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain('secret');
});

test('a private address is refused unless that is set, and the reason is told', async () => {
  await anchor(anchorTargets(`webhook:${archive().url}/private`) ?? [], false);
  expect(archive().received()).toEqual([]);
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const { body } = await admin.get<{ anchors: { problem: string }[] }>('/v1/audit/head');
  expect(body.anchors).toContainEqual(
    expect.objectContaining({
      problem: expect.stringContaining('GUIDEPOST_ALLOW_PRIVATE_TARGETS'),
    }),
  );
});

test('a target that fails is tried again, ever more seldom, until it takes the head', async () => {
  const target = anchorTargets(`webhook:${archive().url}/failing`) ?? [];
  // The label has no path: a name of its own tells this row from those of the other tests.
  const label = `webhook:${archive().url}`;
  await server().running.db.deleteFrom('audit_anchor').where('label', '=', label).execute();
  archive().answerWith({ status: 500 }, { status: 301 }, { status: 404 }, {});
  await anchor(target);
  expect(await stateOf(label)).toMatchObject({
    size: 0,
    tries: 1,
    problem: expect.stringContaining('500'),
  });
  await anchor(target);
  expect(archive().received()).toHaveLength(1);
  for (const [wait, tries] of [
    [5_100, 2],
    [10_100, 3],
  ] as const) {
    server().later(wait - 2_000);
    await anchor(target);
    expect(archive().received()).toHaveLength(tries - 1);
    server().later(2_000);
    await anchor(target);
    expect(archive().received()).toHaveLength(tries);
  }
  server().later(20_100);
  await anchor(target);
  expect(await stateOf(label)).toMatchObject({ tries: 0, problem: '' });
  expect(archive().received()).toHaveLength(4);
});
