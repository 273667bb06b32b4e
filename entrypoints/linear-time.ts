import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linearPattern } from '../rules/linear-pattern';
import { offerLinearPattern } from './checker/linear-bridge';

/** The engine for patterns, apart: most pages never need its size. */
export default defineUnlistedScript(() => offerLinearPattern(linearPattern));
