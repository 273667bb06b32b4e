import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { aSubmission, mine } from './approval.mjs';
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
      await seeState(page, 'sign-off');
      await pressPost(page, 'x');
      await page.click('dialog button', 'Submit for approval');
      await seeState(page, 'pending');
      const [submission] = (await stage.read('mine')).submissions;
      const [item] = submission.revisions[0].draft.media;
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
  'files in a dialog of Facebook and of LinkedIn count too': async ({ stage, check }) => {
    for (const site of ['facebook', 'linkedin']) {
      const page = await compose(stage.browser, site, TEXT);
      await seeState(page, 'sign-off');
      const wanted = await page.evaluate(attachByHand, site);
      const media = [{ kind: 'image', alt: 'A chart', sha256: wanted }];
      await stage.store(mine(aSubmission(site, TEXT, { media })));
      await seeState(page, 'approved');
      check.that(`${site}: the approved file`, true);
      await page.evaluate(attachByHand, site);
      await seeState(page, 'held');
      check.that(`${site}: one more file is another draft`, true);
      await page.close();
    }
  },
};

/** Until the picture is drawn, everything below it moves. */
async function attach(page, file) {
  await page.raw.setInputFiles(INPUT, file);
  await page.until('the picture to be drawn', () => {
    const image = document.querySelector('[data-testid="attachments"] img');
    return image?.complete && image.naturalWidth > 0;
  });
}

const TRIAL = {
  kind: 'trial',
  persona: 'author',
  person: { id: 'author', name: 'Author', roles: ['author'], groups: [] },
};

/** In the page: as the site shows a chosen file before it is uploaded. Gives the SHA-256 of its bytes. */
async function attachByHand(site) {
  const bytes = crypto.getRandomValues(new Uint8Array(5000));
  const image = document.createElement('img');
  image.alt = 'A chart';
  image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  const outlet = document.querySelector('#interop-outlet')?.shadowRoot;
  const dialog =
    site === 'facebook'
      ? document.querySelector('[role=dialog]')
      : outlet.querySelector('[data-test-modal-id=sharebox]');
  dialog.append(image);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function withPictures(run) {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-pictures-'));
  const files = { red: join(folder, 'red.png'), blue: join(folder, 'blue.png') };
  writeFileSync(files.red, png([200, 20, 20]));
  writeFileSync(files.blue, png([20, 20, 200]));
  try {
    await run(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** 640 by 480 pixels of one colour. */
function png(colour) {
  const [width, height] = [640, 480];
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', '')]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(data)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
