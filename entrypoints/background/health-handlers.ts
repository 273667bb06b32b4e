import { ok } from '../../domain/problem';
import { SITE_FAULTS, type SiteHealth } from '../../domain/site-health';
import { browser } from '../../platform/extension-api';
import { logBug } from '../../platform/log';
import type { Handlers } from '../../platform/message-listener';
import type { MessageRequest } from '../../platform/messages';
import { noteSiteHealth } from '../../platform/site-health';
import { sendSiteHealth } from '../../platform/site-health-sender';
import { readParsed } from '../../platform/stored-parsed';
import { showTab } from '../../platform/toolbar';

export const healthHandlers = {
  'site.health': async (health, { tabId }) => {
    await keepSiteHealth(health);
    if (tabId !== undefined && isFault(health)) {
      await showTab(tabId, { state: 'unknown', site: health.site });
    }
    return ok({});
  },
} satisfies Partial<Handlers>;

/** Notes it, and tells the server without keeping the page waiting. */
export async function keepSiteHealth(health: SiteHealth): Promise<void> {
  await noteSiteHealth(health, browser.runtime.getManifest().version, Date.now());
  sendSiteHealth(Date.now()).catch((error: unknown) => logBug('site health', error));
}

/** Nothing is held or read there: who acts is all that is missing, and only an adapter can miss it. */
export async function noteUnread({ site, unread }: MessageRequest<'tab.report'>): Promise<void> {
  if (!unread) return;
  const version = (await readParsed('policy'))?.sitePack?.version;
  const kind = unread.place === 'unknown' ? 'unknown-composer' : 'no-account';
  const selectors = version === undefined ? 'built-in' : String(version);
  await keepSiteHealth({ kind, site, ...unread, selectors, failed: [] });
}

function isFault({ kind }: SiteHealth): boolean {
  return (SITE_FAULTS as readonly string[]).includes(kind);
}
