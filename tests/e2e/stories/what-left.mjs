import { closeHold, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { approveByAll, lookAtMyDrafts } from './sign-off.mjs';

const APPROVED = 'One more record quarter, as reported before.';
const ADDED = ' Buy now!';

export const whatLeft = {
  name: 'what-left',
  tells:
    'A page that changes an approved text after Post was let go ends in a record, an alarm and a word to its author',
  async run({ cast, world, check, shot }) {
    world.replicas.reset();
    const ada = await cast.person('ada');
    const page = await compose(ada, 'linkedin', APPROVED);
    await submit(page);
    await approveByAll(cast, APPROVED);
    await lookAtMyDrafts(ada);
    await page.raw.bringToFront();
    await seeState(page, 'approved');
    await page.evaluate(addAfterRelease, ADDED);
    await pressPost(page, 'linkedin');
    const posts = await world.posts('linkedin', 1);
    check.same(
      'another text left the page',
      posts.map(({ text }) => text),
      [APPROVED + ADDED],
    );
    await world.submissionIs(APPROVED, 'posted');
    const record = await world.recordOf('posted-differs');
    check.that('the server has it on record', record.includes('posted-differs'));
    const desk = await ada.extensionPage('popup.html?place=tab');
    await desk.see('*', 'is not what was approved');
    await shot(desk, 'told to the author');
    check.that('and the author is told', true);
    await desk.close();
    await page.close();
  },
};

async function submit(page) {
  await seeState(page, 'sign-off');
  await pressPost(page, 'linkedin');
  await seeHold(page, 'needs sign-off');
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await seeState(page, 'pending');
}

/** After ours, and before the site's own handler. */
function addAfterRelease(added) {
  const find = (root) => {
    const here = root.querySelector('.ql-editor p');
    if (here) return here;
    const hosts = [...root.querySelectorAll('*')].filter((one) => one.shadowRoot);
    return hosts.map((host) => find(host.shadowRoot)).find(Boolean);
  };
  const change = (event) => {
    if (!event.composedPath()[0]?.closest?.('.share-actions__primary-action')) return;
    window.removeEventListener('click', change, true);
    find(document).append(added);
  };
  window.addEventListener('click', change, true);
  return true;
}
