import { sha256 } from '../domain/hash';
import { failed, ok, type Result } from '../domain/problem';
import { firstFailedExample, type Pause } from './failed-example';
import { parsedJson, verifiedPayload } from './jws';
import { type ReadPack, readPack } from './read-pack';
import { ASK, whyNotNewer, whyNotNow, whyNotOurs } from './refusals';
import { MANIFEST_TYPE, type Manifest, manifestSchema, type PackState, type Root } from './trust';

/** Checks that a manifest is signed, meant for this client, and not older than what it has. `now` is ISO 8601. */
export async function verifyManifest(
  manifestText: string,
  root: Root,
  state: PackState,
  now: string,
): Promise<Result<Manifest>> {
  const payload = await verifiedPayload(manifestText.trim(), MANIFEST_TYPE, root.packKeys);
  const manifest = manifestSchema.safeParse(parsedJson(payload ?? ''));
  if (!manifest.success) {
    return failed(
      'pack-signature-refused',
      'The pack is not signed by a key of your organisation, or it was changed after signing.',
      ASK,
    );
  }
  return (
    whyNotOurs(manifest.data, root, state) ??
    whyNotNewer(manifest.data, root, state) ??
    whyNotNow(manifest.data, root, now) ??
    ok(manifest.data)
  );
}

export interface BodyOptions {
  /** A body that was read before; the same bytes are not read again. */
  readonly readBefore?: { readonly bodyHash: string; readonly read: ReadPack } | undefined;
  /** Of a body whose examples came out as expected before; they are not run again. */
  readonly passedBefore?: string | undefined;
  /** Lets others have the thread between two portions of examples. */
  readonly pause?: Pause;
}

/** Checks that a body is the one that the manifest names, and that the pack does what it says on its own examples. */
export async function verifyBody(
  bodyText: string,
  manifest: Manifest,
  options: BodyOptions = {},
): Promise<Result<ReadPack>> {
  if (!(await hasBytes(bodyText, manifest))) {
    return mismatch('The rules that came are not the ones that were signed.');
  }
  const { readBefore } = options;
  const isKnown = readBefore?.bodyHash === manifest.bodyHash;
  const read = isKnown ? ok(readBefore.read) : readPack(bodyText);
  if (!read.ok) return read;
  const { pack } = read.value;
  if (pack.org !== manifest.org || pack.id !== manifest.id || pack.version !== manifest.version) {
    return mismatch('The rules name another organisation, pack or version than their manifest.');
  }
  if (options.passedBefore === manifest.bodyHash) return read;
  const failure = await firstFailedExample(read.value, options.pause);
  if (!failure) return read;
  return failed(
    'pack-example-failed',
    `Rule "${failure.ruleId}" does not do what its own example says (${failure.list} ${failure.index + 1}).`,
    'Run "guidepost pack test" on the pack, mend the rule or the example, and publish it again.',
    { ruleId: failure.ruleId, list: failure.list, index: failure.index },
  );
}

/** True where the text is the one that was named by its SHA-256 and length in UTF-8. */
export async function hasBytes(
  text: string,
  named: { readonly bodyHash: string; readonly bodyBytes: number },
): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  return bytes.length === named.bodyBytes && (await sha256(bytes)) === named.bodyHash;
}

export function mismatch(detail: string) {
  return failed('pack-body-mismatch', detail, ASK);
}
