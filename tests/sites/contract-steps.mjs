import assert from 'node:assert/strict';
import { until } from './desk.mjs';

/** What is pressed from the editor to the post, in order; empty where only a key posts. */
export function stepsOf({ next = [], post }) {
  return [next, post ?? []].flat();
}

/** Waits for the first control that leads on: sites wake it, or draw it, some time after the last key. */
export async function awake(desk, variant) {
  const [first] = stepsOf(variant);
  if (first) await until(() => desk.ask('point', first), 'Post is awake');
}

/** To the step that posts, where that is another than the one with the editor. */
export async function goOn(desk, variant) {
  if (!variant.next) return;
  for (const css of stepsOf(variant).slice(0, -1)) await desk.click(css);
  await until(() => desk.ask('keepLastStep'), 'the last step is there');
}

/** Presses what posts, and what comes after it. */
export async function press(desk, { post, editor, after }) {
  if (post) await desk.click(post);
  else {
    await desk.click(editor);
    await desk.press('Enter');
  }
  if (after) await desk.click(after);
}

export async function post(desk, variant) {
  await goOn(desk, variant);
  await press(desk, variant);
}

/** `arrives`: the texts of the posts in order, null for the one that was typed. */
export async function arrived(world, text, { arrives = [null] }) {
  await until(() => world.record.length >= arrives.length, 'the post arrives');
  assert.deepEqual(
    world.record.map((post) => post.text),
    arrives.map((one) => one ?? text),
  );
}

export async function write(desk, [start, end, text], wanted) {
  const outcome = await desk.ask('write', start, end, text);
  assert.equal(await desk.ask('read'), wanted);
  assert.deepEqual(outcome, { kind: 'written' });
}

/** Presses undo until the box says this again, four times at most; answers how often. */
export async function undoUntil(desk, wanted) {
  for (let times = 1; times <= 4; times += 1) {
    await desk.press('Control+z');
    await pause(80);
    if ((await desk.ask('read')) === wanted) return times;
  }
  throw new Error(`undo leaves ${JSON.stringify(await desk.ask('read'))}`);
}

export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
