import assert from 'node:assert/strict';
import { pause } from './contract-steps.mjs';
import { until } from './desk.mjs';
import { arrived, heldPlaces, reset } from './seen-of.mjs';

const WAYS = ['xhr', 'fetch', 'request', 'form', 'parameters', 'frame', 'worker'];
const EDITOR =
  '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const POST = '[data-testid="tweetButtonInline"]';

/** Holding is done at the press: it must not matter how a site would have published. */
export const TRANSPORT_CHECKS = Object.fromEntries(
  WAYS.map((way) => [`x: by ${way}, nothing is sent while held, and once when let go`, sends(way)]),
);

function sends(way) {
  return async (desk) => {
    await desk.goto(`https://x.com/home?send=${way}`);
    await desk.click(EDITOR);
    await desk.page.keyboard.type(`sent by ${way}`);
    await until(() => desk.ask('point', POST), 'Post is awake');
    await desk.ask('hold', true);
    await desk.click(POST);
    await desk.click(EDITOR);
    await desk.press('Control+Enter');
    await until(async () => (await heldPlaces(desk)).length === 2, 'both presses are held');
    await pause(150);
    assert.deepEqual(await arrived(desk), []);
    await desk.ask('hold', false);
    await desk.click(POST);
    await until(async () => (await arrived(desk)).length > 0, 'the post arrives');
    await pause(150);
    assert.deepEqual(
      (await arrived(desk)).map(({ text }) => text),
      [`sent by ${way}`],
    );
    await reset(desk);
  };
}
