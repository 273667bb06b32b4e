import { VARIANTS } from '../../sites/variants.mjs';
import { makeEqual } from '../never-harm/in-page.mjs';
import { listenInFrame, readProbe, startProbe, timeOf, tryToLoad } from './in-probe.mjs';

const PLACE = VARIANTS['x home'];
const TEXT = 'Project Falcon ships next month!';
/** As in the manifest; Firefox gives each installation another one, which no page can know. */
const ID = 'ppffljhonemoekfnbnpbgejjcfldabkd';
const NOBODY = 'abcdefghijklmnopabcdefghijklmnop';

/** The build as it is shipped, against no extension at all. */
export const probeChecks = {
  'a page that looks for us finds a nameless element and nameless highlights, while somebody writes':
    async ({ shipped, bare, check }) => {
      const without = await visit(bare);
      const plain = { before: await without.evaluate(readProbe) };
      await without.click(PLACE.editor);
      await without.type(TEXT);
      plain.written = await without.evaluate(readProbe);
      await without.close();

      const page = await visit(shipped);
      same(check, 'before anybody writes', await page.evaluate(readProbe), plain.before);
      await page.click(PLACE.editor);
      await page.type(TEXT);
      await page.until('what is found', () => CSS.highlights.size > 0);
      const { highlights, sheets, hosts, changes, attributes, ...rest } =
        await page.evaluate(readProbe);
      const found = plain.written;
      check.same('one element of ours, which says nothing', hosts, ['div popover style ']);
      check.that('one sheet', sheets === found.sheets + 1);
      check.that(
        'names that say nothing',
        highlights.every((name) => /^h[0-9a-f]{8}(stop|care|tip)$/.test(name)),
      );
      const ofOurs = ['html +div', 'div @popover', 'div @style', 'html -div'];
      const isOther = (one) => !found.changes.includes(one) && !ofOurs.includes(one);
      check.same('no other change', changes.filter(isOther), []);
      const isOtherName = (name) => !['popover', 'style', ...found.attributes].includes(name);
      check.same('no other attribute', attributes.filter(isOtherName), []);
      for (const what of Object.keys(rest)) {
        if (what === 'events') continue;
        check.same(`the same ${what}`, rest[what], found[what]);
      }
      check.same('no event of ours', rest.events, found.events);
      await page.press('Control+a');
      await page.press('Delete');
      await page.until('nothing is marked', () => CSS.highlights.size === 0);
      await page.close();
    },
  'a page cannot load, time or overhear anything of ours': async ({ shipped, kind, check }) => {
    const page = await visit(shipped);
    await page.click(PLACE.editor);
    await page.type(TEXT);
    await page.until('what is found', () => CSS.highlights.size > 0);
    check.same('a frame of its own hears nothing', await page.evaluate(listenInFrame), []);
    if (kind === 'chromium') {
      const base = `chrome-extension://${ID}/`;
      const worked = (await page.evaluate(tryToLoad, base)).filter(Boolean);
      check.same('no file of it can be loaded', worked, []);
      const addresses = [`${base}manifest.json`, `chrome-extension://${NOBODY}/manifest.json`];
      const { first, second } = await page.evaluate(timeOf, addresses);
      const share = shareOfLonger(first, second);
      check.that(
        `asking takes as long as for nobody's (${share.toFixed(2)})`,
        Math.abs(share - 0.5) < 0.25,
      );
    }
    await page.close();
  },
};

async function visit(browser) {
  const page = await browser.page();
  const first = (page.raw.addInitScript ?? page.raw.evaluateOnNewDocument).bind(page.raw);
  await first(makeEqual);
  await first(startProbe);
  await page.goto(PLACE.address);
  await page.see(PLACE.editor);
  return page;
}

function same(check, when, seen, wanted) {
  for (const what of Object.keys(wanted))
    check.same(`${when}: the same ${what}`, seen[what], wanted[what]);
}

/** How often one of the first is longer than one of the second: a half where nothing tells them apart. */
function shareOfLonger(first, second) {
  const wins = first.flatMap((one) =>
    second.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)),
  );
  return wins.reduce((sum, one) => sum + one, 0) / wins.length;
}
