import type { SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { anyOf, type SiteData, siteData } from '../selectors';
import selectors from './selectors.json';
import { followShares } from './shares';

export const facebookData: SiteData = siteData(selectors);

/**
 * In Business Suite the Page stands in the address, whoever is signed in. Elsewhere a Page acts while the cookie `i_user` is there; it
 * is also the only one of the three marks that changes without a new page.
 */
export function createFacebookReader(data = facebookData): SiteReader {
  const lastShared = followShares();
  const reader = createReader(data, () => {
    const user = pageUser(data);
    const id = isBusinessSuite() ? assetId() : (cookie('i_user') ?? user?.id ?? cookie('c_user'));
    if (!id) return undefined;
    return { id, name: user?.id === id ? user.name : id };
  });
  return {
    ...reader,
    quotedPost: ({ place }) => (place === 'dialog' ? lastShared() : undefined),
  };
}

function isBusinessSuite(): boolean {
  return location.hostname === 'business.facebook.com';
}

function assetId(): string | undefined {
  return location.search.match(/[?&]asset_id=(\d+)(?:&|$)/)?.[1];
}

function cookie(name: string): string | undefined {
  return document.cookie.match(`(?:^|; )${name}=(\\d+)`)?.[1];
}

/** Pages carry megabytes of JSON: only the object of this one module is cut out and parsed. */
function pageUser({
  identity,
}: SiteData): { readonly id: string; readonly name: string } | undefined {
  for (const script of document.querySelectorAll(anyOf(identity.pageJson))) {
    const object = script.textContent?.match(/"CurrentUserInitialData",\[\],(\{[^{}]*\})/)?.[1];
    const user = object === undefined ? undefined : userIn(object);
    if (user) return user;
  }
  return undefined;
}

function userIn(object: string) {
  const text = (key: string) => object.match(`"${key}":("(?:[^"\\\\]|\\\\.)*")`)?.[1];
  const id = text('USER_ID');
  const name = text('NAME');
  if (!id || id === '"0"' || !name) return undefined;
  return { id: String(JSON.parse(id)), name: String(JSON.parse(name)) };
}
