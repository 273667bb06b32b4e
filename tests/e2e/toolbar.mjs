/** What the toolbar shows: read through an extension page, for a test cannot see the browser's own window. */
export async function toolbarTitle(browser, url) {
  const page = await browser.extensionPage('practice.html');
  const title = await page.evaluate(async (wanted) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tabs = await api.tabs.query({ url: `${wanted}*` });
    return api.action.getTitle({ tabId: tabs.at(-1).id });
  }, url);
  await page.close();
  return title;
}

export const badge = (extensionPage) =>
  extensionPage.evaluate(() => (globalThis.browser ?? globalThis.chrome).action.getBadgeText({}));
