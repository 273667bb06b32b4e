import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { language } from '../rules/heavy/language';
import { offerHeavyPart } from './checker/heavy-bridge';

/** The language of drafts, apart: only packs with rules for certain languages ask. */
export default defineUnlistedScript(() => offerHeavyPart('language', language));
