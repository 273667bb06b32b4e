import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAfterPress } from '../checker/after-press-bridge';
import { createAfterPress } from './create-after-press';

/** Put into a frame by the background when a held post may go there, else half a minute after the checker. */
export default defineUnlistedScript(() => offerAfterPress(createAfterPress));
