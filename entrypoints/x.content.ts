import { defineContentScript } from 'wxt/utils/define-content-script';
import { X_MATCHES } from '../platform/site-matches';
import { createXReader, xData } from '../sites/x/reader';
import { start } from './composer.content/start';

/** Named, so that what the manifest needs to know is left out of every page (scripts/vite/bare-scripts.ts). */
export function main(): void {
  start({ hosts: xData.hosts, createReader: createXReader });
}

export default defineContentScript({
  matches: X_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main,
});
