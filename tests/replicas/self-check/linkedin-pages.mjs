import assert from 'node:assert/strict';
import { takePicture, typeText, until } from './chromium.mjs';
import { HARD_TEXT } from './texts.mjs';

const POST_ID = '1990000000000000002';
const COMMENT_ID = '7700000000000002';
const FEED = 'https://www.linkedin.com/feed/';
const START = '[componentkey="draft-text-replaceable-component"]';
const OLD_BOX = '.share-box-v2__modal';
const SHAREBOX = '[data-test-modal-id="sharebox"]';
const SUBMIT_OLD = '.comments-comment-box__submit-button--cr';
const REPLY_BOX = '[componentkey^="replaceableComment_"] ~ [componentkey^="commentBox-"]';
const SEND = '.msg-form__send-button';

/** The older pages, messages, articles, reposts, and the feed in the frame. */
export const linkedinPageChecks = {
  'linkedin: the old share box stands in the light DOM, without test ids': async ({
    page,
    world,
  }) => {
    await page.goto(`${FEED}?sharebox=light`);
    await page.click(START);
    assert.equal(await page.evaluate(() => document.querySelectorAll('.ql-editor').length), 1);
    assert.equal(await page.locator(SHAREBOX).count(), 0);
    await page.click(`${OLD_BOX} .ql-editor`);
    await typeText(page, HARD_TEXT);
    await page.click(`${OLD_BOX} .share-actions__primary-action`);
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(world.record[0].text, HARD_TEXT);
  },
  'linkedin: the whole feed may stand in the frame': async ({ page, world, pictures }) => {
    await page.goto(`${FEED}?frame=1`);
    const frame = page.frameLocator('[data-testid="interop-iframe"]');
    await frame.locator(START).click();
    await frame.locator(`${OLD_BOX} .ql-editor`).click();
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'linkedin-frame');
    await frame.locator(`${OLD_BOX} .share-actions__primary-action`).click();
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(world.record[0].text, HARD_TEXT);
    assert.equal(await page.locator(START).count(), 0);
  },
  'linkedin: a post page takes comments and replies through Quill': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(`${FEED}update/urn:li:activity:${POST_ID}/`);
    await page.click('.comments-comment-box .ql-editor');
    assert.equal(await page.locator(SUBMIT_OLD).count(), 0);
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'linkedin-post-page');
    await page.click(SUBMIT_OLD);
    await until(() => world.record.length === 1, 'the comment arrives');
    await page.click('.content-admin-identity-toggle-button');
    await page.click('[role="dialog"] button:has-text("Ada Example")');
    await page.click(
      `[data-id$=",${COMMENT_ID})"] .comments-comment-social-bar__reply-action-button--cr`,
    );
    await page.keyboard.type('my own reply');
    await page.click(`.comments-comment-box--reply ${SUBMIT_OLD}`);
    await until(() => world.record.length === 2, 'the reply arrives');
    const operation = 'voyagerSocialDashNormComments';
    assert.deepEqual(world.record.map(summary), [
      { operation, text: HARD_TEXT, accountId: '300001', replyTo: POST_ID },
      {
        operation,
        text: 'my own reply',
        accountId: 'ada-example',
        replyTo: COMMENT_ID,
      },
    ]);
  },
  'linkedin: a reply in the new feed answers the comment': async ({ page, world }) => {
    await page.goto(`${FEED}?comments=1`);
    await page.click('[componentkey^="replaceableComment_"] button');
    await page.click(`${REPLY_BOX} .tiptap`);
    await typeText(page, HARD_TEXT);
    await page.click(`${REPLY_BOX} button[type="submit"]`);
    await until(() => world.record.length === 1, 'the reply arrives');
    assert.equal(world.record[0].text, HARD_TEXT);
    assert.equal(world.record[0].replyTo, '7700000000000001');
  },
  'linkedin: every post is drawn three times and shown once': async ({ page }) => {
    await page.goto(`${FEED}?copies=3`);
    const post = `[componentkey*="urn:li:activity:${POST_ID}FeedType"]`;
    assert.equal(await page.locator(post).count(), 3);
    assert.equal(await page.locator(`${post}:visible`).count(), 1);
    assert.equal(await page.locator('[componentkey^="commentBox-"] .tiptap').count(), 8);
  },
  'linkedin: a message goes out by its button, or by Enter where that is set': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://www.linkedin.com/messaging/thread/2-abc/');
    await page.click('.msg-form__contenteditable');
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'linkedin-message');
    await page.click(SEND);
    await until(() => world.record.length === 1, 'the message arrives');
    await page.goto(`${FEED}?message=2-xyz&enter=send`);
    await page.click('.msg-form__contenteditable');
    await typeText(page, HARD_TEXT, 'Shift+Enter');
    assert.equal(await page.locator(SEND).count(), 0);
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 2, 'the second message arrives');
    const sent = { operation: 'voyagerMessagingDashMessengerMessages', text: HARD_TEXT };
    assert.deepEqual(world.record.map(summary), [
      { ...sent, accountId: 'ada-example', replyTo: '2-abc' },
      { ...sent, accountId: 'ada-example', replyTo: '2-xyz' },
    ]);
  },
  'linkedin: an inbox of a company sends as the company': async ({ page, world }) => {
    await page.goto('https://www.linkedin.com/company/300002/admin/inbox/thread/2-abc/');
    await page.click('.msg-form__contenteditable');
    await page.keyboard.type('as support');
    await page.click(SEND);
    await until(() => world.record.length === 1, 'the message arrives');
    assert.equal(world.record[0].accountId, '300002');
  },
  'linkedin: reposting with thoughts opens the share box': async ({ page, world, pictures }) => {
    await page.goto(FEED);
    await page.click('[role="listitem"]:nth-child(2) button[aria-label="Repost"]');
    await page.click('[role="menuitem"]');
    await page.click(`${SHAREBOX} .ql-editor`);
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'linkedin-repost');
    await page.click(`${SHAREBOX} .share-actions__primary-action`);
    await until(() => world.record.length === 1, 'the repost arrives');
    assert.equal(world.record[0].text, HARD_TEXT);
    assert.equal(world.record[0].shared, POST_ID);
  },
  'linkedin: editing opens the share box with the words of the post': async ({ page, world }) => {
    await page.goto(`${FEED}?edit=${POST_ID}`);
    await page.click(`${SHAREBOX} .ql-editor`);
    await page.keyboard.press('Control+a');
    await typeText(page, HARD_TEXT);
    await page.click(`${SHAREBOX} .share-actions__primary-action`);
    await until(() => world.record.length === 1, 'the edit arrives');
    assert.deepEqual([world.record[0].text, world.record[0].edited], [HARD_TEXT, POST_ID]);
  },
  'linkedin: an article is published by the share box that follows Next': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://www.linkedin.com/article/new/?author=urn:li:fsd_company:300001');
    await page.click('#article-editor-headline__textarea');
    await page.keyboard.type('How we plan');
    await page.click('.article-editor-content .ProseMirror');
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'linkedin-article');
    await page.click('.article-editor-nav__publish');
    await page.click(`${SHAREBOX} .ql-editor`);
    await page.keyboard.type('new article');
    assert.equal(world.record.length, 0);
    await page.click(`${SHAREBOX} .share-actions__primary-action`);
    await until(() => world.record.length === 1, 'the article arrives');
    const { title, teaser } = world.record[0];
    assert.deepEqual([title, teaser], ['How we plan', 'new article']);
    assert.deepEqual(summary(world.record[0]), {
      operation: 'voyagerPublishingDashFirstPartyArticles',
      text: HARD_TEXT,
      accountId: '300001',
      replyTo: undefined,
    });
  },
  'linkedin: an invitation carries its note': async ({ page, world }) => {
    await page.goto('https://www.linkedin.com/preload/custom-invite/?vanityName=miraokafor');
    await page.fill('#custom-message', HARD_TEXT);
    await page.click('.artdeco-modal__actionbar .artdeco-button--primary');
    await until(() => world.record.length === 1, 'the invitation arrives');
    assert.equal(world.record[0].text, HARD_TEXT);
  },
};

function summary({ operation, text, accountId, replyTo }) {
  return { operation, text, accountId, replyTo };
}
