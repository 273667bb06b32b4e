import { browser } from '@wxt-dev/browser';

/** What must be said before the checker and its words are there; the texts are in public/_locales, which no page has to load. */
const MESSAGE_OF = {
  checking: 'noticeChecking',
  'press-again': 'noticePressAgain',
  broken: 'noticeBroken',
  reload: 'noticeReload',
  stopped: 'noticeStopped',
} as const;

export type NoticeKey = keyof typeof MESSAGE_OF;

export interface Notices {
  readonly text: (key: NoticeKey) => string;
  readonly direction: string;
}

/** Read at the start: after a reload of the extension nothing can be asked any more. */
export function readNotices(): Notices {
  const texts = new Map<string, string>();
  for (const [key, name] of Object.entries(MESSAGE_OF)) {
    texts.set(key, browser.i18n.getMessage(name));
  }
  return {
    text: (key) => texts.get(key) ?? '',
    direction: browser.i18n.getMessage('@@bidi_dir'),
  };
}
