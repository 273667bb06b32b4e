import type { Account } from '../../domain/draft';
import type { Composer } from '../adapter';
import { anyOf, type SiteData } from '../selectors';
import { closestAcross } from '../tree';

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

/** The older page has one switcher for a post; its picture's text holds the name, with words around it in some languages. */
export function postActor({ scope }: Composer, identity: Identity): Acting {
  const page = scope.ownerDocument;
  const around = closestAcross(scope, anyOf(identity.postAround));
  const words = wordsOf(around?.querySelector(anyOf(identity.postActor)) ?? null);
  const known = knownAccounts(page, identity).filter(({ name }) => words.includes(name));
  const longest = Math.max(...known.map(({ name }) => name.length));
  const [account, second] = known.filter(({ name }) => name.length === longest);
  return account && !second ? account : undefined;
}

/** Messages are the member's, but in a company's inbox the company's. */
export function mailboxOwner({ scope }: Composer, identity: Identity): Acting {
  const page = scope.ownerDocument;
  const id = adminPageId(page);
  if (!id) return memberOf(page, identity);
  const [name = id] = namesIn(page, identity.pageName);
  return { id, name };
}

/** An invitation is always the member's own. */
export function inviter({ scope }: Composer, identity: Identity): Acting {
  return memberOf(scope.ownerDocument, identity);
}

/** The address names a company that writes; without it the page does not tell in a way that is the same in every language. */
export function articleAuthor({ scope }: Composer): Acting {
  const author = new URLSearchParams(scope.ownerDocument.location.search).get('author');
  const id = author?.match(/^urn:li:fsd_company:(\d+)$/)?.[1];
  return id ? { id, name: id } : undefined;
}

function knownAccounts(page: Document, identity: Identity): { id: string; name: string }[] {
  const links = [...page.querySelectorAll(anyOf(identity.managedPages))];
  const pages = links.flatMap((link) => {
    const id = idOf(link);
    const name = wordsOf(link);
    return id && name ? [{ id, name }] : [];
  });
  const member = memberOf(page, identity);
  const all = member ? [...pages, member] : pages;
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

function memberOf(page: Document, identity: Identity): { id: string; name: string } | undefined {
  const id = idOf(page.querySelector(anyOf(identity.memberLink)));
  const name = [...namesIn(page, identity.memberName)].find((words) => words !== '');
  return id ? { id, name: name ?? id } : undefined;
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
