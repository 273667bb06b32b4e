import type { Draft } from '../../domain/draft';
import type { Reading } from './read-until-gone';

/** A site changes a text and sends it in one turn; the change is seen at the end of that turn. */
const SAME_TURN_MS = 50;
/** Where no request tells when it left. */
const SOON_MS = 1000;

/**
 * The draft as it was when it left: the last reading before the publishing request began. An editor is taken apart while it sends, so
 * that parts or files that are missing prove nothing; words or files that were not there before do.
 */
export function whatLeft(
  [first, ...later]: readonly Reading[],
  sentAt?: number,
): Draft | undefined {
  if (!first) return undefined;
  const until = sentAt === undefined ? first.at + SOON_MS : sentAt + SAME_TURN_MS;
  const last = later.filter(({ at }) => at <= until).at(-1);
  return last && hasMore(last.draft, first.draft) ? last.draft : first.draft;
}

/** Whether a reading holds something that the draft at the press did not. */
export function hasMore(draft: Draft, before: Draft): boolean {
  const files = new Set(before.media.map(({ sha256 }) => sha256));
  return (
    draft.parts.some((part) => part.trim() !== '' && !before.parts.includes(part)) ||
    draft.media.some(({ sha256 }) => sha256 !== undefined && !files.has(sha256))
  );
}
