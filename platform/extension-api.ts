import { browser as polyfilled } from '@wxt-dev/webextension-polyfill/browser';
import type { browser as typed } from 'wxt/browser';

/**
 * The extension API with promises in both browsers, for the background and our own pages. Scripts in pages take the browser's own from
 * `@wxt-dev/browser`: the polyfill's 11 kB are too much there, and what they use answers with promises natively. WXT's types know our files.
 */
export const browser = polyfilled as unknown as typeof typed;
