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

const DIRECTION = '@@bidi_dir';

export interface Notices {
  readonly prepare: () => void;
  readonly text: (key: NoticeKey) => string;
  readonly direction: () => string;
}

/** Read once, when a composer first appears: most pages have none, and after a reload of the extension nothing can be asked any more. */
export function createNotices(): Notices {
  const texts = new Map<string, string>();
  const text = (name: string) => texts.get(name) ?? '';
  return {
    prepare: () => {
      if (texts.size > 0) return;
      for (const name of [...Object.values(MESSAGE_OF), DIRECTION]) {
        texts.set(name, browser.i18n.getMessage(name));
      }
    },
    text: (key) => text(MESSAGE_OF[key]),
    direction: () => text(DIRECTION),
  };
}
