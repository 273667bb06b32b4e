import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { internet } from '../rules/heavy/internet';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Addresses of the internet, apart: reading them in all their notations takes a library. */
export default defineUnlistedScript(() => offerHeavyPart('internet', internet));
