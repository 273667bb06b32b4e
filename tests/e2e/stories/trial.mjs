import { closeHold, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';

const TEXT = 'A record quarter in the trial.';

export const trial = {
  name: 'trial',
  tells:
    'Without a server the extension alone checks, queues and approves on one machine, and says that it is a trial',
  async run({ cast, world, check, shot }) {
    const visitor = await cast.stranger('visitor');
    const options = await visitor.extensionPage('options.html');
    await shot(options, 'first run');
    await options.click('button', 'Start the trial');
    await options.see('.gp-trial', 'Trial on this one machine');
    check.that('the screens say plainly that it is a trial', true);
    await options.close();

    const page = await compose(visitor, 'x', TEXT);
    await seeState(page, 'sign-off');
    await pressPost(page, 'x');
    await seeHold(page, 'needs sign-off');
    await page.click('dialog button', 'Submit for approval');
    await page.see('.gp-hold-title', 'Sent for approval');
    await closeHold(page);

    const desk = await visitor.extensionPage('popup.html?place=tab');
    check.that(
      'as author, the own draft is not in the queue',
      !(await desk.has('.gp-list button', TEXT)),
    );
    await desk.click('.gp-trial label', 'Reviewer');
    for (const stage of ['managers', 'legal']) {
      await desk.click('.gp-list button', TEXT);
      await desk.see('.gp-desk-detail [aria-current]', stage);
      await desk.click('.gp-desk-detail button', 'Approve');
      await desk.click('.gp-desk-detail button', 'Yes, approve');
      await desk.gone('.gp-desk-detail button', 'Yes, approve');
    }
    await shot(desk, 'trial desk');
    await desk.click('.gp-trial label', 'Author');
    await desk.close();
    await page.raw.bringToFront();
    await seeState(page, 'approved');
    await pressPost(page, 'x');
    const posts = await world.posts('x', 1);
    check.same(
      'the approved text went out',
      posts.map((post) => post.text),
      [TEXT],
    );
    await page.close();

    const fixed = await visitor.extensionPage('options.html');
    await fixed.fill('Policy address', world.staticFeed.url);
    await fixed.click('#policy button', 'Save address');
    await fixed.see('#policy', 'Acme social media policy');
    await fixed.see('#policy', 'Up to date');
    check.that('a pack from a static URL is taken without a server', true);
    await fixed.close();
    await cast.dismiss('visitor');
  },
};
