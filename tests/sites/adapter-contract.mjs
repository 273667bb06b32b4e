import assert from 'node:assert/strict';
import { arrived, awake, goOn, pause, press } from './contract-steps.mjs';
import { until } from './desk.mjs';
import { isKeyCheck } from './key-checks.mjs';

const TYPED = 'Q3 is  on track 👩‍💻 #launch, thanks @acme\n\nشكرا لكم و תודה רבה: more  on Monday ';

/** What each variant must pass. A check gets a fresh page with the composer open and focused; a returned word goes into the table. */
export const CHECKS = {
  finds: async ({ desk, variant, kept }) => {
    const { place, surface, replyTo = null, others = [], boxes = 1, parts = [''] } = variant;
    assert.deepEqual(kept, { place, surface, boxes, replyTo, parts });
    const { partKinds, quotes, scheduledFor } = await desk.ask('draft');
    assert.deepEqual(partKinds, variant.partKinds, 'the kinds of the parts');
    assert.equal(quotes, variant.quotes, 'what is quoted or shared');
    assert.equal(Boolean(scheduledFor), Boolean(variant.isScheduled), 'when it goes out');
    assert.equal(await desk.ask('whole'), true);
    const places = (await desk.ask('list')).map((composer) => composer.place);
    assert.deepEqual(places.sort(), [place, ...others].sort());
    assert.equal(await desk.ask('anchor'), true, 'the anchor has a size');
  },
  /** A release of the site: three of ten marks have another name. Of 40 such pages none may be misunderstood, and none unseen. */
  drift: async ({ desk, variant }) => {
    // Some sites draw their Post control only beside a text.
    await desk.type('a word', variant.newLine);
    await awake(desk, variant);
    const met = { said: 0, same: 0, less: 0, mistaken: [] };
    for (let seed = 1; seed <= 40; seed += 1) {
      const { outcome, renamed } = await desk.ask('drift', seed, 0.3);
      assert.notEqual(
        outcome,
        'silent',
        `nobody sees it where these changed: ${renamed.join(' ')}`,
      );
      if (outcome === 'same' || outcome === 'less') met[outcome] += 1;
      else if (outcome.startsWith('other')) met.mistaken.push(`${seed} ${outcome}`);
      else met.said += 1;
    }
    assert.equal(met.mistaken.length, 0, `mistaken: ${met.mistaken.join(', ')}`);
    return `${met.same}/${met.said}/${met.less}/${met.mistaken.length}`;
  },
  holds: async ({ desk, variant, world }) => {
    await desk.ask('hold', true);
    await desk.click(variant.editor);
    await desk.type(' and two\n', variant.newLine);
    await awake(desk, variant);
    await desk.click(variant.editor);
    await goOn(desk, variant);
    assert.deepEqual(await desk.ask('held'), [], 'neither writing nor a step is a Post action');
    if (variant.post) await holdsControl(desk, variant);
    await pause(150);
    assert.equal(world.record.length, 0, 'nothing was posted');
  },
  account: async ({ desk, variant, world, reopen }) => {
    assert.deepEqual(await desk.ask('account'), variant.account);
    const { actAs, address, id, name } = variant.other;
    if (actAs) world.actAs(variant.site, actAs);
    await reopen(address);
    assert.deepEqual(await desk.ask('account'), id && { id, name });
  },
  reads: async ({ desk, variant, world }) => {
    await desk.type(TYPED, variant.newLine);
    assert.equal(await desk.ask('read'), TYPED);
    await checkRanges(desk);
    // LinkedIn draws its Post button anew some time after the last key: that is not our doing.
    await awake(desk, variant);
    assert.equal(await desk.ask('quietly', TYPED), 0, 'reading changes nothing');
    assert.equal(await desk.ask('looksPosted'), false);
    const { scheduledFor } = await desk.ask('draft');
    await goOn(desk, variant);
    assert.equal(await desk.ask('read'), TYPED, 'the last step knows the text');
    await press(desk, variant);
    await arrived(world, TYPED, variant);
    assert.equal(world.record[0].scheduledFor, scheduledFor, 'it goes out when the draft said');
    await until(() => desk.ask('looksPosted'), 'the composer looks posted');
  },
  'a refused post': async ({ desk, variant, world }) => {
    await desk.type('stays here', variant.newLine);
    world.setFaults(variant.site, { fail: true });
    await goOn(desk, variant);
    await press(desk, variant);
    await until(() => world.record.length === 1, 'the post arrives');
    await pause(200);
    assert.equal(await desk.ask('looksPosted'), false);
    assert.equal(await desk.ask('read'), 'stays here');
  },
};

/** True for a check that goes on in the page that the one before it left open. */
export function sharesPage(check) {
  return ['finds', 'drift', 'holds', 'account'].includes(check) || isKeyCheck(check);
}

/** A click, a scripted click and both keys of a button. */
async function holdsControl(desk, { post, place }) {
  await desk.click(post);
  await desk.inPage('click', post);
  for (const key of ['Enter', ' ']) {
    await until(() => desk.inPage('focusToStay', post), 'Post has the focus');
    await desk.press(key);
  }
  const key = `keydown key ${place}`;
  const click = `click click ${place}`;
  const wanted = [click, click, key, key];
  const held = () => desk.ask('held');
  await until(async () => (await held()).length >= wanted.length, `${wanted.length} are held`);
  const by = (await held()).map((one) => `${one.type} ${one.by} ${one.place}`);
  assert.deepEqual(by.slice(0, wanted.length), wanted);
  // Firefox clicks at the key's end even where its start was stopped; that click is held as well.
  assert.ok(
    by.slice(wanted.length).every((one) => one === click),
    String(by),
  );
}

async function checkRanges(desk) {
  const spans = ['Q3', 'on track', '👩‍💻 #launch', '#launch', '@acme', 'شكرا', 'רבה: more  on'].map(
    (words) => {
      const start = TYPED.indexOf(words);
      return [start, start + words.length];
    },
  );
  const wanted = spans.map(([start, end]) => TYPED.slice(start, end));
  const ranges = await desk.ask('ranges', spans);
  if (ranges === false) return;
  // A plain editable holds a no-break space where its text has a space.
  assert.deepEqual(
    ranges.map((words) => words?.replaceAll('\u00a0', ' ')),
    wanted,
  );
  const past = [[TYPED.length + 1, TYPED.length + 2]];
  assert.deepEqual(await desk.ask('ranges', past), [null], 'outside the text is no range');
}
