import { defineContentScript } from 'wxt/utils/define-content-script';
import { FACEBOOK_MATCHES } from '../platform/site-matches';
import { createFacebookReader, facebookData } from '../sites/facebook/reader';
import { start } from './composer.content/start';

/** Named, so that what the manifest needs to know is left out of every page (scripts/vite/bare-scripts.ts). */
export function main(): void {
  start({ hosts: facebookData.hosts, createReader: createFacebookReader });
}

export default defineContentScript({
  matches: FACEBOOK_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main,
});
