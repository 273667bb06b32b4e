import type { Composer, SiteReader } from './adapter';
import { fieldsOf } from './fields';
import { mediaElements } from './media';
import { anyOf } from './selectors';
import { surfaceOf } from './surface-of';
import { isShown } from './tree';
import { NO_COMPOSER } from './unknown';

/** What goes out with a post, however a site names it: a field that says something, and a file that is not uploaded yet. */
const FIELD = 'textarea,input:not([type]),input[type="text"]';
const FILE = 'img[src^="blob:"],video[src^="blob:"]';

/** True where a composer shows a text or a file that no selector of ours explains: it would go out without having been read. */
export function hasUnreadPart({ data }: SiteReader, composer: Composer): boolean {
  const { scope, isLastStep } = composer;
  if (isLastStep) return false;
  const surface = surfaceOf(data, composer);
  const fields = fieldsOf(surface, composer).map(({ box }) => box);
  const read = new Set<Element>([
    ...fields,
    ...mediaElements(surface, scope).map(({ element }) => element),
  ]);
  const isUnread = (element: Element) => !read.has(element) && isShown(element);
  const known = anyOf(data.exclude);
  const written = [...scope.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(FIELD)].filter(
    (field) => field.value.trim() !== '' && !field.matches(`${known},${NO_COMPOSER}`),
  );
  return [...written, ...scope.querySelectorAll(FILE)].some(isUnread);
}
