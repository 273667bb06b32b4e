import type { Composer } from './adapter';
import type { SiteData, SurfaceData } from './selectors';
import { UNKNOWN } from './unknown';

export function surfaceOf(data: SiteData, composer: Composer): SurfaceData {
  return data.surfaces.find((surface) => surface.place === composer.place) ?? UNKNOWN;
}
