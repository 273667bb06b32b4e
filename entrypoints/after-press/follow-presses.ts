import type { SiteReader } from '../../sites/adapter';

/**
 * Hears presses of Post that were let go, also those that the checker is not asked about, since the page does not show the whole draft.
 * What was held does not come this far. A box that no surface describes has no Post control that anybody knows.
 */
export function followPresses(reader: SiteReader, onPress: () => void): void {
  const hear = (event: Event) => {
    const posted = reader.postedBy(event);
    if (posted && posted.composer.place !== 'unknown') onPress();
  };
  for (const type of ['click', 'keydown']) window.addEventListener(type, hear, { capture: true });
}
