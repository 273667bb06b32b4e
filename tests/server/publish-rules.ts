import { sha256 } from '../../domain/hash';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import { aPerson } from './builders';
import type { TestServer } from './with-server';

const FAR = '2099-01-01T00:00:00.000Z';
const keys = new WeakMap<TestServer, Promise<SigningKey>>();

/** Publishes a pack "acme-policy" with these rules, as a publisher would. */
export async function publishRules(
  server: TestServer,
  version: number,
  rules: readonly unknown[],
): Promise<void> {
  const key = await keyOf(server);
  const name = { guidepost: 1, id: 'acme-policy', org: 'acme', version } as const;
  const settings = { name: 'Policy', minEngine: 1, mode: 'guard', unknownAccounts: 'brand' };
  const accounts = [{ site: 'x', id: 'acme', name: 'Acme' }];
  const body = JSON.stringify({ ...name, ...settings, accounts, rules });
  const file = { bodyHash: await sha256(body), bodyBytes: Buffer.byteLength(body) };
  const times = { createdAt: '2026-11-21T12:00:00.000Z', expires: FAR };
  const manifest = await signManifest({ ...name, ...file, ...times, minEngine: 1 }, key.privateKey);
  const trusted = { threshold: 1, rootKeys: [key.publicKey], packKeys: [key.publicKey] };
  const root = await signRoot(
    { guidepost: 1, org: 'acme', version: 1, ...trusted, packFloor: 0, expires: FAR },
    [key.privateKey],
  );
  const publisher = await server.join(aPerson('publisher', { roles: ['publisher'] }));
  const answer = await publisher.post('/v1/packs', { manifest, body, root });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

function keyOf(server: TestServer): Promise<SigningKey> {
  const key = keys.get(server) ?? generateSigningKey();
  keys.set(server, key);
  return key;
}

/** A rule that asks for sign-off where a word stands. */
export function aTermRule(id: string, term: string, change: Record<string, unknown> = {}) {
  const other = 'Our shop opens at nine.';
  return {
    id,
    kind: 'term',
    title: 'A word',
    message: 'This word needs a second look.',
    why: 'It was misunderstood before.',
    rationale: 'Customers took it for a promise.',
    cite: { text: 'House rule 7', url: 'https://policy.example/7' },
    owner: 'Legal',
    action: 'sign-off',
    terms: [term],
    examples: { flag: [`We say ${term} here.`], pass: [other] },
    ...change,
  };
}
