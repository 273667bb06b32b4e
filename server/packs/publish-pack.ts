import { sha256 } from '../../domain/hash';
import { hasRole, type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { takePack } from '../../rules/take-pack';
import { withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { checkRoot } from './check-root';
import { packRow } from './feed';
import { feedOfRequest, type Publication } from './feed-of-request';
import { lintPublication, type PackWarning } from './lint-publication';
import { pause } from './pause';
import { type SignedPack, writePack } from './write-pack';

export interface Published {
  readonly packId: string;
  readonly version: number;
  readonly configUrl: string;
  /** What the linter minds without refusing the pack for it; the first of them. */
  readonly warnings: readonly PackWarning[];
  /** How many more there are. */
  readonly moreWarnings: number;
}

/** Takes a signed pack after the same checks that every browser makes, and the linter's; what is refused leaves the last good one in place. */
export async function publishPack(
  house: House,
  publisher: Person,
  request: Publication,
): Promise<Result<Published>> {
  if (!hasRole(publisher, 'publisher')) {
    return failed(
      'not-allowed',
      'Publishing a policy needs the role "publisher".',
      'Ask the people who keep the policy, or your administrator for the role.',
    );
  }
  const checked = await checkPack(house, request);
  if (!checked.ok) return checked;
  const { manifest, bodyText } = checked.value.taken;
  const at = house.clock().toISOString();
  const linted = await lintPublication(bodyText, at);
  if (!linted.ok) return linted;
  return withTransaction<Published>(house.db, async (work) => {
    const written = await writePack(work, house.organisation.id, { ...checked.value, at });
    if (!written) return overtaken();
    await appendRecord(work, house, {
      kind: 'pack-published',
      actor: ref(publisher),
      at,
      data: recordOf(checked.value),
    });
    const configUrl = `${house.publicUrl}/packs/${manifest.id}/manifest.jws`;
    return ok({ packId: manifest.id, version: manifest.version, configUrl, ...linted.value });
  });
}

async function checkPack(house: House, request: Publication): Promise<Result<SignedPack>> {
  const packId = claimedId(request.body);
  const before = await packRow(house.db, house.organisation.id, packId);
  const root = await checkRoot(house, { packId, before, request });
  if (!root.ok) return root;
  const { chain, state } = root.value;
  const rootText = chain.texts.at(-1) ?? '';
  const files = feedOfRequest(house, packId, request, rootText);
  const taken = await takePack(files, chain, state, house.clock().toISOString(), { pause });
  if (!taken.ok) return taken;
  return ok({
    before,
    taken: taken.value,
    manifestHash: await sha256(request.manifest),
    roots: chain.texts,
    rootHash: await sha256(rootText),
  });
}

/** Which pack this claims to be. Only used to look up what is there: every claim is checked against the signature afterwards. */
function claimedId(body: string): string {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id.slice(0, 80) : '';
  } catch {
    // verifyBody says what is wrong with it.
    return '';
  }
}

function recordOf({ taken, manifestHash, rootHash }: SignedPack) {
  const { id, version, bodyHash, sitePack } = taken.manifest;
  const sites = sitePack && { sitePackHash: sitePack.bodyHash };
  return { packId: id, version, bodyHash, manifestHash, rootHash, ...sites };
}

function overtaken() {
  return failed(
    'stale-version',
    'Somebody published this pack at the same moment; yours was not taken.',
    'Look at the published version, then publish again with a higher one.',
  );
}
