import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { phone } from '../rules/heavy/phone';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Telephone numbers, apart: their plans of all countries are large. */
export default defineUnlistedScript(() => offerHeavyPart('phone', phone));
