import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { email } from '../rules/heavy/email';
import { offerHeavyPart } from './checker/heavy-bridge';

/** E-mail addresses, apart: they are read only where a draft has something like an `@`. */
export default defineUnlistedScript(() => offerHeavyPart('email', email));
