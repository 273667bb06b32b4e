import { SHADOW_HOSTS } from '../sites.mjs';
import { actOnEditor } from './in-page.mjs';

/** 300 characters with something to find in most of them. */
const TEXT = `We keep a blacklist of vendors, and Project Falcon ships next month! Guaranteed returns of 8% a year, ${'risk-free for the whole team, as our CEO said on stage in Leeds. '.repeat(2)}Ask the guys in sales, or write to us. #launch @acme 100% sure, more  on Monday 9:30`;
const STEP = 25;

/**
 * What a person does in one editor, the same with and without the extension. `ours(moment)` may look at what the extension shows and press
 * its buttons. Answers what the page saw: changes, keys, carets, and the texts that undoing and redoing all end with.
 */
export async function writeThere(page, family, ours) {
  const act = (name) =>
    page.evaluate(actOnEditor, { css: family.editor, act: name, hosts: SHADOW_HOSTS });
  for (const css of [family.open ?? [], family.editor].flat()) await page.click(css);
  await act('watch');
  await act('rest');
  // Libraries set classes a moment after the focus: sometimes before the watch, sometimes in it.
  const atFocus = (await act('logs')).changes.filter((line) => !line.includes('| class |'));
  const carets = [];
  const text = [...TEXT].slice(0, 300).join('');
  for (let at = 0; at < text.length; at += STEP) {
    await page.type(text.slice(at, at + STEP));
    await act('frames');
    carets.push(await act('caret'));
    if (at === 4 * STEP) await act('injectAnother');
    if (at % (3 * STEP) === 0) await act('later');
    await ours(at / STEP);
  }
  await page.press(family.newLine);
  await compose(page);
  await act('rest');
  await pressKeys(page, act, carets);
  const { changes, keys } = await act('logs');
  // How much one press takes back is different from run to run in a bare browser as well; where all presses lead is not.
  const undone = await pressUntilStill(page, act, 'Control+z');
  const redone = await pressUntilStill(page, act, 'Control+Shift+Z');
  return { atFocus, changes, keys, carets, undone: [undone], redone: [redone] };
}

/** An input method at work: real in Chromium, which can be told to; nothing of the kind can be told to Firefox. */
async function compose(page) {
  if (page.kind !== 'chromium') return;
  const session = await page.raw.context().newCDPSession(page.raw);
  for (const text of ['に', 'にほ', 'にほん']) {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await session.send('Input.imeSetComposition', { text, ...caret });
  }
  await session.send('Input.insertText', { text: '日本' });
  await session.detach();
}

async function pressKeys(page, act, carets) {
  for (const keys of ['ArrowLeft', 'Shift+ArrowLeft', 'Home', 'Shift+End', 'End', 'Control+b']) {
    await page.press(keys);
    await act('frames');
    carets.push(await act('caret'));
  }
  await page.type(' end');
}

/** The text in the end: when three presses change nothing. */
async function pressUntilStill(page, act, keys) {
  let last = await act('text');
  for (let still = 0; still < 3; still += 1) {
    await page.press(keys);
    await act('frames');
    const text = await act('text');
    if (text !== last) still = -1;
    last = text;
  }
  return last;
}
