import { failed } from '../../domain/problem';
import type { House } from '../house';

/**
 * Why this server takes no text of a post, where the organisation decided so; undefined where it takes them. Asked by everything that
 * would write one, or something that may repeat one: a switch in the browser alone would bind nobody.
 */
export function draftsNotStored({ organisation }: Pick<House, 'organisation'>) {
  if (organisation.storesDrafts !== false) return undefined;
  return failed(
    'drafts-not-stored',
    'Your organisation has decided that this server keeps no drafts, so the text was not taken.',
    'Change the text so that it needs no approval, or ask in another way.',
  );
}
