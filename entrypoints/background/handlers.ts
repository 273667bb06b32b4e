import type { Handlers } from '../../platform/message-listener';
import { connectionHandlers } from './connection-handlers';
import { followUpHandlers } from './follow-up-handlers';
import { ghostHandlers } from './ghost-handlers';
import { guestHandlers } from './guest-handlers';
import { healthHandlers } from './health-handlers';
import { indexHandlers } from './index-handlers';
import { liveHandlers } from './live-handlers';
import { packHandlers } from './pack-handlers';
import { passedHandlers } from './passed-handlers';
import { reasonHandlers } from './reason-handlers';
import { safetyHandlers } from './safety-handlers';
import { sessionHandlers } from './session-handlers';
import { settingHandlers } from './setting-handlers';
import { submissionHandlers } from './submission-handlers';
import { tabHandlers } from './tab-handlers';
import { workflowHandlers } from './workflow-handlers';

export const handlers: Handlers = {
  ...tabHandlers,
  ...submissionHandlers,
  ...reasonHandlers,
  ...connectionHandlers,
  ...sessionHandlers,
  ...packHandlers,
  ...liveHandlers,
  ...healthHandlers,
  ...passedHandlers,
  ...indexHandlers,
  ...safetyHandlers,
  ...workflowHandlers,
  ...followUpHandlers,
  ...settingHandlers,
  ...ghostHandlers,
  ...guestHandlers,
};
