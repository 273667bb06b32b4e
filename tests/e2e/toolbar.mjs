const PATIENCE_MS = 15_000;

/**
 * What the toolbar says of the newest tab at an address, once it says what is wanted (or what it says in the end). Read through an
 * extension page, for a test cannot see the browser's own window. The icon follows the page by a message, and other windows of the
 * story may show the same site: neither the first answer nor the last place in the tab strip is the right one.
 */
export async function toolbarTitle(browser, url, wanted) {
  const page = await browser.extensionPage('practice.html');
  const end = Date.now() + PATIENCE_MS;
  let title = '';
  do {
    title = await page.evaluate(async (address) => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = await api.tabs.query({ url: `${address}*` });
      const newest = tabs.reduce((latest, tab) => (tab.id > latest.id ? tab : latest));
      return api.action.getTitle({ tabId: newest.id });
    }, url);
    if (title.includes(wanted)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
  await page.close();
  return title;
}

export const badge = (extensionPage) =>
  extensionPage.evaluate(() => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({}));
