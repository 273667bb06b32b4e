import type { Media } from '../../domain/draft';
import type { Composer, DraftReader } from '../../sites/adapter';
import { mediaAddress, mediaOf } from '../../sites/media';
import { createMediaFiles } from './media-files';

export interface MediaDigests {
  /** The media with the hashes that are known by now; those of new files are on their way. */
  readonly hashed: (composer: Composer, media: readonly Media[]) => Media[];
  /** True while a file is being read. */
  readonly isReading: (composer: Composer) => boolean;
  /** The media with all hashes that can be had. */
  readonly settled: (composer: Composer, media: readonly Media[]) => Promise<Media[]>;
  /** Of the file with this hash, where it was read. */
  readonly bytesOf: (sha256: string) => Blob | undefined;
}

/** Hashes of the attached files. A press of Post cannot wait, so each file is read when it first shows. */
export function createMediaDigests(adapter: DraftReader, onReady: () => void): MediaDigests {
  const files = createMediaFiles(onReady);
  const filesOf = (composer: Composer) =>
    mediaOf(adapter, composer).map((element) => files.at(mediaAddress(element)));
  return {
    hashed,
    isReading: (composer) => filesOf(composer).some(({ isRead }) => !isRead),
    settled,
    bytesOf: (sha256) => files.withHash(sha256)?.bytes,
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
}
