import { browser } from '@wxt-dev/browser';

/** The browser's own language. Read once: after a reload of the extension it cannot be asked any more. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
