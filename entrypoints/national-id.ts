import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nationalId } from '../rules/heavy/national-id';
import { offerHeavyPart } from './checker/heavy-bridge';

/** National ids, apart: few packs look for those of sixty countries. */
export default defineUnlistedScript(() => offerHeavyPart('national-id', nationalId));
