import { browser } from './extension-api';
import { inTurn } from './in-turn';
import type { MessageRequest } from './messages';

type TabReport = MessageRequest<'tab.report'>;
type Icon = 'governed' | 'quiet' | 'hold';
type TitleKey =
  | 'toolbarTitle'
  | 'toolbarGoverned'
  | 'toolbarHeld'
  | 'toolbarPersonal'
  | 'toolbarUnknown';

const FACES: Readonly<Record<TabReport['state'], { icon: Icon; title: TitleKey }>> = {
  'no-composer': { icon: 'quiet', title: 'toolbarTitle' },
  governed: { icon: 'governed', title: 'toolbarGoverned' },
  personal: { icon: 'quiet', title: 'toolbarPersonal' },
  unknown: { icon: 'governed', title: 'toolbarUnknown' },
};

/** The icon of one tab says whether drafts are checked there. */
export async function showTab(tabId: number, report: TabReport): Promise<void> {
  const { icon, title } = report.held
    ? { icon: 'hold' as const, title: 'toolbarHeld' as const }
    : FACES[report.state];
  const words = browser.i18n.getMessage(title, [report.accountName ?? '']);
  await inTurn(`toolbar ${tabId}`, async () => {
    try {
      // The words first: they say everything, and a picture may fail to load while a worker starts.
      await browser.action.setTitle({ tabId, title: words || 'Guidepost' });
      await browser.action.setIcon({ tabId, path: iconPaths(icon) });
    } catch (error) {
      // "No tab with id": it was closed while its report was on its way.
      if (await isOpen(tabId)) throw error;
    }
  });
}

async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(Boolean, () => false);
}

/** Drafts that wait for me as a reviewer; where there are none, my own that want something from me. */
export async function showBadge(reviewCount: number, ownCount: number): Promise<void> {
  const count = reviewCount || ownCount;
  await browser.action.setBadgeText({
    text: count === 0 ? '' : count > 99 ? '99+' : String(count),
  });
  await browser.action.setBadgeBackgroundColor({ color: reviewCount ? '#b03a10' : '#0f5f6e' });
}

function iconPaths(icon: Icon): Record<string, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${icon}-${size}.png`]));
}
