import { ok } from '../../domain/problem';
import { browser } from '../../platform/extension-api';
import type { Handlers } from '../../platform/message-listener';
import { noteSiteHealth } from '../../platform/site-health';

export const healthHandlers = {
  'site.health': async (health) => {
    await noteSiteHealth(health, browser.runtime.getManifest().version, Date.now());
    return ok({});
  },
} satisfies Partial<Handlers>;
