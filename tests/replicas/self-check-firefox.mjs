// The same surfaces in Firefox, through the CONNECT proxy: node tests/replicas/self-check-firefox.mjs
import assert from 'node:assert/strict';
import { openFirefox } from '../browsers.mjs';
import { HARD_TEXT } from './self-check/texts.mjs';
import { startReplicas } from './server.mjs';

const SURFACES = {
  'x home, by Ctrl+Enter': {
    address: 'https://x.com/home',
    editor: '[data-testid="tweetTextarea_0"][contenteditable="true"]',
    post: ({ page }) => pressWith(page, 'Control', 'Enter'),
  },
  'facebook post, by button': {
    address: 'https://www.facebook.com/',
    open: ['[role="main"] > div:first-child [role="button"]'],
    editor: '[role="dialog"] [contenteditable="true"]',
    post: ({ page }) => page.click('[role="dialog"] [aria-label="Post"]'),
  },
  'facebook comment, by Enter': {
    address: 'https://www.facebook.com/',
    editor: '[role="article"] [contenteditable="true"]',
    newLine: 'Shift',
    post: ({ page }) => page.keyboard.press('Enter'),
  },
  'linkedin post, by button': {
    address: 'https://www.linkedin.com/company/300001/admin/page-posts/published/?share=true',
    editor: '#interop-outlet >>> .ql-editor',
    post: async ({ page }) => {
      // waitForSelector watches the document's mutations only and would miss the new button in the shadow root.
      const button = '#interop-outlet >>> .share-actions__primary-action:not([disabled])';
      for (let at = 0; at < 100 && !(await page.$(button)); at += 1)
        await new Promise((done) => setTimeout(done, 50));
      await (await page.$(button)).click();
    },
  },
  'linkedin comment, by button': {
    address: 'https://www.linkedin.com/feed/',
    open: ['button[aria-label^="Comment,"]'],
    editor: '[componentkey^="commentBox-"] .tiptap.ProseMirror',
    post: async ({ page }) => {
      const button = '[componentkey^="commentBox-"] button[type="submit"]:not([disabled])';
      await (await page.waitForSelector(button)).click();
    },
  },
};

const world = await startReplicas();
const { browser, close } = await openFirefox({ replicaPort: world.port });

const counts = { passed: 0, failed: 0 };
for (const [name, surface] of Object.entries(SURFACES)) {
  const problem = await tryPost(surface).catch((error) => error.stack);
  counts[problem ? 'failed' : 'passed'] += 1;
  process.stdout.write(`${problem ? 'FAIL' : 'ok  '} ${name}\n${problem ? `${problem}\n` : ''}`);
}
await close();
await world.stop();
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed ? 1 : 0;

async function tryPost({ address, open = [], editor, newLine, post }) {
  world.reset();
  const page = await browser.newPage();
  page.setDefaultTimeout(10000);
  try {
    await page.goto(address);
    for (const opener of open) await (await page.waitForSelector(opener)).click();
    await (await page.waitForSelector(editor)).click();
    for (const [at, line] of HARD_TEXT.split('\n').entries()) {
      if (at > 0) await pressWith(page, newLine, 'Enter');
      await page.keyboard.type(line);
    }
    await post({ page });
    for (let at = 0; at < 200 && world.record.length === 0; at += 1)
      await new Promise((done) => setTimeout(done, 25));
    assert.deepEqual(
      world.record.map((entry) => entry.text),
      [HARD_TEXT],
    );
  } finally {
    await page.close();
  }
}

async function pressWith(page, modifier, key) {
  if (modifier) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  if (modifier) await page.keyboard.up(modifier);
}
