import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { secret } from '../rules/heavy/secret';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Keys, tokens and passwords, apart: the tables of vendors are long. */
export default defineUnlistedScript(() => offerHeavyPart('secret', secret));
