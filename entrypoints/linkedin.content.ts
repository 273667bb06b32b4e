import { defineContentScript } from 'wxt/utils/define-content-script';
import { LINKEDIN_MATCHES } from '../platform/site-matches';
import { createLinkedinReader, linkedinData } from '../sites/linkedin/reader';
import { start } from './composer.content/start';

export default defineContentScript({
  matches: LINKEDIN_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main: () => start({ hosts: linkedinData.hosts, createReader: createLinkedinReader }),
});
