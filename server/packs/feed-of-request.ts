import type { PublishRequest } from '../../domain/api';
import { sha256 } from '../../domain/hash';
import { ok } from '../../domain/problem';
import { type FeedFiles, missingFile } from '../../rules/feed-files';
import type { House } from '../house';
import { bodyOf } from './feed';

/** Signed texts as a publisher sends them. */
export type Publication = PublishRequest & {
  /** What the manifest names as its site pack. */
  readonly sitePack?: string | undefined;
  /** Roots between the one that is known here and `root`. */
  readonly roots?: readonly string[] | undefined;
};

/** What a publisher sent, with what lies here already behind it. */
export function feedOfRequest(
  house: House,
  packId: string,
  request: Publication,
  rootText: string,
): FeedFiles {
  const sent = [request.body, request.sitePack ?? '', ...(request.roots ?? [])];
  return {
    root: async () => ok(rootText),
    manifest: async () => ok(request.manifest),
    named: async (hash) => {
      for (const text of sent) if ((await sha256(text)) === hash) return ok(text);
      const kept = await bodyOf(house, packId, hash);
      return kept ? ok(kept.text) : missingFile();
    },
  };
}
