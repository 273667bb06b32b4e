import type { SiteFault, SiteHealth } from '../domain/site-health';
import type { Composer, SiteReader } from './adapter';
import { waysOn } from './posted-by';
import { type Alternative, anyOf, type SiteData, type SurfaceData } from './selectors';
import { surfaceOf } from './surface-of';
import { hasUnreadTarget } from './target';
import { closestAcross, queryAcross } from './tree';
import { UNKNOWN } from './unknown';
import { hasUnreadPart } from './unread-part';

const MOST = 20;

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

/** The selectors that failed, of the surfaces that this composer may have been. */
export function failedSelectors(
  { data }: SiteReader,
  composer: Composer,
  fault: SiteHealth['kind'],
): SiteHealth['failed'] {
  const surface = surfaceOf(data, composer);
  if (fault === 'unread-part') {
    const { fields = [], images = [], videos = [] } = surface;
    return named(surface, 'fields', fields)
      .concat(named(surface, 'images', images), named(surface, 'videos', videos))
      .slice(0, MOST);
  }
  if (fault === 'unread-target') return targetRules(surface).slice(0, MOST);
  if (composer.place !== UNKNOWN.place) {
    const { submit, submitLast = [], next = [] } = surface;
    return named(surface, 'submit', [...submit, ...submitLast, ...next]).slice(0, MOST);
  }
  const [box] = composer.boxes;
  const near = data.surfaces.filter(({ scope }) => box && closestAcross(box, anyOf(scope)));
  const suspects = near.length > 0 ? near : data.surfaces;
  return suspects.flatMap((one) => withoutMatch(data, one, composer)).slice(0, MOST);
}

/** A rule that reads the page's address has no selector: its pattern stands for it. */
function targetRules(surface: SurfaceData) {
  const { place, answers = [], quoted = [] } = surface;
  const rules = answers.map(({ css, extract }) => ({
    place,
    field: 'answers',
    css: css ?? extract,
  }));
  return rules.concat(named(surface, 'quoted', quoted));
}

function withoutMatch(data: SiteData, surface: SurfaceData, { scope }: Composer) {
  const isThere = ({ css }: Alternative) =>
    queryAcross(scope.ownerDocument, css, data.shadowHosts).length > 0;
  return (['editor', 'scope', 'submit'] as const).flatMap((field) =>
    surface[field].some(isThere) ? [] : named(surface, field, surface[field]),
  );
}

function named({ place }: SurfaceData, field: string, alternatives: readonly Alternative[]) {
  return alternatives.map(({ css }) => ({ place, field, css }));
}
