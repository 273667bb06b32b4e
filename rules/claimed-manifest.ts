import { base64url } from 'jose';
import { parsedJson } from './jws';
import { type Manifest, manifestSchema } from './trust';

/** What a manifest says, not verified: of one that was verified before, or to compare versions. Undefined where it is none. */
export function claimedManifest(manifestText: string): Manifest | undefined {
  try {
    const payload = new TextDecoder().decode(base64url.decode(manifestText.split('.')[1] ?? ''));
    const manifest = manifestSchema.safeParse(parsedJson(payload));
    return manifest.success ? manifest.data : undefined;
  } catch {
    return undefined;
  }
}
