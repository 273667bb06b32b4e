import { defineContentScript } from 'wxt/utils/define-content-script';
import { LINKEDIN_MATCHES } from '../platform/site-matches';
import { createLinkedinReader, linkedinData } from '../sites/linkedin/reader';
import { start } from './composer.content/start';

/** Named, so that what the manifest needs to know is left out of every page (scripts/vite/bare-scripts.ts). */
export function main(): void {
  start({ hosts: linkedinData.hosts, createReader: createLinkedinReader });
}

export default defineContentScript({
  matches: LINKEDIN_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main,
});
