import { defineContentScript } from 'wxt/utils/define-content-script';
import { X_MATCHES } from '../platform/site-matches';
import { createXReader, xData } from '../sites/x/reader';
import { start } from './composer.content/start';

export default defineContentScript({
  matches: X_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main: () => start({ hosts: xData.hosts, createReader: createXReader }),
});
