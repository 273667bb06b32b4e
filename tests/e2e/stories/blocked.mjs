import { closeHold, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';

const DRAFTS = {
  'an unreleased product': 'Big news: Project Falcon is coming.',
  'a card number': 'Refund goes to 4111 1111 1111 1111 today.',
  'an IBAN': 'Pay to DE89 3704 0044 0532 0130 00 please.',
  'an API key': `Use AKIA${'IOSFODNN7EXAMPLE'} for the demo.`,
};

export const blocked = {
  name: 'blocked',
  tells: 'A blocked draft is held by button, keyboard and scripted click, with the reason',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    for (const site of Object.keys(SITES)) {
      const page = await compose(ada, site, DRAFTS['an unreleased product']);
      await seeState(page, 'blocked');
      await pressPost(page, site);
      await seeHold(page, 'cannot be posted');
      await shot(page, `${site} blocked`);
      await closeHold(page);
      await SITES[site].focus(page);
      await page.press('Control+Enter');
      if (SITES[site].keyboard) {
        await seeHold(page, 'cannot be posted');
        await closeHold(page);
      }
      await page.scriptedClick(SITES[site].post);
      await seeHold(page, 'cannot be posted');
      check.same(`${site}: nothing arrived`, world.replicas.record.length, 0);
      check.that(
        `${site}: the text is still there`,
        (await page.textOf(SITES[site].editor)).includes('Project Falcon'),
      );
      await page.close();
    }
    for (const [what, text] of Object.entries(DRAFTS)) {
      const page = await compose(ada, 'x', text);
      await seeState(page, 'blocked');
      await pressPost(page, 'x');
      await seeHold(page, 'cannot be posted');
      check.same(`${what} is held`, world.replicas.record.length, 0);
      await page.close();
    }
    await commentByEnter({ ada, world, check });
  },
};

async function commentByEnter({ ada, world, check }) {
  const page = await ada.page(SITES.facebook.home);
  await page.click('[role=article] [contenteditable=true]');
  await page.type('Project Falcon will fix that');
  await seeState(page, 'blocked');
  await page.press('Enter');
  await seeHold(page, 'cannot be posted');
  check.same('a Facebook comment is held at Enter', world.replicas.record.length, 0);
  await page.close();
}
