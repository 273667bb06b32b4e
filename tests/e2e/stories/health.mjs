import { seeState } from '../notice.mjs';
import { writeReason } from '../reason-window.mjs';
import { compose, pressPost } from '../sites.mjs';
import { until } from '../world.mjs';

const REASONED = 'Unlike Globex we open at night.';
const UNSEEN = 'Project Falcon in a box of another shape.';
const BOX = 'form.another-shape [contenteditable]';
/** Somebody new: a browser tells a sign once an hour, and this one has told none yet. */
const EVA = { id: 'eva', name: 'Eva Author', roles: 'author', groups: 'authors' };
/** What is watched for 15 seconds, on a machine that is busy. */
const PATIENCE = 40_000;

export const health = {
  name: 'health',
  tells:
    'A box that no surface describes and a post that never arrives are told to author and server, without a word of the text',
  async run({ cast, world, check, shot }) {
    const eva = await cast.newcomer(EVA);
    const before = await signsOfX(world);
    const page = await compose(eva, 'x', REASONED);
    await postThatFails({ eva, world, page });
    await boxOfAnotherShape({ page, check, shot });
    await until(
      'the server to hear of the box',
      async () => (await signsOfX(world))['unknown-composer'] > before['unknown-composer'],
      PATIENCE,
    );
    check.that('the server hears of the box within one post', true);
    await until(
      'the server to hear of the post that nobody saw',
      async () => (await signsOfX(world))['post-unseen'] > before['post-unseen'],
      PATIENCE,
    );
    check.that('a post that was let go and never arrived is told', true);
    check.same('each of the two once', await signsOfX(world), {
      'unknown-composer': before['unknown-composer'] + 1,
      'post-unseen': before['post-unseen'] + 1,
    });
    await authorSees({ eva, check, shot });
    check.that('no report holds a word of the texts', !/Globex|Falcon/.test(reportsIn(world)));
    check.that('and there were reports', reportsIn(world).includes('post-unseen'));
    await page.close();
    await cast.dismiss('eva');
  },
};

/** Let go with a reason; the site answers 500 and keeps the text in its box. */
async function postThatFails({ eva, world, page }) {
  await writeReason(eva, page, 'x', 'Agreed with the product team.');
  world.replicas.setFaults('x', { fail: true });
  await pressPost(page, 'x');
  await world.posts('x', 1);
}

async function boxOfAnotherShape({ page, check, shot }) {
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.className = 'another-shape';
    form.innerHTML =
      '<div contenteditable="true" style="min-height:60px"></div><button type="submit">Send</button>';
    form.style.cssText =
      'position:fixed;left:300px;top:480px;width:300px;z-index:9;background:#fff;border:1px solid';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      window.__sent = form.textContent;
    });
    document.querySelector('#react-root').append(form);
  });
  await page.click(BOX);
  await page.type(UNSEEN);
  await seeState(page, 'partial');
  await shot(page, 'a box of another shape');
  await page.click('form.another-shape button');
  await page.until('the box to be sent', () => window.__sent);
  check.that('a box that is not understood warns, and nothing is held there', true);
}

async function authorSees({ eva, check, shot }) {
  const options = await eva.extensionPage('options.html');
  const line = await options.until('the line of posts on X', () => {
    const rows = [...document.querySelectorAll('#sites tbody tr')];
    const texts = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    return texts.find(([site, surface]) => site === 'X' && surface === 'Post');
  });
  check.that('the options page says since when it is missed', line[2].includes('First missed'));
  check.that('and that it does not simply work', !line[2].includes('Working'));
  await shot(options, 'sites');
  await options.close();
}

/** What the server counts for posts on X, over all versions. */
async function signsOfX(world) {
  const headers = { authorization: `Bearer ${await world.token('carla')}` };
  const answer = await fetch(`${world.server.url}/v1/site-health`, { headers });
  const { surfaces } = await answer.json();
  const here = surfaces.filter(({ site, surface }) => site === 'x' && surface === 'post');
  const of = (sign) => here.reduce((sum, { counts }) => sum + (counts[sign] ?? 0), 0);
  return { 'unknown-composer': of('unknown-composer'), 'post-unseen': of('post-unseen') };
}

/** The bodies of all reports that left the browsers. */
function reportsIn(world) {
  const bodies = [...world.server.log().matchAll(/^POST \/v1\/site-health\n(.*)$/gm)];
  return bodies.map(([, body]) => body).join('\n');
}
