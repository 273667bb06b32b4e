// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Mode, Pack } from '../../rules/pack';
import { freshBrowser, openPage } from './a-page';

beforeEach(freshBrowser);

type What = Pack['unknownComposers'];

/** Three presses of Post in a compose box that no surface describes. */
async function pressThrice(unknownComposers: What, mode: Mode, account?: string) {
  const place = 'unknown';
  const options = { mode, place, unknownComposers, ...(account && { account }) };
  const { press } = await openPage(options);
  return [press(), press(), press()];
}

test.each<[What, Mode, string[]]>([
  [undefined, 'guard', ['went', 'went', 'went']],
  ['warn', 'enforce', ['went', 'went', 'went']],
  ['allow', 'enforce', ['went', 'went', 'went']],
  ['hold-once', 'guard', ['held', 'went', 'held']],
  ['hold-once', 'enforce', ['held', 'went', 'held']],
  ['hold-once', 'monitor', ['went', 'went', 'went']],
])('where the pack says %s, in %s', async (what, mode, wanted) => {
  expect(await pressThrice(what, mode)).toEqual(wanted);
});

test('a personal account is never held there', async () => {
  expect(await pressThrice('hold-once', 'enforce', 'ada-herself')).toEqual([
    'went',
    'went',
    'went',
  ]);
});

test('what passes at the second press is on record', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true });
  await pressThrice('hold-once', 'guard');
  await vi.waitFor(() => expect(JSON.stringify(sent.mock.calls)).toContain('posted-unchecked'));
});
