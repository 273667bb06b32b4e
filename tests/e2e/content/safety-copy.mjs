import { openCard, seeState } from '../notice.mjs';
import { compose, SHADOW_HOSTS, SITES } from '../sites.mjs';

const OLD = 'First line.\nWe keep a blacklist here.';
const NOTE = 'Your text before the change';

export const safetyCopyChecks = {
  'the text before a change comes back by its button': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await withFix(stage, site);
      await page.see('.gp-card', NOTE);
      await shot(page, site);
      await page.click('.gp-card button', 'Put back');
      await seeState(page, 'advise');
      check.same(`${site}: as it was`, await lines(page, site), OLD.split('\n'));
      await page.click('.gp-card button', 'Delete');
      await page.gone('.gp-card', NOTE);
      check.that(`${site}: deleted when its author says so`, true);
      await page.close();
    }
  },
  'the text before a change survives a reload of the tab': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await withFix(stage, site);
      await page.see('.gp-card', NOTE);
      await page.reload();
      await SITES[site].open(page);
      await openCard(page);
      await page.see('.gp-card', NOTE);
      await shot(page, site);
      await page.click('.gp-card button', 'Put back');
      await seeState(page, 'advise');
      // The newest one is what the fix had made of it.
      check.that(`${site}: it is back`, (await lines(page, site)).join('\n') === OLD);
      await page.close();
    }
  },
  'a text is kept for its own account only': async ({ stage, check }) => {
    const first = await withFix(stage, 'x');
    await first.see('.gp-card', NOTE);
    await first.close();
    stage.replicas.actAs('x', 'acme_support');
    const other = await stage.browser.page(SITES.x.home);
    await SITES.x.open(other);
    await openCard(other);
    await other.see('.gp-card', 'Nothing to fix');
    check.that('another account sees nothing of it', !(await other.has('.gp-card', NOTE)));
    await other.close();
  },
};

/** A draft with a fix taken, and its card open. */
async function withFix(stage, site) {
  const page = await compose(stage.browser, site, OLD);
  await seeState(page, 'advise');
  await openCard(page);
  await page.click('.gp-card button', 'blocklist');
  await seeState(page, 'clear');
  return page;
}

function lines(page, site) {
  const inPage = ({ css, hosts }) => {
    const roots = [document, ...hosts.map((host) => document.querySelector(host)?.shadowRoot)];
    const [box] = roots.flatMap((root) => [...(root?.querySelectorAll(css) ?? [])]);
    const blocks = box.querySelectorAll('[data-block],p');
    return [...blocks].map((block) => block.textContent);
  };
  return page.evaluate(inPage, { css: SITES[site].editor, hosts: SHADOW_HOSTS });
}
