import { ok, type Result } from '../domain/problem';
import { countSigners, type GeneralJws } from './jws';
import { refuseRoot, wrongOrganisation } from './refusals';
import { ROOT_TYPE, type Root } from './trust';

/** Checks a new root against the one in use. */
export async function verifySuccessor(
  jws: GeneralJws,
  root: Root,
  before: Root,
): Promise<Result<Root>> {
  if (root.org !== before.org) return wrongOrganisation(root.org, before.org);
  if (root.version < before.version) return refuseRoot('The root is older than the one in use.');
  if (root.version === before.version) {
    return JSON.stringify(root) === JSON.stringify(before)
      ? ok(root)
      : refuseRoot('Another root with the same version is in use.');
  }
  if (await isSignedBy(jws, before)) return ok(root);
  return refuseRoot('The new root is not signed by enough keys of the one in use.');
}

export async function isSignedBy(jws: GeneralJws, root: Root): Promise<boolean> {
  return (await countSigners(jws, ROOT_TYPE, root.rootKeys)) >= root.threshold;
}

export function distinctKeys(root: Root): number {
  return new Set(root.rootKeys.map((key) => key.x)).size;
}
