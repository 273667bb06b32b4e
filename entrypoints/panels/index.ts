import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPanels } from '../checker/panels-bridge';
import { createPanels } from './create-panels';

/** Put into a frame by the background when a card is opened there, or a draft is held. */
export default defineUnlistedScript(() => offerPanels(createPanels));
