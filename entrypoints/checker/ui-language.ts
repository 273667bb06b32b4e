import { browser } from '@wxt-dev/browser';

/** Of the browser's own screens, as a BCP 47 tag. Read once: after a reload of the extension it cannot be asked any more. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
