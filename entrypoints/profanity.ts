import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { profanity } from '../rules/heavy/profanity';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Profanity, apart: few packs look for it. */
export default defineUnlistedScript(() => offerHeavyPart('profanity', profanity));
