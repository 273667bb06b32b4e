import type { NoticeKey, Notices } from './notice-words';

const SHOWN_MS = 9000;
const LOOK =
  'position:fixed;left:50%;bottom:24px;translate:-50% 0;max-width:min(440px,90vw);padding:12px 16px;border-radius:10px;' +
  'font:14px/1.45 system-ui,sans-serif;color:#fff;background:#1f2933;border:1px solid #52606d';

let shown: HTMLElement | undefined;

/** Says one sentence without the checker: plain elements, nothing to press, gone by itself. */
export function showNotice(key: NoticeKey, notices: Notices): void {
  notices.prepare();
  showSentence(notices.text(key), notices.direction());
}

/** The same for a sentence of another one's words. `direction`: `ltr` or `rtl`. */
export function showSentence(text: string, direction: string): void {
  closeNotice();
  const host = document.createElement('div');
  host.style.cssText = 'all:initial!important';
  const box = document.createElement('div');
  box.style.cssText = LOOK;
  box.dir = direction;
  box.setAttribute('role', 'alert');
  box.textContent = text;
  host.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' }).append(box);
  document.documentElement.append(host);
  intoTopLayer(host);
  shown = host;
  setTimeout(() => {
    if (shown === host) closeNotice();
  }, SHOWN_MS);
}

export function closeNotice(): void {
  shown?.remove();
  shown = undefined;
}

/** Above the site's own modals. */
function intoTopLayer(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}
