import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { TREE_HEAD_TYPE, type TreeHead, treeHeadSchema } from '../../../domain/tree-head';
import type { Flaw } from './flaw';

/** Public keys by their ids; an id is the key's own thumbprint. */
export type HeadKeys = ReadonlyMap<string, KeyObject>;

export function headKeys(jwks: readonly Record<string, unknown>[]): HeadKeys {
  return new Map(
    jwks.map((jwk) => [
      String(jwk.kid),
      createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }),
    ]),
  );
}

/** What a signed head says, where one of these keys signed it as a head and as nothing else. */
export function headOf(jws: string, keys: HeadKeys): TreeHead | undefined {
  const [header = '', payload = '', signature = '', ...more] = jws.split('.');
  if (more.length > 0) return undefined;
  const { alg, typ, kid } = jsonIn(header);
  const key = keys.get(String(kid));
  if (alg !== 'EdDSA' || typ !== TREE_HEAD_TYPE || !key) return undefined;
  const signed = Buffer.from(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  // Several texts may stand for the same bytes: only one of them counts.
  if (bytes.toString('base64url') !== signature || !verify(null, signed, key, bytes)) {
    return undefined;
  }
  const parsed = treeHeadSchema.safeParse(jsonIn(payload));
  return parsed.success ? parsed.data : undefined;
}

function jsonIn(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export interface ClaimedHead {
  /** As it stands beside the signature. */
  readonly head: TreeHead;
  readonly jws: string;
}

export interface HeadsAsked {
  readonly orgId: string;
  readonly keys: HeadKeys;
  /** How many records are sealed. */
  readonly size: number;
  rootAt(size: number): string;
}

/** Heads, from the database and from outside, against the records as they are now. */
export function flawsOfHeads(claimed: readonly ClaimedHead[], asked: HeadsAsked): Flaw[] {
  const flaws: Flaw[] = [];
  const bySize = [...claimed].sort((one, other) => one.head.size - other.head.size);
  let before: TreeHead | undefined;
  for (const { head, jws } of bySize) {
    const why = whyWrong(head, jws, before, asked);
    if (why) flaws.push({ why, size: head.size });
    before = head;
  }
  return flaws;
}

function whyWrong(
  head: TreeHead,
  jws: string,
  before: TreeHead | undefined,
  { orgId, keys, size, rootAt }: HeadsAsked,
): Flaw['why'] | undefined {
  const signed = headOf(jws, keys);
  if (!signed || signed.org !== orgId || !sameHead(signed, head)) return 'head-forged';
  if (before?.size === head.size && before.root !== head.root) return 'heads-two';
  if (before && before.at > head.at && before.size < head.size) return 'head-order';
  if (head.size > size) return 'tail-cut';
  return rootAt(head.size) === head.root ? undefined : 'head-differs';
}

function sameHead(one: TreeHead, other: TreeHead): boolean {
  return (
    one.org === other.org &&
    one.size === other.size &&
    one.root === other.root &&
    one.at === other.at
  );
}
