import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { personal } from '../rules/heavy/personal';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Dates of birth and numbers of medical records, apart: few packs look for them. */
export default defineUnlistedScript(() => offerHeavyPart('personal', personal));
