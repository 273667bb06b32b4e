import type { Media } from '../../domain/draft';
import type { Composer } from '../../sites/adapter';
import { mediaOf } from '../../sites/media';
import type { Sources } from '../checker/assess';
import { thumbnailOf } from './media-thumbnail';

/** What is submitted must stay small: reviewers get pictures of so many files. */
const MOST_THUMBNAILS = 12;

/** The media with all hashes that can be had and small pictures, for what is submitted. */
export async function picturedMedia(
  { adapter, media: digests }: Pick<Sources, 'adapter' | 'media'>,
  composer: Composer,
  media: readonly Media[],
): Promise<Media[]> {
  const elements = mediaOf(adapter, composer);
  const whole = await digests.settled(composer, media);
  return Promise.all(whole.map((item, at) => withPicture(item, at, elements[at])));

  async function withPicture(item: Media, at: number, element?: Element): Promise<Media> {
    const bytes = item.sha256 && digests.bytesOf(item.sha256);
    if (!bytes || at >= MOST_THUMBNAILS) return item;
    const thumbnail = await thumbnailOf(bytes, element);
    return thumbnail ? { ...item, thumbnail } : item;
  }
}
