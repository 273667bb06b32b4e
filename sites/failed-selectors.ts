import type { SiteHealth } from '../domain/site-health';
import type { Composer, SiteReader } from './adapter';
import { type Alternative, anyOf, type SiteData, type SurfaceData } from './selectors';
import { surfaceOf } from './surface-of';
import { closestAcross, queryAcross } from './tree';
import { UNKNOWN } from './unknown';

const MOST = 20;

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
