import assert from 'node:assert/strict';
import { arrived, awake, pause, post, stepsOf, undoUntil, write } from './contract-steps.mjs';
import { until } from './desk.mjs';

const LINE = 'All  work and no play 👩‍💻 makes شكرا a #dull day. ';
const LONG = `${LINE.repeat(60)}\n\n`.repeat(3) + LINE.repeat(40);

const CHOSEN = { mention: '@Mira Okafor', link: 'https://acme.example/a?b=c', emoji: '👩‍💻' };

/** What depends on the editor library only. */
export const EDITOR_CHECKS = {
  'reads long': async ({ desk, variant, world }) => {
    await desk.inPage('copy', LONG);
    await desk.press('Control+v');
    // Quill and ProseMirror drop blank lines and double spaces of a paste: what counts is that reading is the model.
    const read = await until(() => longRead(desk), 'the text is pasted');
    if (variant.keepsPaste) assert.equal(read, LONG);
    // Loose, the fastest, and asked again: other work may share the machine. It takes 0.1 to 5 ms where it runs alone.
    const quick = async () => {
      const cost = await desk.ask('cost');
      return cost.fastest < 50 && cost;
    };
    const { median } = await until(quick, `reading ${read.length} characters takes 50 ms at most`);
    await post(desk, variant);
    await arrived(world, read, variant);
    return `${median.toFixed(1)} ms`;
  },
  /** People, recognised addresses and pictures of signs are nodes of their own: read as what goes out, and written beside and over. */
  'reads what was chosen': async ({ desk, variant, world }) => {
    const kinds = [];
    let text = 'Thanks ';
    await desk.type(text, variant.newLine);
    for (const [kind, chosen] of Object.entries(CHOSEN)) {
      const isThere = await desk.inPage('choose', { css: variant.editor, kind, text: chosen });
      if (!isThere) continue;
      kinds.push(kind);
      // Sites put a space behind what is more than a sign.
      text += kind === 'emoji' ? chosen : `${chosen} `;
      await until(async () => (await desk.ask('read')) === text, `${kind} is read`);
      await desk.page.keyboard.type('and ');
      text += 'and ';
    }
    if (kinds.length === 0) return 'only text';
    await until(async () => (await desk.ask('read')) === text, 'what is typed behind it is read');
    const chosen = CHOSEN[kinds[0]];
    const at = text.indexOf(chosen);
    const span = [at, at + chosen.length];
    // A picture is no text of a range.
    if (kinds[0] !== 'emoji') assert.deepEqual(await desk.ask('ranges', [span]), [chosen]);
    await write(desk, [0, 6, 'Ad: thanks'], `Ad: thanks${text.slice(6)}`);
    text = `Ad: thanks${text.slice(6)}`;
    await write(desk, [at + 4, at + 4 + chosen.length, 'all'], text.replace(chosen, 'all'));
    await post(desk, variant);
    await arrived(world, text.replace(chosen, 'all'), variant);
    return kinds.join(' ');
  },
  writes: async ({ desk, variant, world }) => {
    await desk.type('one two three\nfour  five six', variant.newLine);
    await write(desk, [0, 0, 'Ad: '], 'Ad: one two three\nfour  five six');
    await write(desk, [8, 11, 'both 👍'], 'Ad: one both 👍 three\nfour  five six');
    await write(desk, [28, 32, 'a\nb\n\nc'], 'Ad: one both 👍 three\nfour  a\nb\n\nc six');
    const text = 'Ad: one both 👍 three\nfour  a\nb\n\nc six';
    await write(desk, [text.length, text.length, ' #end'], `${text} #end`);
    await desk.page.keyboard.type('!');
    await until(
      async () => (await desk.ask('read')) === `${text} #end!`,
      'typing goes on at the end',
    );
    await post(desk, variant);
    await arrived(world, `${text} #end!`, variant);
  },
  'writes more': async ({ desk, variant, world }) => {
    await desk.type('Guaranteed 8% returns', variant.newLine);
    await write(desk, [10, 13, ''], 'Guaranteed returns');
    await write(desk, [0, 18, 'First line\n\nThird line'], 'First line\n\nThird line');
    await write(desk, [0, 0, 'Top\n'], 'Top\nFirst line\n\nThird line');
    await write(desk, [15, 15, 'middle'], 'Top\nFirst line\nmiddle\nThird line');
    // What a plain editable writes for two spaces cannot be told from a no-break space of the author.
    const km = variant.plainSpaces ? '10 km' : '10\u00a0km';
    const all = `Top ${km}\nFirst line\nmiddle\nThird line`;
    await write(desk, [3, 3, ' 10\u00a0km'], all);
    await write(desk, [0, all.length, 'Other line\n\nand more'], 'Other line\n\nand more');
    await post(desk, variant);
    await arrived(world, 'Other line\n\nand more', variant);
  },
  /** As after a reload: what was kept goes into a box that nobody wrote in. */
  'fills an empty box': async ({ desk, variant, world }) => {
    await write(desk, [0, 0, 'First line 👍\n\nThird line'], 'First line 👍\n\nThird line');
    await post(desk, variant);
    await arrived(world, 'First line 👍\n\nThird line', variant);
  },
  /** A text that the site's own control denies, or that came in otherwise: the old one is back, in the model too. */
  'puts back': async ({ desk, variant, world }) => {
    const old = 'one two three\nfour five';
    await desk.type(old, variant.newLine);
    await awake(desk, variant);
    await pause(300);
    if (!variant.sleeps) await isPutBack(desk, variant, old);
    await desk.inPage('spoil');
    const spoilt = await desk.ask('write', 4, 7, 'both');
    const isOther = spoilt.kind === 'written';
    assert.equal(await desk.ask('read'), isOther ? old.replace('two', 'both') : old);
    // In Firefox the page's own paste may come in empty.
    if (!isOther) assert.ok(['put-back', 'refused'].includes(spoilt.kind), spoilt.kind);
    await post(desk, variant);
    await arrived(world, isOther ? old.replace('two', 'both') : old, variant);
    return isOther ? 'no paste' : 'ok';
  },
};

/** The author's own undo, right after the last key: only what was written for them goes, here and in what is posted. */
export const UNDO_CHECK = {
  undo: async ({ desk, variant, world }) => {
    const old = 'one two three\nfour five';
    await desk.type(old, variant.newLine);
    await write(desk, [19, 23, 'both 👍'], 'one two three\nfour both 👍');
    const times = await undoUntil(desk, old);
    await post(desk, variant);
    await arrived(world, old, variant);
    return `${times}x`;
  },
};

async function isPutBack(desk, variant, old) {
  await desk.inPage('sleep', { editor: variant.editor, post: stepsOf(variant)[0] });
  const outcome = await desk.ask('write', 4, 7, '2');
  await desk.inPage('wake');
  assert.equal(await desk.ask('read'), old);
  assert.deepEqual(outcome, { kind: 'put-back' });
}

async function longRead(desk) {
  const read = await desk.ask('read');
  return read.length > 10_000 && read;
}
