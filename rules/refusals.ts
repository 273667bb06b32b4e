import { failed } from '../domain/problem';
import { parseInstant } from './instant';
import { ENGINE } from './pack';
import { MAX_VERSION_JUMP, type Manifest, type PackState, type Root } from './trust';

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

export function whyNotNewer(manifest: Manifest, root: Root, state: PackState) {
  const { version = 0, bodyHash } = state;
  const floor = Math.max(version, root.packFloor);
  if (manifest.version < floor) {
    return failed(
      'pack-rollback',
      `Pack version ${manifest.version} came, but version ${floor} is known.`,
      ASK,
    );
  }
  if (manifest.version === version && bodyHash && manifest.bodyHash !== bodyHash) {
    return failed('pack-equivocation', `Two different packs claim to be version ${version}.`, ASK);
  }
  return whyTooFar(manifest, floor) ?? whyNotNewerSites(manifest, state);
}

/** A client that has no pack yet, under a root without a floor, has nothing to measure from. */
function whyTooFar(manifest: Manifest, floor: number) {
  if (floor === 0 || manifest.version - floor <= MAX_VERSION_JUMP) return undefined;
  return failed(
    'pack-schema-refused',
    `Pack version ${manifest.version} is more than ${MAX_VERSION_JUMP} ahead of version ${floor}, so it was taken for a mistake or an attack.`,
    'Publish with a version closer to the last one, or raise packFloor by a new root.',
  );
}

function whyNotNewerSites({ sitePack }: Manifest, { sitePack: known }: PackState) {
  if (!sitePack || !known) return undefined;
  if (sitePack.version < known.version) {
    return failed(
      'pack-rollback',
      `Site pack version ${sitePack.version} came, but version ${known.version} is known.`,
      ASK,
    );
  }
  if (sitePack.version > known.version || sitePack.bodyHash === known.bodyHash) return undefined;
  return failed(
    'pack-equivocation',
    `Two different site packs claim to be version ${known.version}.`,
    ASK,
  );
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
