import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { links } from '../rules/heavy/links';
import { offerHeavyPart } from './checker/heavy-bridge';

/** Links, apart: they are read only where a draft has something like one, or a value that may be inside one. */
export default defineUnlistedScript(() => offerHeavyPart('links', links));
