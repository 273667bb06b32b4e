import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { until } from '../world.mjs';
import { aSubmission, mine } from './approval.mjs';
import { writeLongVideo } from './long-video.mjs';
import { sha256, withPictures } from './picture-files.mjs';
import { arrived, texts } from './quiet.mjs';

const TEXT = 'What a record quarter for Acme!';
const INPUT = '[data-testid="primaryColumn"] [data-testid="fileInput"]';
const REMOVE = '[data-testid="primaryColumn"] [aria-label="Remove media"]';

export const mediaChecks = {
  'a file is part of what was approved': async ({ stage, check, shot }) => {
    await withPictures(async (files) => {
      const page = await compose(stage.browser, 'x', TEXT);
      await attach(page, files.red);
      const media = [{ kind: 'image', sha256: sha256(files.red) }];
      await stage.store(mine(aSubmission('x', TEXT, { media })));
      await seeState(page, 'approved');
      check.that('the hash is that of the bytes', true);
      await page.click(REMOVE);
      await attach(page, files.blue);
      await seeState(page, 'held');
      await pressPost(page, 'x');
      await seeHold(page, 'Changed since approval');
      await page.see('dialog', 'An image or video was changed');
      check.that('no word of the text is shown as changed', !(await page.has('dialog ins')));
      await shot(page, 'another picture');
      check.same('nothing left', texts(stage), []);
      await page.press('Escape');
      await page.click(REMOVE);
      await attach(page, files.red);
      await seeState(page, 'approved');
      await pressPost(page, 'x');
      await arrived(stage, 1);
      check.same('the approved picture goes out', texts(stage), [TEXT]);
    });
  },
  'an approval from before files were hashed still holds': async ({ stage, check }) => {
    await withPictures(async (files) => {
      const page = await compose(stage.browser, 'x', TEXT);
      await attach(page, files.red);
      await stage.store(mine(aSubmission('x', TEXT, { media: [{ kind: 'image' }] })));
      await seeState(page, 'approved');
      check.that('approved', true);
    });
  },
  'a submitted file has its hash and a small picture': async ({ stage, check }) => {
    await stage.store({ connection: TRIAL });
    await withPictures(async (files) => {
      const page = await compose(stage.browser, 'x', TEXT);
      await attach(page, files.red);
      const item = await submitted(stage, page);
      check.same('its hash', item.sha256, sha256(files.red));
      check.that('a picture', item.thumbnail?.startsWith('data:image/webp;base64,'));
      check.that('a small one', item.thumbnail?.length <= 8192);
      const size = await page.evaluate(async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        return [image.width, image.height];
      }, item.thumbnail);
      check.same('no side over 160 pixels', size, [160, 120]);
    });
  },
  'a picture that nothing makes small stays within its limit': async ({ stage, check }) => {
    await stage.store({ connection: TRIAL });
    await withPictures(async ({ noise }) => {
      const page = await compose(stage.browser, 'x', TEXT);
      await attach(page, noise);
      const item = await submitted(stage, page);
      check.same('its hash', item.sha256, sha256(noise));
      check.that('a picture', item.thumbnail?.startsWith('data:image/webp;base64,'));
      check.that('within 8 kB', item.thumbnail?.length <= 8192);
    });
  },
  'a video too large to be read whole is told by its size and its ends': async ({
    stage,
    check,
  }) => {
    await stage.store({ connection: TRIAL });
    await withPictures(async (_files, folder) => {
      const page = await compose(stage.browser, 'x', TEXT);
      const path = join(folder, 'long.webm');
      writeLongVideo(path);
      await attach(page, path);
      const item = await submitted(stage, page);
      const bytes = readFileSync(path);
      const ends = [bytes.subarray(0, MEGABYTE), bytes.subarray(-MEGABYTE)];
      const known = [Buffer.from(`guidepost-partial-1 ${bytes.length}\n`), ...ends];
      const wanted = createHash('sha256').update(Buffer.concat(known)).digest('hex');
      check.same('it says so', [item.kind, item.partial, item.sha256], ['video', true, wanted]);
      check.that('a picture of it', item.thumbnail?.startsWith('data:image/webp;base64,'));
    });
  },
};

const MEGABYTE = 1024 * 1024;

/** A busy machine takes its time to hand 40 MB to a page. */
const LOADING_MS = 60_000;

/** Until it is drawn, everything below it moves. */
async function attach(page, file) {
  await page.attach(INPUT, file);
  const isDrawn = () => {
    const shown = document.querySelector('[data-testid="attachments"] :is(img, video)');
    return shown?.complete ? shown.naturalWidth > 0 : shown?.readyState > 1;
  };
  await page.until('the file to be drawn', isDrawn, undefined, LOADING_MS);
}

/** What the queue holds of the one file of a draft that was submitted. */
async function submitted(stage, page) {
  await seeState(page, 'sign-off');
  const from = new Date().toISOString();
  await pressPost(page, 'x');
  await page.click('dialog button', 'Submit for approval');
  await seeState(page, 'pending');
  // The chip may know it from the outbox already.
  // By its time: those of checks before this one come back into the list when the queue is read again, and the same words are then a new
  // version of one of them.
  const ours = async () =>
    (await mySubmissions(stage)).flatMap(({ revisions }) => revisions).find(({ at }) => at >= from);
  const revision = await until('the submission', ours, LOADING_MS);
  return revision.draft.media[0];
}

async function mySubmissions(stage) {
  return (await stage.read('mine'))?.submissions ?? [];
}

const TRIAL = {
  kind: 'trial',
  persona: 'author',
  person: { id: 'author', name: 'Author', roles: ['author'], groups: [] },
};
