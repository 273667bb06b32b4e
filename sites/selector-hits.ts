import type { SelectorHit } from '../domain/site-health';
import type { Composer, SiteReader } from './adapter';
import { submitControls } from './posted-by';
import type { Alternative, SurfaceData } from './selectors';
import { surfaceOf } from './surface-of';

const MOST = 20;

/** Which dated alternatives found this composer: where the first of a list no longer matches, the site is moving. */
export function selectorHits({ data }: SiteReader, composer: Composer): SelectorHit[] {
  const surface = surfaceOf(data, composer);
  const { boxes, scope } = composer;
  const controls = submitControls(data, composer);
  const named = namedHits(surface.place);
  return [
    ...named('editor', surface.editor, boxes),
    ...named('scope', surface.scope, [scope]),
    ...named('submit', surface.submit, controls),
    ...named('submitLast', surface.submitLast ?? [], controls),
  ].slice(0, MOST);
}

function namedHits(place: SurfaceData['place']) {
  return (field: string, alternatives: readonly Alternative[], found: readonly Element[]) =>
    alternatives
      .filter(({ css }) => found.some((element) => matches(element, css)))
      .map(({ css, seen }): SelectorHit => ({ place, field, css, ...(seen && { seen }), hits: 1 }));
}

/** An alternative that this browser cannot parse matches nothing. */
function matches(element: Element, css: string): boolean {
  return element.matches(`:is(${css})`);
}
