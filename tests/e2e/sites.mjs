/** Where each site's composers are in the replica pages, and how a person opens, fills and posts them. */
export const SITES = {
  x: {
    home: 'https://x.com/home',
    editor: '[data-testid="primaryColumn"] [contenteditable=true][data-testid^=tweetTextarea_]',
    post: '[data-testid=tweetButtonInline]',
    /** Ctrl/Cmd+Enter posts. */
    keyboard: true,
    open: (page) => page.click('[data-testid="primaryColumn"] [contenteditable=true]'),
  },
  facebook: {
    home: 'https://www.facebook.com/',
    editor: '[role=dialog] [contenteditable=true][role=textbox]',
    post: '[role=dialog] [role=button][aria-label=Post]',
    open: async (page) => {
      await page.click('[role=main] > div:first-child [role=button]');
      await page.click('[role=dialog] [contenteditable=true][role=textbox]');
    },
  },
  linkedin: {
    home: 'https://www.linkedin.com/feed/',
    editor: '[data-test-modal-id=sharebox] .ql-editor',
    post: 'button.share-actions__primary-action',
    open: async (page) => {
      await page.click('[componentkey=draft-text-replaceable-component]');
      await page.click('[data-test-modal-id=sharebox] .ql-editor');
    },
  },
};

/** In whose open shadow roots composers stand. */
export const SHADOW_HOSTS = ['#interop-outlet', '[data-testid=xchatEmbedRoute]'];

for (const site of Object.values(SITES)) site.focus = (page) => page.click(site.editor);

/** Opens the site's main composer and types the text into it. */
export async function compose(browser, site, text) {
  const page = await browser.page(SITES[site].home);
  await SITES[site].open(page);
  await page.type(text);
  return page;
}

export async function pressPost(page, site) {
  await page.click(SITES[site].post);
}
