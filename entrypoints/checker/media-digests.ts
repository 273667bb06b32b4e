import type { Media } from '../../domain/draft';
import type { Composer, SiteAdapter } from '../../sites/adapter';
import { mediaAddress, mediaOf } from '../../sites/media';
import { createMediaFiles } from './media-files';
import { thumbnailOf } from './media-thumbnail';

/** What is submitted must stay small: reviewers get pictures of so many files. */
const MOST_THUMBNAILS = 12;

export interface MediaDigests {
  /** The media with the hashes that are known by now; those of new files are on their way. */
  readonly hashed: (composer: Composer, media: readonly Media[]) => Media[];
  /** True while a file is being read. */
  readonly isReading: (composer: Composer) => boolean;
  /** The media with all hashes that can be had. */
  readonly settled: (composer: Composer, media: readonly Media[]) => Promise<Media[]>;
  /** The same with small pictures, for what is submitted. */
  readonly pictured: (composer: Composer, media: readonly Media[]) => Promise<Media[]>;
}

/** Hashes of the attached files. A press of Post cannot wait, so each file is read when it first shows. */
export function createMediaDigests(adapter: SiteAdapter, onReady: () => void): MediaDigests {
  const files = createMediaFiles(onReady);
  const filesOf = (composer: Composer) =>
    mediaOf(adapter, composer).map((element) => files.at(mediaAddress(element)));
  return {
    hashed,
    isReading: (composer) => filesOf(composer).some(({ isRead }) => !isRead),
    settled,
    pictured: async (composer, media) => {
      const elements = mediaOf(adapter, composer);
      const whole = await settled(composer, media);
      return Promise.all(whole.map((item, at) => withPicture(item, at, elements[at])));
    },
  };

  function hashed(composer: Composer, media: readonly Media[]): Media[] {
    if (media.length === 0) return [];
    const shown = filesOf(composer);
    // A last step whose files are out of the page: what was read when its author left them holds.
    if (shown.length !== media.length) return [...media];
    return media.map((item, at) => ({ ...item, ...shown[at]?.hash }));
  }

  async function settled(composer: Composer, media: readonly Media[]): Promise<Media[]> {
    await Promise.all(filesOf(composer).map(({ done }) => done));
    return hashed(composer, media);
  }

  async function withPicture(item: Media, at: number, element?: Element): Promise<Media> {
    const bytes = item.sha256 && files.withHash(item.sha256)?.bytes;
    if (!bytes || at >= MOST_THUMBNAILS) return item;
    const thumbnail = await thumbnailOf(bytes, element);
    return thumbnail ? { ...item, thumbnail } : item;
  }
}
