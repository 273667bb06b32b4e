import { ok } from '../../domain/problem';
import { chooseSource } from '../../platform/feed-source';
import type { Handlers } from '../../platform/message-listener';
import { checkFeed } from '../../platform/pack-feed';

export const packHandlers = {
  'pack.check-now': async () => ok(await checkFeed(Date.now())),
  'pack.set-config-url': async ({ url, rootHash }) => {
    const chosen = await chooseSource(url, rootHash);
    return chosen.ok ? ok(await checkFeed(Date.now())) : chosen;
  },
} satisfies Partial<Handlers>;
