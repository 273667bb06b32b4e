import * as client from '../../platform/ghost-client';
import type { Handlers } from '../../platform/message-listener';

/** Drafts in somebody else's name. */
export const ghostHandlers = {
  'ghost.principals': () => client.readPrincipals(),
  'ghost.setting': () => client.readGhostSetting(),
  'ghost.setting.save': ({ setting }) => client.saveGhostSetting(setting),
} satisfies Partial<Handlers>;
