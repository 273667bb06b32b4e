import type { PackState } from '../rules/trust';

export type Trust = 'managed' | 'enrolled' | 'pinned' | 'first-use';

/** Where the policy comes from, and whom to trust for it. */
export interface FeedSource {
  /** As it was given: of manifest.jws, or of its folder. */
  readonly url: string;
  /** SHA-256 of the root's bytes to begin the trust with; without it the first root seen is taken. */
  readonly rootHash?: string;
  readonly trust: Trust;
}

/** The last good pack as the bytes that came, so that they can be verified again. Written in one transaction, after all checks. */
export interface PackSlot {
  readonly manifestUrl: string;
  readonly trust: Trust;
  /** The hash that the trust began with. */
  readonly anchor: string;
  /** The root in use; a new one is kept even where the pack that came with it was refused. */
  readonly rootText: string;
  /** The root that the manifest below was verified with. */
  readonly packRootText: string;
  readonly manifestText: string;
  readonly bodyText: string;
  /** What must not go back. */
  readonly state: PackState;
  readonly fetchedAt: string;
  readonly verifiedAt: string;
}
