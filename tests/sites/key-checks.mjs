import assert from 'node:assert/strict';
import facebook from '../../sites/facebook/selectors.json' with { type: 'json' };
import linkedin from '../../sites/linkedin/selectors.json' with { type: 'json' };
import x from '../../sites/x/selectors.json' with { type: 'json' };
import { pause } from './contract-steps.mjs';
import { until } from './desk.mjs';

const FILES = { x, facebook, linkedin };
/** What a person holds down with the key. */
const HELD = { alone: [''], 'ctrl-or-meta': ['Control+', 'Meta+'] };

/** Every key that the adapter's own data names for this composer, as the browser's driver presses it. */
export function keysOf({ site, place }) {
  const { common, surfaces } = FILES[site];
  const { keys = common.keys } = surfaces.find((surface) => surface.place === place);
  return keys.flatMap(({ key, held }) => HELD[held].map((held) => held + key));
}

/** One check for each of them: it is held, once, before the page hears of it. */
export function keyChecks(variant) {
  return Object.fromEntries(keysOf(variant).map((key) => [`key ${key}`, holdsKey(key)]));
}

export function isKeyCheck(name) {
  return name.startsWith('key ');
}

function holdsKey(key) {
  return async ({ desk, variant, world }) => {
    await desk.click(variant.editor);
    await desk.ask('hold', true);
    assert.deepEqual(await desk.ask('composing', pressed(key)), [false, false]);
    assert.deepEqual(await desk.ask('held'), [], 'what an input method holds is no Post action');
    await desk.press(key);
    await until(async () => (await desk.ask('held')).length > 0, `${key} is held`);
    await pause(60);
    const held = await desk.ask('hold', false);
    assert.deepEqual(
      held.map(({ type, by, place }) => [type, by, place]),
      [['keydown', 'key', variant.place]],
    );
    assert.equal(world.record.length, 0, 'nothing was posted');
  };
}

function pressed(key) {
  return {
    key: key.split('+').at(-1),
    ctrlKey: key.startsWith('Control'),
    metaKey: key.startsWith('Meta'),
  };
}
