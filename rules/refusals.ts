import { failed } from '../domain/problem';
import { parseInstant } from './instant';
import { ENGINE } from './pack';
import type { Manifest, PackState, Root } from './trust';

export const ASK = 'The last good pack stays in force. Tell the people who publish your policy.';

export function whyNotOurs(manifest: Manifest, root: Root, state: PackState) {
  if (root.org !== state.org) return wrongOrganisation(root.org, state.org);
  if (manifest.org !== state.org) return wrongOrganisation(manifest.org, state.org);
  if (state.packId === undefined || manifest.id === state.packId) return undefined;
  return failed(
    'pack-wrong-organisation',
    `This is the pack "${manifest.id}"; this client follows "${state.packId}".`,
    ASK,
  );
}

export function whyNotNewer(manifest: Manifest, root: Root, { version = 0, bodyHash }: PackState) {
  if (manifest.version < Math.max(version, root.packFloor)) {
    return failed(
      'pack-rollback',
      `Pack version ${manifest.version} came, but version ${Math.max(version, root.packFloor)} is known.`,
      ASK,
    );
  }
  if (manifest.version !== version || !bodyHash || manifest.bodyHash === bodyHash) return undefined;
  return failed('pack-equivocation', `Two different packs claim to be version ${version}.`, ASK);
}

export function whyNotNow(manifest: Manifest, root: Root, now: string) {
  if (manifest.minEngine > ENGINE) {
    return failed(
      'pack-needs-newer-client',
      `This pack needs engine ${manifest.minEngine}; this client has engine ${ENGINE}.`,
      'Update Guidepost; until then the last good pack stays in force.',
    );
  }
  const name = !isBefore(now, root.expires)
    ? 'root'
    : !isBefore(now, manifest.expires)
      ? 'pack'
      : '';
  if (!name) return undefined;
  const { expires } = name === 'root' ? root : manifest;
  return failed('pack-expired', `The signature of the ${name} ended on ${expires}.`, ASK);
}

/** A time that cannot be read is not before anything. */
function isBefore(now: string, end: string): boolean {
  return (parseInstant(now) ?? Number.NaN) < (parseInstant(end) ?? Number.NaN);
}

export function wrongOrganisation(theirs: string, ours: string) {
  return failed(
    'pack-wrong-organisation',
    `This is signed for "${theirs}", not for "${ours}".`,
    ASK,
  );
}

export function refuseRoot(detail: string) {
  return failed('pack-root-refused', detail, ASK);
}
