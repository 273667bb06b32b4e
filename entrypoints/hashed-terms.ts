import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findHashed } from '../rules/heavy/hashed-terms';
import { offerHeavyPart } from './checker/heavy-bridge';

/** The slow hash, apart: only packs with hashed lists need it. */
export default defineUnlistedScript(() => offerHeavyPart('hashed-terms', findHashed));
