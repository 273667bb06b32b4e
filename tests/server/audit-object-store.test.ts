import { createHash, createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { anchorHeads } from '../../server/audit/anchors/anchor-heads';
import { anchorTargets } from '../../server/audit/anchors/anchor-target';
import type { ObjectStoreAccess } from '../../server/audit/anchors/object-store';
import { readHeadsFile } from '../../server/audit/verify/read-heads-file';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { readSettings } from '../../server/settings';
import { allSealed } from './audit/all-sealed';
import { aPerson, send } from './builders';
import { type Received, withReceiver } from './messages/receiver';
import { temporaryFolder } from './with-database';
import { withServer } from './with-server';

const server = withServer();
const store = withReceiver();

const ACCESS: ObjectStoreAccess = {
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: undefined,
  region: 'us-east-1',
};

interface Signed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** As an object store computes it, written from its manual alone: Signature Version 4. */
function signatureOf({ method, path, headers, body }: Signed, secret: string): string {
  const [, scope = '', names = ''] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+)/.exec(String(headers.authorization)) ?? [];
  const canonical = [
    method,
    path,
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function isRight(put: Received): boolean {
  const expected = signatureOf({ method: 'PUT', ...put }, ACCESS.secret);
  return String(put.headers.authorization).endsWith(`Signature=${expected}`);
}

beforeEach(async () => {
  await send(await server().join(aPerson('author')));
  await allSealed(server());
});

const anchor = (change: Partial<ObjectStoreAccess> = {}) =>
  anchorHeads(server().running.house, {
    targets: anchorTargets(`s3:${store().url}/heads/acme`) ?? [],
    allowPrivate: true,
    objectStore: { ...ACCESS, ...change },
  });

test('the check of this test is that of the manual: its own example comes out', () => {
  const headers = {
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,Signature=none',
    date: 'Fri, 24 May 2013 00:00:00 GMT',
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-content-sha256': sha256('Welcome to Amazon S3.'),
    'x-amz-date': '20130524T000000Z',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  };
  const example = { method: 'PUT', path: '/test%24file.text', body: 'Welcome to Amazon S3.' };
  expect(signatureOf({ ...example, headers }, ACCESS.secret)).toBe(
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
});

test('each head becomes an object of its own, signed, with its checksum; together they are what verify reads', async () => {
  await anchor();
  await anchor();
  const [put, ...more] = store().received();
  expect(more).toEqual([]);
  if (!put) throw new Error('Nothing arrived.');
  expect(isRight(put)).toBe(true);
  expect(isRight({ ...put, body: `${put.body} ` })).toBe(false);
  expect(put.headers['content-md5']).toBe(createHash('md5').update(put.body).digest('base64'));
  expect(put.path).toMatch(/^\/heads\/acme\/acme-\d{12}-[0-9a-f]{16}\.json$/);

  await send(await server().join(aPerson('author')));
  const { house, db } = server().running;
  await allSealed(server());
  await anchor();
  const file = join(await temporaryFolder(), 'heads.jsonl');
  const all = store().received();
  expect(all.length).toBe(2);
  await writeFile(file, all.map(({ body }) => body).join(''));
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  const heads = (await readHeadsFile(file)) ?? [];
  const check = await verifyDatabase(db, house.organisation.id, heads);
  expect(check).toMatchObject({ flaws: [], anchored: heads.at(-1)?.head.size });
});

test('a key that ends brings its token along, signed as well', async () => {
  await server().running.db.deleteFrom('audit_anchor').execute();
  await anchor({ sessionToken: 'a-token-that-ends' });
  const [put] = store().received();
  if (!put) throw new Error('Nothing arrived.');
  expect(put.headers['x-amz-security-token']).toBe('a-token-that-ends');
  expect(String(put.headers.authorization)).toContain('x-amz-security-token');
  expect(isRight(put)).toBe(true);
});

test('a store that refuses is tried again, and named without its key', async () => {
  await server().running.db.deleteFrom('audit_anchor').execute();
  store().answerWith({ status: 403 });
  await anchor();
  const rows = await server().running.db.selectFrom('audit_anchor').selectAll().execute();
  expect(rows).toMatchObject([{ tries: 1, problem: 'The object store answered 403.' }]);
  expect(JSON.stringify(rows)).not.toContain(ACCESS.secret);
});

test('an object store without a key stops the start; keys without one are no matter', () => {
  const GUIDEPOST_ANCHORS = 's3:https://heads.s3.eu-central-1.amazonaws.com';
  expect(() => readSettings({ GUIDEPOST_ANCHORS })).toThrow('AWS_ACCESS_KEY_ID');
  expect(readSettings({ AWS_ACCESS_KEY_ID: 'x' }).anchors.objectStore).toBeUndefined();
  const given = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-central-1' };
  expect(readSettings({ GUIDEPOST_ANCHORS, ...given }).anchors.objectStore).toEqual({
    keyId: 'x',
    secret: 'y',
    sessionToken: undefined,
    region: 'eu-central-1',
  });
});
