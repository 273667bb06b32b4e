import { sha256 } from '../domain/hash';
import { ok, type Result } from '../domain/problem';
import { countSigners, type GeneralJws, readGeneralJws, verifiedPayload } from './jws';
import { refuseRoot, wrongOrganisation } from './refusals';
import {
  MANIFEST_TYPE,
  type PackState,
  ROOT_TYPE,
  type Root,
  rootSchema,
  type TrustedRoot,
} from './trust';

/** Checks a root against what is trusted already: its own threshold, and that of the root before it. */
export async function verifyRoot(rootText: string, trusted: TrustedRoot): Promise<Result<Root>> {
  if (trusted.kind === 'pinned-hash' && (await sha256(rootText)) !== trusted.rootHash) {
    return refuseRoot('The root is not the one that this browser was told to trust.');
  }
  const claimed = claimedRoot(rootText);
  if (!claimed) return refuseRoot('The root is not a signed root, or it was cut off.');
  const { jws, root } = claimed;
  if (distinctKeys(root) < root.threshold) {
    return refuseRoot('The root asks for more signatures than it has keys.');
  }
  if (!(await isSignedBy(jws, root))) {
    return refuseRoot('The root does not have enough valid signatures of its own keys.');
  }
  return trusted.kind === 'known' ? verifySuccessor(jws, root, trusted.root) : ok(root);
}

/** What a text says that it is; nothing of it is verified. Undefined where it is not a root at all. */
export function claimedRoot(rootText: string): { jws: GeneralJws; root: Root } | undefined {
  const signed = readGeneralJws(rootText);
  const root = rootSchema.safeParse(signed?.payload);
  return signed && root.success ? { jws: signed.jws, root: root.data } : undefined;
}

/** Roots follow each other one by one, so that no change of keys can be left out. */
async function verifySuccessor(jws: GeneralJws, root: Root, before: Root): Promise<Result<Root>> {
  if (root.org !== before.org) return wrongOrganisation(root.org, before.org);
  if (root.version < before.version) return refuseRoot('The root is older than the one in use.');
  if (root.version === before.version) {
    return JSON.stringify(root) === JSON.stringify(before)
      ? ok(root)
      : refuseRoot('Another root with the same version is in use.');
  }
  if (root.version > before.version + 1) {
    return refuseRoot(`Root ${root.version} does not follow root ${before.version} directly.`);
  }
  if (await isSignedBy(jws, before)) return ok(root);
  return refuseRoot('The new root is not signed by enough keys of the one in use.');
}

async function isSignedBy(jws: GeneralJws, root: Root): Promise<boolean> {
  return (await countSigners(jws, ROOT_TYPE, root.rootKeys)) >= root.threshold;
}

function distinctKeys(root: Root): number {
  return new Set(root.rootKeys.map((key) => key.x)).size;
}

/**
 * What to remember under a new root. Where it no longer has the key that signed the last pack, a thief may have pushed the version up:
 * it starts again from the root's floor. Where it has, the version stays: a key that is only added must not open the way to older packs.
 */
export async function stateAfterRoot(
  state: PackState,
  after: Root,
  manifestText: string | undefined,
): Promise<PackState> {
  const isVouched =
    manifestText === undefined ||
    (await verifiedPayload(manifestText.trim(), MANIFEST_TYPE, after.packKeys)) !== undefined;
  return isVouched ? state : { org: state.org, packId: state.packId };
}
