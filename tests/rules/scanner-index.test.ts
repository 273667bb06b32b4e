import { expect, test } from 'vitest';
import { linearPattern } from '../../rules/linear-pattern';
import { Recognisers } from '../../rules/recognisers';

const FORMS = { inflected: false, caseSensitive: false };
const LISTED = ['Project Falcon', 'café au lait', 'C++', 'act now', 'ΑΒΓ'];
const TEXT = 'PROJECT f4lcon, café au lait, C++ and act now: ticket-12 αβγ';

function recognisers(saved?: ArrayBuffer, listed = LISTED) {
  const all = new Recognisers({ 'linear-pattern': linearPattern }, saved);
  const slots = listed.map((phrase) => all.phrases([phrase], FORMS));
  const gate = { any: ['ticket-'], longest: 11 };
  slots.push(all.pattern('ticket-\\d+', { caseSensitive: false, gate }));
  return { all, hits: () => slots.map(all.scan({ kind: 'text', text: TEXT }).hits) };
}

test('a saved index finds the same', () => {
  const made = recognisers();
  const loaded = recognisers(made.all.save());
  expect(made.hits().every((hits) => hits.length === 1)).toBe(true);
  expect(loaded.hits()).toEqual(made.hits());
  expect(loaded.all.isLoaded).toBe(true);
  expect(new Uint8Array(loaded.all.save())).toEqual(new Uint8Array(made.all.save()));
});

test('a saved index that does not fit is made anew', () => {
  const { all, hits } = recognisers();
  const saved = all.save();
  const damaged = saved.slice(0);
  new Uint8Array(damaged)[saved.byteLength - 5] = 255;
  const otherFormat = saved.slice(0);
  new Int32Array(otherFormat)[1] = 99;
  const others = [
    damaged,
    otherFormat,
    saved.slice(0, 40),
    saved.slice(0, 41),
    new ArrayBuffer(0),
    new ArrayBuffer(400),
  ];
  for (const buffer of others) {
    const remade = recognisers(buffer);
    expect(remade.hits()).toEqual(hits());
    expect(remade.all.isLoaded).toBe(false);
  }
  const otherPack = recognisers(saved, [...LISTED.slice(0, -1), 'nothing']);
  expect(otherPack.hits().at(-2)).toEqual([]);
  expect(otherPack.all.isLoaded).toBe(false);
});
