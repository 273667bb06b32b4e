import assert from 'node:assert/strict';
import { takePicture, typeText, until } from './chromium.mjs';
import { linkedinPageChecks } from './linkedin-pages.mjs';
import { HARD_TEXT } from './texts.mjs';

const FEED = 'https://www.linkedin.com/feed/';
const COMPANY = 'https://www.linkedin.com/company/300002/admin/page-posts/published/?share=true';
const START = '[componentkey="draft-text-replaceable-component"]';
const DIALOG = '[data-test-modal-id="sharebox"][role="dialog"]';
const EDITOR = `${DIALOG} [data-test-ql-editor-contenteditable="true"]`;
const POST = `${DIALOG} button.share-actions__primary-action`;
const item = (at) => `[role="listitem"]:nth-child(${at})`;
const OPEN_COMMENT = 'button[aria-label^="Comment,"]';
const BOX = '[componentkey^="commentBox-"]';
const TIPTAP = `${BOX} [data-testid="ui-core-tiptap-text-editor-wrapper"] .tiptap.ProseMirror[role="textbox"]`;
const SEND = `${BOX} button[type="submit"]`;

export const linkedinChecks = {
  'linkedin: the share box posts exactly what was typed': async ({ page, world, pictures }) => {
    await page.goto(FEED);
    await page.click(START);
    await page.click(EDITOR);
    await typeText(page, HARD_TEXT);
    await page.waitForSelector(`${POST}:not([disabled])`);
    await takePicture(page, pictures, 'linkedin-share-box');
    await page.click(POST);
    await page.waitForSelector(DIALOG, { state: 'detached' });
    assert.deepEqual(last(world), {
      operation: 'voyagerContentcreationDashShares',
      text: HARD_TEXT,
      accountId: '300001',
      replyTo: undefined,
    });
    assert.match(await page.textContent(item(1)), /Q3 is on track/);
  },
  'linkedin: Post stays disabled until the commit and is then another node': async ({ page }) => {
    await page.goto(FEED);
    await page.click(START);
    const before = await page.waitForSelector(POST);
    assert.equal(await before.isDisabled(), true);
    await page.click(EDITOR);
    // Asked at the very key: the commit may come before a question from out here.
    await before.evaluate((button) => {
      const note = () => {
        window.wasDisabled = button.isConnected && button.disabled;
      };
      button.getRootNode().addEventListener('input', note, { once: true });
    });
    await page.keyboard.type('x');
    assert.equal(await page.evaluate(() => window.wasDisabled), true);
    await page.waitForSelector(`${POST}:not([disabled])`);
    assert.equal(await before.evaluate((node) => node.isConnected), false);
  },
  'linkedin: the share box lives in an open shadow root of a host without height, beside a decoy':
    async ({ page }) => {
      await page.goto(FEED);
      await page.click(START);
      await page.waitForSelector(EDITOR);
      const facts = await page.evaluate(() => {
        const host = document.querySelector('#interop-outlet[data-testid=interop-shadowdom]');
        return {
          light: document.querySelectorAll('.ql-editor').length,
          shadow: host.shadowRoot.querySelectorAll('.ql-editor').length,
          height: host.getBoundingClientRect().height,
          quill: Boolean(host.shadowRoot.querySelector('.ql-container').__quill),
        };
      });
      assert.deepEqual(facts, { light: 0, shadow: 1, height: 0, quill: true });
      const frame = page.frames().find((one) => one.url().endsWith('/preload/'));
      await frame.waitForSelector('.ql-editor', { state: 'attached' });
    },
  'linkedin: a company page posts as that company, and the author can be switched': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(COMPANY);
    await page.click(EDITOR);
    // biome-ignore lint/performance/useDomNodeTextContent: what scripts read is the first line as rendered.
    const author = await page.innerText(`${DIALOG} .share-unified-settings-entry-button`);
    assert.match(author, /^Acme Support\n/);
    await takePicture(page, pictures, 'linkedin-company');
    await page.keyboard.type('as support');
    await page.click(POST);
    await until(() => world.record.length === 1, 'the post arrives');
    await page.goto(FEED);
    await page.click(START);
    await page.click(`${DIALOG} .share-unified-settings-entry-button`);
    await page.click(`${DIALOG} label:has-text("Ada Example")`);
    await page.click(EDITOR);
    await page.keyboard.type('as Ada');
    await page.click(POST);
    await until(() => world.record.length === 2, 'the second post arrives');
    assert.deepEqual(
      world.record.map((post) => post.accountId),
      ['300002', 'ada-example'],
    );
  },
  'linkedin: two comment boxes post under their own posts': async ({ page, world, pictures }) => {
    await page.goto(FEED);
    await page.click(`${item(1)} ${OPEN_COMMENT}`);
    await page.click(`${item(2)} ${OPEN_COMMENT}`);
    await page.click(`${item(2)} ${TIPTAP}`);
    await typeText(page, HARD_TEXT);
    assert.equal(world.record.length, 0);
    await page.waitForSelector(`${item(2)} ${SEND}:not([disabled])`);
    assert.equal(await page.getAttribute(`${item(2)} ${SEND}`, 'aria-label'), null);
    assert.equal(await page.isDisabled(`${item(1)} ${SEND}`), true);
    await takePicture(page, pictures, 'linkedin-comment');
    await page.click(`${item(2)} ${SEND}`);
    await until(() => world.record.length === 1, 'the comment arrives');
    assert.deepEqual(last(world), {
      operation: 'createComment',
      text: HARD_TEXT,
      accountId: '300001',
      replyTo: '1990000000000000002',
    });
    await until(
      async () => (await page.textContent(`${item(2)} ${TIPTAP}`)) === '',
      'the box empties',
    );
  },
  'linkedin: the identity switcher changes marker and header': async ({ page, world }) => {
    await page.goto(FEED);
    await page.click(`${item(1)} ${OPEN_COMMENT}`);
    await page.waitForSelector(`${BOX} a[href*="/company/300001"]`);
    await page.click(`${BOX} button[aria-haspopup="menu"]`);
    await page.click(`${BOX} [role="menuitemradio"]:has-text("Ada Example")`);
    await page.waitForSelector(`${BOX} a[href*="/in/ada-example"]`);
    await page.click(TIPTAP);
    await page.keyboard.type('my own view');
    await page.click(SEND);
    await until(() => world.record.length === 1, 'the comment arrives');
    assert.equal(last(world).accountId, 'ada-example');
  },
  'linkedin: a strict policy and a default Trusted Types policy are in force': async ({ page }) => {
    const answer = await page.goto(FEED);
    assert.match(answer.headers()['content-security-policy'], /require-trusted-types-for 'script'/);
    assert.equal(await page.evaluate(() => trustedTypes.defaultPolicy.name), 'default');
  },
  ...linkedinPageChecks,
};

function last(world) {
  const { operation, text, accountId, replyTo } = world.record.at(-1);
  return { operation, text, accountId, replyTo };
}
