import { sha256 } from '../../domain/hash';
import { generateSigningKey, type SigningKey, signRoot } from '../../rules/signing';
import type { Manifest, Root } from '../../rules/trust';
import { aBody, aManifest, aSitePack, feedHost } from './signed-feed';

const FAR = '2099-01-01T00:00:00.000Z';

export interface Trusted {
  readonly root: readonly SigningKey[];
  readonly pack: SigningKey;
}

export async function trustedKeys(): Promise<Trusted> {
  const make = (count: number) => Promise.all(Array.from({ length: count }, generateSigningKey));
  return { root: await make(3), pack: await generateSigningKey() };
}

/** A root that two of its three keys may change. */
export function rootOf(trusted: Trusted, change: Partial<Root> = {}): Root {
  return {
    guidepost: 1,
    org: 'acme',
    version: 1,
    threshold: 2,
    rootKeys: trusted.root.map((key) => key.publicKey),
    packKeys: [trusted.pack.publicKey],
    packFloor: 0,
    expires: FAR,
    ...change,
  };
}

export function signedBy(root: Root, signers: readonly SigningKey[]): Promise<string> {
  return signRoot(
    root,
    signers.map((key) => key.privateKey),
  );
}

interface Publication {
  readonly by?: SigningKey;
  readonly body?: Record<string, unknown>;
  readonly manifest?: Partial<Manifest>;
}

/** A feed whose packs come with a site pack of the same version, so that a mix of two would show. */
export async function attackedFeed(trusted: Trusted) {
  const host = await feedHost();
  const first = await signedBy(rootOf(trusted), trusted.root);
  host.setRoot(first);
  const publish = async (version: number, { by, body, manifest }: Publication = {}) => {
    const text = aBody(version, body);
    await host.setNamed(text);
    const sitePack = { version, ...(await host.setNamed(aSitePack(version))) };
    const signer = by ?? trusted.pack;
    const signed = await aManifest(text, signer, { sitePack, ...manifest });
    host.files.set('/feed/manifest.jws', signed);
    return signed;
  };
  /** The next root, with the one before where clients look for it. */
  const rotate = async (before: string, next: Root, signers: readonly SigningKey[]) => {
    const { bodyHash: previous } = await host.setNamed(before);
    const text = await signedBy({ ...next, previous }, signers);
    host.setRoot(text);
    return text;
  };
  return { ...host, first, firstHash: await sha256(first), publish, rotate };
}
