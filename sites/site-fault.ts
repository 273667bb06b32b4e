import type { SiteFault } from '../domain/site-health';
import type { Composer, SiteReader } from './adapter';
import { waysOn } from './posted-by';
import { surfaceOf } from './surface-of';
import { hasUnreadTarget } from './target';
import { UNKNOWN } from './unknown';
import { hasUnreadPart } from './unread-part';

/** What the adapter does not understand of this composer; undefined where all is well. `hasText`: a post could follow now. */
export function siteFault(
  reader: SiteReader,
  composer: Composer,
  hasText: boolean,
): SiteFault | undefined {
  const { data } = reader;
  if (composer.place === UNKNOWN.place) return 'unknown-composer';
  const { byKeyOnly } = surfaceOf(data, composer);
  if (hasText && !byKeyOnly && waysOn(data, composer).length === 0) return 'no-submit';
  if (hasUnreadPart(reader, composer)) return 'unread-part';
  return hasText && hasUnreadTarget(reader, composer) ? 'unread-target' : undefined;
}
