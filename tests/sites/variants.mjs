import { FACEBOOK_VARIANTS } from './variants/facebook.mjs';
import { LINKEDIN_VARIANTS } from './variants/linkedin.mjs';
import { X_VARIANTS } from './variants/x.mjs';

/**
 * Every composer of the replicas: how a person opens it, and what the adapter must say about it.
 * - `open`: what is pressed or typed before the editor is there; `next`: what leads from it to the step that posts; `post`: what posts,
 *   undefined where only a key does; `after`: what is pressed after `post` until the text goes out.
 * - `others`: places seen beside it; `part`: which of the parts is written in; `arrives`: the texts that go out, null for the written one.
 * - `twin`: has the editor of another variant. What depends on the editor alone is checked there.
 */
export const VARIANTS = { ...X_VARIANTS, ...FACEBOOK_VARIANTS, ...LINKEDIN_VARIANTS };
