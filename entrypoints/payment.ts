import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { payment } from '../rules/heavy/payment';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Numbers of cards and accounts, apart: they are read only where a draft has that many digits. */
export default defineUnlistedScript(() => offerHeavyPart('payment', payment));
