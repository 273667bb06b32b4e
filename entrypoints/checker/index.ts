import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSide } from '../composer.content/bridge';
import { createChecker } from './create-checker';

/** Put into a frame by the background when its first governed composer appears. */
export default defineUnlistedScript(() => {
  const side = pageSide();
  side?.welcome(() => createChecker(side));
});
