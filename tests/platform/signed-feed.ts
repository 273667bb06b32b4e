import { sha256 } from '../../domain/hash';
import { generateSigningKey, type SigningKey, signManifest, signRoot } from '../../rules/signing';
import type { Manifest, Root } from '../../rules/trust';
import { type Answerer, webServer } from './web-server';

const FAR = '2099-01-01T00:00:00.000Z';

export async function someKeys() {
  return { rootKey: await generateSigningKey(), packKey: await generateSigningKey() };
}
export type Keys = Awaited<ReturnType<typeof someKeys>>;

export function aRoot({ rootKey, packKey }: Keys, change: Partial<Root> = {}): Promise<string> {
  const root: Root = {
    guidepost: 1,
    org: 'acme',
    version: 1,
    threshold: 1,
    rootKeys: [rootKey.publicKey],
    packKeys: [packKey.publicKey],
    packFloor: 0,
    expires: FAR,
    ...change,
  };
  return signRoot(root, [rootKey.privateKey]);
}

export function aBody(version: number, change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    guidepost: 1,
    id: 'acme-social',
    org: 'acme',
    version,
    name: `Policy ${version}`,
    minEngine: 1,
    mode: 'guard',
    unknownAccounts: 'personal',
    accounts: [],
    rules: [],
    ...change,
  });
}

/** Selectors of one site, as small as they come. */
export function aSitePack(version: number, change: Record<string, unknown> = {}): string {
  const dated = { seen: '2026-11', where: 'in a test' };
  const site = {
    site: 'x',
    hosts: ['x.com'],
    shadowHosts: [],
    exclude: [],
    surfaces: [
      { place: 'post', surface: 'post', scope: [{ css: `[data-v="${version}"]`, ...dated }] },
    ],
    identity: {},
  };
  return JSON.stringify({
    guidepost: 1,
    org: 'acme',
    version,
    schema: 1,
    sites: [site],
    ...change,
  });
}

export async function named(text: string): Promise<{ bodyHash: string; bodyBytes: number }> {
  return { bodyHash: await sha256(text), bodyBytes: new TextEncoder().encode(text).length };
}

export async function aManifest(body: string, key: SigningKey, change: Partial<Manifest> = {}) {
  const { org, id, version } = JSON.parse(body);
  const manifest: Manifest = {
    guidepost: 1,
    org,
    id,
    version,
    ...(await named(body)),
    createdAt: '2026-01-01T00:00:00.000Z',
    expires: FAR,
    minEngine: 1,
    ...change,
  };
  return signManifest(manifest, key.privateKey);
}

/** A static host: files by path, and what else a test wants it to do. */
export async function feedHost() {
  const files = new Map<string, string>();
  const calls: string[] = [];
  const world: { misbehave: Answerer | undefined } = { misbehave: undefined };
  const host = await webServer((request, response, body) => {
    calls.push(request.url ?? '');
    if (world.misbehave) return world.misbehave(request, response, body);
    const text = files.get(request.url ?? '');
    if (text === undefined) {
      response.writeHead(404, { 'content-type': 'text/html' });
      return response.end('<h1>Not found</h1>');
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.end(text);
  });
  const publish = async (body: string, keys: Keys, change: Partial<Manifest> = {}) => {
    files.set('/feed/manifest.jws', await aManifest(body, keys.packKey, change));
    files.set(`/feed/bodies/${await sha256(body)}.json`, body);
  };
  const setRoot = (rootText: string) => files.set('/feed/root.jws', rootText);
  const setNamed = async (text: string) => {
    files.set(`/feed/bodies/${await sha256(text)}.json`, text);
    return named(text);
  };
  return { url: `${host.url}/feed/`, files, calls, world, publish, setRoot, setNamed };
}
