import { sha256 } from '../domain/hash';
import { failed, ok, type Result } from '../domain/problem';
import { ASK } from './refusals';

/** A feed, wherever it lies: on a host, in a folder, in a request, in a browser's own slot. Its texts are not trusted. */
export interface FeedFiles {
  root(): Promise<Result<string>>;
  manifest(): Promise<Result<string>>;
  /** The file bodies/HASH.json: pack, site pack or an earlier root. Longer than `maxBytes` is refused. */
  named(hash: string, maxBytes: number): Promise<Result<string>>;
}

/** A feed whose texts are all at hand. */
export function feedOfTexts(texts: {
  readonly root: string;
  readonly manifest: string;
  readonly named: readonly string[];
}): FeedFiles {
  return {
    root: async () => ok(texts.root),
    manifest: async () => ok(texts.manifest),
    named: async (hash) => {
      for (const text of texts.named) if ((await sha256(text)) === hash) return ok(text);
      return missingFile();
    },
  };
}

export function missingFile() {
  return failed('pack-body-mismatch', 'A file that was signed is not among those that came.', ASK);
}
