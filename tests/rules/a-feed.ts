import { sha256 } from '../../domain/hash';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import type { Manifest, Root } from '../../rules/trust';
import { aTerm } from './a-rule';

export const NOW = '2026-11-21T12:00:00.000Z';
export const LATER = '2027-11-21T12:00:00.000Z';
export const STATE = { org: 'acme', packId: 'acme-social' };

export interface Keys {
  readonly root: SigningKey[];
  readonly pack: SigningKey[];
}

export async function someKeys(): Promise<Keys> {
  const make = (count: number) => Promise.all(Array.from({ length: count }, generateSigningKey));
  return { root: await make(3), pack: await make(1) };
}

export function aRoot(keys: Keys, more: Partial<Root> = {}): Root {
  return {
    guidepost: 1,
    org: 'acme',
    version: 1,
    threshold: 2,
    rootKeys: keys.root.map((key) => key.publicKey),
    packKeys: keys.pack.map((key) => key.publicKey),
    packFloor: 0,
    expires: LATER,
    ...more,
  };
}

export function signedRoot(root: Root, signers: readonly SigningKey[]): Promise<string> {
  return signRoot(
    root,
    signers.map((key) => key.privateKey),
  );
}

export function aBody(more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    guidepost: 1,
    id: 'acme-social',
    org: 'acme',
    version: 7,
    name: 'Acme',
    minEngine: 1,
    mode: 'guard',
    unknownAccounts: 'personal',
    accounts: [],
    rules: [aTerm(['falcon'], { examples: { flag: ['a falcon'], pass: ['a hawk'] } })],
    ...more,
  });
}

export async function aManifest(body: string, more: Partial<Manifest> = {}): Promise<Manifest> {
  return {
    guidepost: 1,
    org: 'acme',
    id: 'acme-social',
    version: 7,
    bodyHash: await sha256(body),
    bodyBytes: new TextEncoder().encode(body).length,
    createdAt: NOW,
    expires: LATER,
    minEngine: 1,
    ...more,
  };
}

export async function signedManifest(keys: Keys, more: Partial<Manifest> = {}): Promise<string> {
  const [key] = keys.pack;
  if (!key) throw new Error('no pack key');
  return signManifest(await aManifest(aBody(), more), key.privateKey);
}
