import type { Composer, SiteReader } from './adapter';
import { innermost } from './find-composers';
import { documentOf, waysOn } from './posted-by';
import { surfaceOf } from './surface-of';

/** The composer whose step this event ends, where its text goes out of sight: what it says must be read now. */
export function leftBy({ data, allComposers }: SiteReader, event: Event): Composer | undefined {
  if (event.type !== 'click' || !data.surfaces.some(({ finishScope }) => finishScope))
    return undefined;
  const path = event.composedPath();
  const root = documentOf(path);
  const left =
    root &&
    allComposers(root).filter((composer) => {
      const surface = surfaceOf(data, composer);
      if (!surface.finishScope || composer.isLastStep) return false;
      return waysOn(data, composer).some((control) => path.includes(control));
    });
  return innermost(left ?? []);
}
