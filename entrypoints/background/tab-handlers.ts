import { pickLanguage } from '../../components/words/language';
import { failed, ok } from '../../domain/problem';
import { browser } from '../../platform/extension-api';
import type { Asker, Handlers } from '../../platform/message-listener';
import type { MessageRequest } from '../../platform/messages';
import { rememberPlace } from '../../platform/sites-seen';
import { showTab } from '../../platform/toolbar';
import { noteUnread } from './health-handlers';

type FramePart = MessageRequest<'checker.load'>['parts'][number];

const SCRIPT_OF: Readonly<Record<FramePart, string>> = {
  checker: '/checker.js',
  panels: '/panels.js',
  'after-press': '/after-press.js',
  'linear-pattern': '/linear-time.js',
  links: '/links.js',
  email: '/email.js',
  payment: '/payment.js',
  phone: '/phone.js',
  'national-id': '/national-id.js',
  secret: '/secret.js',
  internet: '/internet.js',
  personal: '/personal.js',
  'post-form': '/post-form.js',
  profanity: '/profanity.js',
  'postal-address': '/postal-address.js',
  'crypto-address': '/crypto-address.js',
  language: '/language.js',
  'hashed-terms': '/hashed-terms.js',
};

export const tabHandlers = {
  'checker.load': async ({ parts }, asker) => {
    const { tabId } = asker;
    if (tabId === undefined) return noTab();
    const words = parts.includes('checker') ? languageScript() : [];
    const files = [...words, ...parts.map((part) => SCRIPT_OF[part])];
    try {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [asker.frameId ?? 0] },
        files: files as never,
        injectImmediately: true,
        world: 'ISOLATED',
      });
      return ok({});
    } catch {
      // The frame went away, or the browser's policy forbids it; what the browser says holds nothing more for the page.
      return failed('not-allowed', 'The checker could not be put into this page.', 'Reload it.');
    }
  },
  'tab.report': async (report, asker) => {
    await rememberPlace(report, Date.now());
    await noteUnread(report);
    // Several frames share one toolbar icon: the page's own frame speaks for the tab, unless another one has a composer.
    if (asker.tabId !== undefined && speaksForTab(asker, report.state)) {
      await showTab(asker.tabId, report);
    }
    return ok({});
  },
} satisfies Partial<Handlers>;

/** English is in the checker itself. */
function languageScript(): string[] {
  const language = pickLanguage(browser.i18n.getUILanguage());
  return language === 'en' ? [] : [`/words-${language}.js`];
}

function speaksForTab(asker: Asker, state: string): boolean {
  return asker.frameId === undefined || asker.frameId === 0 || state !== 'no-composer';
}

function noTab() {
  return failed(
    'not-allowed',
    'Only a page in a tab can ask for the checker.',
    'Nothing was done.',
  );
}
