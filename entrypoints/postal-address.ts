import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { postalAddress } from '../rules/heavy/postal-address';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Postal addresses, apart: the words for streets in many languages. */
export default defineUnlistedScript(() => offerHeavyPart('postal-address', postalAddress));
