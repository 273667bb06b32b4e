import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { postForm } from '../rules/heavy/post-form';
import { offerHeavyPart } from './checker/heavy-bridge';

/** The form of the post, apart: few packs ask for it. */
export default defineUnlistedScript(() => offerHeavyPart('post-form', postForm));
