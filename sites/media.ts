import type { Media } from '../domain/draft';
import type { Composer, SiteReader } from './adapter';
import { anyOf, type SurfaceData } from './selectors';
import { surfaceOf } from './surface-of';

export interface MediaElement {
  readonly element: Element;
  readonly kind: Media['kind'];
}

/** What shows the attached files: the images in document order, then the videos. */
export function mediaElements({ images, videos }: SurfaceData, scope: Element): MediaElement[] {
  const found = (rules: SurfaceData['images'], kind: Media['kind']) =>
    rules?.length
      ? [...scope.querySelectorAll(anyOf(rules))].map((element) => ({ element, kind }))
      : [];
  return [...found(images, 'image'), ...found(videos, 'video')];
}

/** The elements of a draft's media, one for each, in their order; none at a last step whose files are out of the page. */
export function mediaOf(reader: SiteReader, composer: Composer): readonly Element[] {
  const shown = composer.isLastStep ? firstStep(reader, composer) : composer;
  if (!shown) return [];
  return mediaElements(surfaceOf(reader.data, shown), shown.scope).map(({ element }) => element);
}

function firstStep(reader: SiteReader, { scope, place }: Composer): Composer | undefined {
  const all = reader.allComposers(scope.ownerDocument);
  return all.find((one) => one.place === place && !one.isLastStep);
}

/** Where an image or video has its bytes. */
export function mediaAddress(element: Element): string {
  const media = element as Partial<Pick<HTMLVideoElement, 'currentSrc' | 'src'>>;
  // `currentSrc` is still that of the file before, or empty, while a new one loads.
  return media.src || media.currentSrc || '';
}
