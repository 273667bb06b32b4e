import { type Draft, hasHashes, sameMedia } from '../../domain/draft';
import { useDeskWords } from '../words/words-context';
import { MediaStrip } from './media-strip';

export interface MediaDifferenceProps {
  readonly before: Draft;
  readonly after: Draft;
  /** Number of the version that `before` is. */
  readonly revision: number;
}

/** Says that the files are not those of an earlier version, and shows which they were; nothing where they are the same. */
export function MediaDifference({ before, after, revision }: MediaDifferenceProps) {
  const { say } = useDeskWords();
  if (isSame(before, after)) return null;
  return (
    <>
      <p class="gp-changed-media">{say('changed.media')}</p>
      {before.media.length > 0 && (
        <div class="gp-post-extra">
          <p class="gp-fine">{say('preview.before', { revision })}</p>
          <MediaStrip media={before.media} />
        </div>
      )}
    </>
  );
}

/** A version from before files were hashed is compared without hashes: that they are there now is no change. */
function isSame(before: Draft, after: Draft): boolean {
  if (hasHashes(before.media) === hasHashes(after.media)) return sameMedia(before, after);
  return sameMedia(withoutHashes(before), withoutHashes(after));
}

function withoutHashes(draft: Draft): Draft {
  const media = draft.media.map(({ kind, alt }) => ({ kind, alt }));
  return { ...draft, media };
}
