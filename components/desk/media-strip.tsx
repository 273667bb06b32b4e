import type { Media } from '../../domain/draft';
import { Icon } from '../basic/icon';
import { Phrase } from '../basic/phrase';
import { useDeskWords } from '../words/words-context';

export interface MediaStripProps {
  readonly media: readonly Media[];
}

/** Small pictures at most: the files themselves never leave the author's tab. */
export function MediaStrip({ media }: MediaStripProps) {
  if (media.length === 0) return null;
  return (
    <ul class="gp-media" data-many={media.length > 1}>
      {media.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: media have no identity but their place.
        <MediaItem key={index} item={item} />
      ))}
    </ul>
  );
}

function MediaItem({ item }: { item: Media }) {
  const { say } = useDeskWords();
  const needsAlt = item.kind === 'image' || item.kind === 'gif';
  return (
    <li class="gp-media-item">
      {item.thumbnail ? (
        <img class="gp-media-picture" src={item.thumbnail} alt={item.alt ?? ''} />
      ) : (
        <Icon name="picture" />
      )}
      <span class="gp-media-kind">{say(`preview.${item.kind}`)}</span>
      {(item.alt || needsAlt) && (
        <span class="gp-fine">
          {item.alt ? (
            <Phrase text={say('preview.alt')} values={{ alt: item.alt }} />
          ) : (
            say('preview.no-alt')
          )}
        </span>
      )}
      {item.partial && <span class="gp-fine">{say('preview.partial')}</span>}
    </li>
  );
}
