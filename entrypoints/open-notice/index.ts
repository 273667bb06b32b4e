import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offeredBoard } from '../checker/board-bridge';
import { openNotice } from './open-notice';

/** Put into every frame of a tab by the background at each press of the shortcut; most frames have nothing to open. */
export default defineUnlistedScript(() => {
  const side = offeredBoard();
  if (side) openNotice(side);
});
