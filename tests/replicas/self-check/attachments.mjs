import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { takePicture, until } from './chromium.mjs';
import { DOT } from './texts.mjs';

const VIDEO = { name: 'clip.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no real clip') };
const EDITOR = '[contenteditable="true"]';
const SHAREBOX = '[data-test-modal-id="sharebox"]';

/** Files of Facebook and LinkedIn; those of X are with what X adds. */
export const attachmentChecks = {
  'facebook: files and a description go out with their post, and words are not needed': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://www.facebook.com/');
    await page.click('[role="main"] > div:first-child [role="button"]');
    await page.setInputFiles('[role="dialog"] input[type="file"]', [DOT, VIDEO]);
    await page.click('[role="dialog"] [aria-label="Edit photo"]');
    assert.equal(await page.locator(`[role="dialog"] ${EDITOR}`).count(), 0);
    await page.fill('[role="dialog"] textarea', 'a dot');
    await takePicture(page, pictures, 'facebook-alt');
    await page.click('[role="dialog"] [aria-label="Save"]');
    assert.equal(await page.getAttribute('[role="dialog"] img[src^="blob:"]', 'alt'), 'a dot');
    await takePicture(page, pictures, 'facebook-files');
    await page.click('[role="dialog"] [role="button"][aria-label="Post"]');
    await isSent(world, 'ComposerStoryCreateMutation');
  },
  'facebook: a file that was taken out does not go out': async ({ page, world }) => {
    await page.goto('https://www.facebook.com/');
    await page.click('[role="main"] > div:first-child [role="button"]');
    await page.click(`[role="dialog"] ${EDITOR}`);
    await page.keyboard.type('only words');
    await page.setInputFiles('[role="dialog"] input[type="file"]', DOT);
    await page.click('[role="dialog"] [aria-label="Remove photo"]');
    await page.click('[role="dialog"] [role="button"][aria-label="Post"]');
    await until(() => world.record.length === 1, 'it arrives');
    assert.equal(world.record[0].media, undefined);
  },
  'linkedin: files and a description go out with their post, and words are not needed': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://www.linkedin.com/feed/');
    await page.click('[componentkey="draft-text-replaceable-component"]');
    await page.click(`${SHAREBOX} [aria-label="Add media"]`);
    assert.equal(await page.isVisible(`${SHAREBOX} .ql-editor`), false);
    await page.setInputFiles('#media-editor-file-selector__file-input', [DOT, VIDEO]);
    await page.fill('.media-editor textarea', 'a dot');
    await takePicture(page, pictures, 'linkedin-media-editor');
    await page.click('.share-box-footer__primary-btn');
    await page.waitForSelector(`${SHAREBOX} .share-creation-state__media-preview img[alt="a dot"]`);
    await takePicture(page, pictures, 'linkedin-files');
    await page.click(`${SHAREBOX} .share-actions__primary-action`);
    await isSent(world, 'voyagerContentcreationDashShares');
  },
};

async function isSent(world, operation) {
  await until(() => world.record.length === 1, 'it arrives');
  const [{ text, media, ...post }] = world.record;
  assert.deepEqual([post.operation, text], [operation, '']);
  assert.deepEqual(media, [
    { kind: 'image', sha256: sha256(DOT), alt: 'a dot' },
    { kind: 'video', sha256: sha256(VIDEO) },
  ]);
}

function sha256({ buffer }) {
  return createHash('sha256').update(buffer).digest('hex');
}
