import type { Account } from '../../domain/draft';
import type { Composer } from '../adapter';
import { anyOf, type SiteData } from '../selectors';

type Acting = Pick<Account, 'id' | 'name'> | undefined;
type Identity = SiteData['identity'];

/** The share box shows a name only. It counts where the page confirms whose name that is; else nobody knows who acts. */
export function shareAuthor({ scope }: Composer, identity: Identity): Acting {
  const page = scope.ownerDocument;
  const name = wordsOf(scope.querySelector(anyOf(identity.shareAuthor)));
  if (!name) return undefined;
  const adminId = adminPageId(page);
  if (adminId)
    return namesIn(page, identity.pageName).has(name) ? { id: adminId, name } : undefined;
  const ids = new Set(managedPageIds(page, identity, name));
  const isMember = namesIn(page, identity.memberName).has(name);
  const memberId = isMember ? idOf(page.querySelector(anyOf(identity.memberLink))) : undefined;
  if (memberId) ids.add(memberId);
  const [id] = ids;
  return id && ids.size === 1 ? { id, name } : undefined;
}

/** The comment box links to the actor; links inside the editor are mentions. */
export function commentActor({ scope, boxes }: Composer, identity: Identity): Acting {
  const links = [...scope.querySelectorAll(anyOf(identity.commentActor))];
  const outside = links.filter((link) => !boxes.some((box) => box.contains(link)));
  const [link] = outside;
  const id = link && idOf(link);
  if (!id) return undefined;
  const name = outside.map(wordsOf).find((words) => words !== '') ?? id;
  const adminId = adminPageId(scope.ownerDocument);
  if (!adminId || adminId === id) return { id, name };
  // A page may link to itself by its vanity name.
  return namesIn(scope.ownerDocument, identity.pageName).has(name)
    ? { id: adminId, name }
    : undefined;
}

function adminPageId(page: Document): string | undefined {
  return page.location.pathname.match(/^\/(?:company|showcase)\/([^/]+)\/admin/)?.[1];
}

function managedPageIds(page: Document, identity: Identity, name: string): string[] {
  const links = [...page.querySelectorAll(anyOf(identity.managedPages))];
  return links.filter((link) => wordsOf(link) === name).flatMap((link) => idOf(link) ?? []);
}

function namesIn(page: Document, alternatives: Identity[string] | undefined): Set<string> {
  return new Set([...page.querySelectorAll(anyOf(alternatives))].map(wordsOf));
}

/** `/company/300001/` is 300001, `/in/ada-example/` is in/ada-example. */
function idOf(link: Element | null): string | undefined {
  const [, kind, slug] =
    link?.getAttribute('href')?.match(/\/(company|showcase|in)\/([^/?#]+)/) ?? [];
  return kind === 'in' ? `in/${slug}` : slug;
}

function wordsOf(element: Element | null): string {
  if (element instanceof HTMLImageElement) return element.alt.trim();
  return element?.textContent?.trim() || element?.getAttribute('aria-label')?.trim() || '';
}
