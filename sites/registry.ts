import type { SiteAdapter } from './adapter';
import { readerFor } from './readers';
import { withDrafts } from './with-drafts';
import { withWriting } from './with-writing';

/** The adapter for a page, if it is one of a covered site. */
export function adapterFor(location: Pick<Location, 'hostname'>): SiteAdapter | undefined {
  const reader = readerFor(location);
  return reader && withWriting(withDrafts(reader));
}
