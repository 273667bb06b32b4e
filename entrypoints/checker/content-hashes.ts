import { canonicalDraft, type Draft } from '../../domain/draft';
import { sha256 } from '../../domain/hash';

const KEPT = 500;

export interface ContentHashes {
  /** The hash, if it was already made; else it is on its way. */
  readonly known: (draft: Draft) => string | undefined;
  readonly of: (draft: Draft) => Promise<string>;
}

/** Hashing is asynchronous and a press of Post cannot wait: hashes are made at each check and kept by the text. */
export function createContentHashes(onReady: () => void): ContentHashes {
  const hashes = new Map<string, string>();
  return {
    known: (draft) => {
      const canonical = canonicalDraft(draft);
      const hash = hashes.get(canonical);
      if (!hash) void make(canonical).then(onReady);
      return hash;
    },
    of: (draft) => make(canonicalDraft(draft)),
  };

  async function make(canonical: string): Promise<string> {
    const hash = hashes.get(canonical) ?? (await sha256(canonical));
    hashes.set(canonical, hash);
    const [oldest] = hashes.keys();
    if (hashes.size > KEPT && oldest !== undefined) hashes.delete(oldest);
    return hash;
  }
}
