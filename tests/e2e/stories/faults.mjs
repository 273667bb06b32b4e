import { closeHold, openCard, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';

export const faults = {
  name: 'faults',
  tells:
    'Killed worker, stopped server, reloaded extension: nothing is lost, nothing arrives twice',
  async run(scene) {
    const ada = await scene.cast.person('ada');
    if (ada.killWorker) await workerKilled(scene, ada);
    await serverStopped(scene, ada);
    await serverRefused(scene, ada);
    await extensionReloaded(scene, ada);
    await scene.cast.dismiss('ada');
  },
};

async function workerKilled({ world, check }, ada) {
  const text = 'A record quarter, with a killed worker.';
  const page = await compose(ada, 'x', text);
  await seeState(page, 'sign-off');
  await pressPost(page, 'x');
  await page.see('dialog button', 'Submit for approval');
  await world.server.slow(1500);
  await page.click('dialog button', 'Submit for approval');
  await ada.killWorker(page);
  await world.server.slow(0);
  await world.submissionIs(text, 'pending');
  check.same(
    'worker killed mid-submit: the server has it once',
    await world.countSubmissions(text),
    1,
  );
  check.that(
    'the text is still in the editor',
    (await page.textOf(SITES.x.editor)).includes('killed worker'),
  );
  await page.close();
}

async function serverStopped({ world, check, shot }, ada) {
  const text = 'A record quarter, with the server down.';
  const page = await compose(ada, 'x', text);
  await seeState(page, 'sign-off');
  await world.server.stop();
  await pressPost(page, 'x');
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Kept, and sent when the server answers', 20_000);
  check.that('server down: nothing to press twice', !(await page.has('dialog button', 'Send')));
  await shot(page, 'server down');
  await closeHold(page);
  await seeState(page, 'queued');
  await pressPost(page, 'x');
  await seeHold(page, 'Kept, and sent when the server answers');
  check.that('Post again: the same state', !(await page.has('dialog button', 'Submit')));
  await closeHold(page);
  await openCard(page);
  await page.see('.gp-card', 'What you submitted is kept');
  await shot(page, 'server down, the card');
  check.same('server down: nothing was posted', world.replicas.record.length, 0);
  const desk = await ada.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'My drafts');
  await desk.see('.gp-unsent .gp-draft', text);
  await shot(desk, 'server down, in the popup');
  await world.server.start();
  await world.submissionIs(text, 'pending');
  await desk.gone('.gp-unsent', text);
  check.that('server back: the popup has it in its list', await desk.has('.gp-list', text));
  check.same('server back: it arrived, once', await world.countSubmissions(text), 1);
  await desk.close();
  await page.close();
}

/** While nobody looks at the site the popup still tells, and nothing is lost by it. */
async function serverRefused({ world, check, shot }, ada) {
  const text = 'A record quarter, which the server does not take.';
  const page = await compose(ada, 'x', text);
  await seeState(page, 'sign-off');
  await world.server.stop();
  await pressPost(page, 'x');
  await page.click('dialog button', 'Submit');
  await seeHold(page, 'Kept, and sent');
  world.server.refuse('too-large');
  await world.server.start();
  await seeHold(page, 'needs sign-off');
  await page.see('dialog .gp-note', 'too large to send');
  await shot(page, 'refused later');
  await closeHold(page);
  await openCard(page);
  await page.see('.gp-card', 'The server did not take this draft');
  const desk = await ada.extensionPage('popup.html');
  await desk.click('[role=tab]', 'My drafts');
  await desk.see('.gp-unsent .gp-draft', text);
  await shot(desk, 'refused, in the popup');
  world.server.refuse(undefined);
  await page.raw.bringToFront();
  await page.click('.gp-card button', 'Submit');
  await page.click('dialog button', 'Submit');
  await seeHold(page, 'Sent for approval');
  check.same('refused, submitted again: it arrived, once', await world.countSubmissions(text), 1);
  await desk.raw.bringToFront();
  await desk.gone('.gp-unsent', text);
  check.that('and nothing is left to be sent', await desk.has('.gp-list', text));
  await desk.close();
  await page.close();
}

async function extensionReloaded({ world, check, shot }, ada) {
  const text = 'Project Falcon stays held after a reload.';
  const page = await compose(ada, 'x', text);
  await seeState(page, 'blocked');
  world.replicas.reset();
  await page.evaluate(() => {
    window.__old = [...document.documentElement.children];
  });
  await ada.reloadExtension();
  await page.raw.bringToFront();
  await page.until('the chip of the new script', () =>
    [...document.documentElement.children].some(
      (one) => !window.__old.includes(one) && one.shadowRoot?.querySelector('[data-state=blocked]'),
    ),
  );
  check.same('extension reloaded under the page: one chip', await chipCount(page), 1);
  await pressPost(page, 'x');
  await seeHold(page, 'cannot be posted');
  await shot(page, 'after the reload');
  check.same('the new script holds the post', world.replicas.record.length, 0);
  await closeHold(page);
  check.same('the text is as it was', (await page.textOf(SITES.x.editor)).trim(), text);
  await page.click(SITES.x.editor);
  await page.press('Control+a');
  await page.type('Our shop opens on Monday.');
  await seeState(page, 'clear');
  await pressPost(page, 'x');
  const [post] = await world.posts('x', 1);
  check.same(
    'a clean text goes out, held by neither script',
    post.text,
    'Our shop opens on Monday.',
  );
  await page.close();
}

const chipCount = (page) =>
  page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((one) => one.shadowRoot);
    return hosts.flatMap((one) => [...one.shadowRoot.querySelectorAll('.gp-chip')]).length;
  });
