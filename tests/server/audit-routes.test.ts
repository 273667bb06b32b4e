import { expect, test } from 'vitest';
import type { infer as Infer } from 'zod/mini';
import { isConsistent, rootByInclusion } from '../../domain/merkle';
import type { Role } from '../../domain/person';
import type { RecordEntry } from '../../domain/record';
import type {
  auditHeadAnswerSchema,
  consistencyAnswerSchema,
  inclusionAnswerSchema,
} from '../../domain/tree-head';
import { sealRecords } from '../../server/audit/seal-records';
import { treeHasher } from '../../server/audit/tree-hasher';
import { headKeys, headOf } from '../../server/audit/verify/check-heads';
import { aPerson, aTeam, decide, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

type Head = Infer<typeof auditHeadAnswerSchema>;

const withRoles = (...roles: Role[]) => server().join(aPerson('somebody', { roles }));

/** A draft that was sent and approved, and everything sealed. */
async function sealedPost(text = 'Profits will double') {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request(text));
  await decide(manager, sent);
  await sealRecords(server().running.house, 'test');
  await expect.poll(async () => (await unsealed()).length).toBe(0);
  return { sent, author, manager };
}

function unsealed() {
  return server()
    .running.db.selectFrom('record')
    .select('record_id')
    .where('leaf', 'is', null)
    .execute();
}

test('a head is signed; a record is proved to be in its tree', async () => {
  const auditor = await withRoles('auditor');
  const { sent } = await sealedPost();
  const { body: answer } = await auditor.get<Head>('/v1/audit/head');
  expect(answer.unsealed).toBe(0);
  expect(headOf(answer.jws ?? '', headKeys(answer.keys))).toEqual(answer.head);

  const trail = await auditor.get<{ records: RecordEntry[] }>(`/v1/submissions/${sent.id}/records`);
  for (const { id, hash } of trail.body.records) {
    const { body: proof } = await auditor.get<Infer<typeof inclusionAnswerSchema>>(
      `/v1/audit/proof?record=${id}`,
    );
    expect(proof.leafHash).toBe(treeHasher.leaf(hash));
    const place = { leaf: proof.leaf, size: proof.head.size, leafHash: proof.leafHash };
    expect(rootByInclusion(treeHasher, place, proof.proof)).toBe(proof.head.root);
  }
});

test('a later head is proved to go on from an earlier one', async () => {
  const auditor = await withRoles('auditor');
  await sealedPost();
  const before = (await auditor.get<Head>('/v1/audit/head')).body.head;
  await sealedPost();
  await sealedPost();
  const after = (await auditor.get<Head>('/v1/audit/head')).body.head;
  if (!before || !after) throw new Error('Nothing was sealed.');
  expect(after.size).toBeGreaterThan(before.size);
  const { body } = await auditor.get<Infer<typeof consistencyAnswerSchema>>(
    `/v1/audit/consistency?from=${before.size}&to=${after.size}`,
  );
  expect(isConsistent(treeHasher, before, after, body.proof)).toBe(true);
  const beyond = await auditor.get<ProblemBody>(
    `/v1/audit/consistency?from=1&to=${after.size + 1}`,
  );
  expect(beyond).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test.each([
  ['author', [403, 403, 403, 403]],
  ['reviewer', [403, 403, 403, 403]],
  ['publisher', [200, 403, 403, 403]],
  ['auditor', [200, 200, 200, 200]],
  ['admin', [200, 200, 200, 200]],
] as const)('%s may see of it: %j', async (role, expected) => {
  const { sent } = await sealedPost();
  const somebody = await withRoles(role);
  const [record] = await server()
    .running.db.selectFrom('record')
    .select('record_id')
    .where('subject', '=', sent.id)
    .execute();
  const paths = [
    '/v1/audit/head',
    `/v1/audit/proof?record=${record?.record_id}`,
    '/v1/audit/consistency?from=1&to=1',
    '/v1/audit/export?format=csv',
  ];
  const answers = await Promise.all(paths.map((path) => somebody.get(path)));
  expect(answers.map(({ status }) => status)).toEqual(expected);
});

test('two sealers never give a number twice, and one that lost its turn writes nothing', async () => {
  const { house, db } = server().running;
  const { author, request } = await aTeam(server());
  await Promise.all(Array.from({ length: 20 }, () => send(author, request())));
  await Promise.all(
    Array.from({ length: 8 }, (_none, place) => sealRecords(house, `sealer-${place}`, 3)),
  );
  await expect.poll(async () => (await unsealed()).length).toBe(0);
  const numbers = await db.selectFrom('record').select('leaf').orderBy('leaf').execute();
  expect(numbers.map(({ leaf }) => leaf)).toEqual(numbers.map((_row, place) => place));
});
