import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { contentHash } from '../../domain/hash';
import { RECEIPT_TYPE, type Receipt } from '../../domain/receipt';
import { keepMine, keepOneOfMine } from '../../platform/mine';
import { readParsed } from '../../platform/stored-parsed';
import { AT, aDraft, aSubmission } from '../domain/builders';
import { freshBrowser } from './fresh-browser';

freshBrowser();

const NOW = Date.parse(AT);
let pair: CryptoKeyPair;
let trust: { key: Record<string, unknown>; organisationId: string };
let good: Receipt;

beforeAll(async () => {
  pair = await generateKeyPair('EdDSA', { extractable: true });
  trust = { key: { ...(await exportJWK(pair.publicKey)) }, organisationId: 'acme' };
  good = {
    jti: 'r1',
    sub: 's1',
    iss: 'acme',
    revision: 1,
    contentHash: await contentHash(aDraft()),
    site: 'x',
    accountId: 'acme',
    iat: NOW / 1000,
    exp: NOW / 1000 + 60,
  };
});

function signed(receipt: Receipt, typ = RECEIPT_TYPE, key = pair.privateKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(receipt)))
    .setProtectedHeader({ alg: 'EdDSA', typ })
    .sign(key);
}

function approvedWith(receipt: string) {
  return aSubmission({ state: 'approved', receipt });
}

test('a receipt for exactly this draft is kept', async () => {
  const submission = approvedWith(await signed(good));
  await keepMine([submission], trust, NOW);
  expect(await readParsed('mine')).toEqual({ submissions: [submission], at: AT });
});

test.each([
  ['for another text', async () => signed({ ...good, contentHash: 'b'.repeat(64) })],
  ['of another submission', async () => signed({ ...good, sub: 's2' })],
  ['of another organisation', async () => signed({ ...good, iss: 'evil' })],
  ['of an older revision', async () => signed({ ...good, revision: 0 })],
  ['for another account', async () => signed({ ...good, accountId: 'ada' })],
  ['that has ended', async () => signed({ ...good, exp: NOW / 1000 - 1 })],
  [
    'signed by a stranger',
    async () => signed(good, RECEIPT_TYPE, (await generateKeyPair('EdDSA')).privateKey),
  ],
  ['that is a signed thing of another kind', async () => signed(good, 'guidepost-manifest+jws')],
  ['that is no signature at all', async () => 'nonsense'],
])('a receipt %s is taken off and said', async (_name, make) => {
  await keepMine([approvedWith(await make())], trust, NOW);
  const mine = await readParsed('mine');
  expect(mine.submissions).toEqual([aSubmission({ state: 'approved' })]);
  expect(mine.refusedReceipts).toMatchObject([{ id: 's1', problem: { code: 'receipt-refused' } }]);
});

test('an older list does not undo a newer change', async () => {
  await keepOneOfMine(aSubmission({ version: 3, state: 'withdrawn' }), trust, NOW);
  await keepMine([aSubmission({ version: 2 })], trust, NOW);
  expect((await readParsed('mine')).submissions).toMatchObject([
    { version: 3, state: 'withdrawn' },
  ]);
});

test('all that is open is kept, and the last fifty that ended', async () => {
  const many = Array.from({ length: 70 }, (_, i) =>
    aSubmission({ id: `s${i}`, state: i < 60 ? 'posted' : 'pending' }),
  );
  await keepMine(many, trust, NOW);
  expect((await readParsed('mine')).submissions).toHaveLength(60);
});
