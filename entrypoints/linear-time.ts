import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linearPattern } from '../rules/linear-pattern';
import { offerHeavyPart } from './checker/heavy-bridge';

/** The engine for patterns, apart: most pages never need its size. */
export default defineUnlistedScript(() => offerHeavyPart('linear-pattern', linearPattern));
