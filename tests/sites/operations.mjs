import { pick } from '../../scripts/bench/random.mjs';

const WORDS = [
  'one ',
  'two  ',
  'Falcon ',
  "it's ",
  '#launch ',
  '@acme ',
  'https://acme.example/a?b=c ',
  'naïve ',
  // The same letter as a letter and its accent.
  'cafe\u0301 ',
  'שלום ',
  'شكرا لكم ',
  '日本 ',
  '8% ',
  ' ',
];
const EMOJI = ['👍', '👩‍💻', '🏳️‍🌈', '❤️', '👋🏽'];
const PASTED = [
  'pasted',
  'two\nlines',
  'gap\n\nbelow',
  ' spaced  out ',
  'tab\there',
  'emoji 👩‍💻 in',
  '\nfirst',
];
const RICH = [
  '<b>bold</b> and <a href="https://acme.example">a link</a>',
  '<p>one paragraph</p><p>and two</p>',
  '<ul><li>first</li><li>second</li></ul>',
  'broken<br>line &amp; more',
];

/** From the site's own lists: people, addresses that were recognised, pictures of signs. */
const CHOSEN = [
  { kind: 'mention', text: '@Mira Okafor' },
  { kind: 'mention', text: 'שירה לוי' },
  { kind: 'link', text: 'https://acme.example/a?b=c' },
  { kind: 'emoji', text: '👩‍💻' },
];

/** What is said where an editor or a browser offers no way to do it. */
const NOT_DONE = {
  choose: 'no such list',
  drag: 'nothing to drag',
  autofill: 'not a field',
  compose: 'not here',
};

export const isDone = (detail) => !Object.values(NOT_DONE).includes(detail);

/** What a person does to an editor; each answers a word for the report. `keys` are those of the composer. */
export const OPERATIONS = {
  type: async ({ desk, random }) => {
    const word = pick(random, WORDS);
    await desk.page.keyboard.type(word);
    return word;
  },
  emoji: async ({ desk, random }) => {
    const emoji = pick(random, EMOJI);
    await desk.page.keyboard.type(emoji);
    return emoji;
  },
  'new line': ({ desk, variant }) => desk.press(variant.newLine),
  delete: async ({ desk, random }) => {
    const keys = pick(random, [
      'Backspace',
      'Backspace',
      'Delete',
      'Control+Backspace',
      'Control+Delete',
    ]);
    await desk.press(keys);
    return keys;
  },
  move: async ({ desk, random }) => {
    const keys = pick(random, [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'Control+ArrowLeft',
    ]);
    await desk.press(keys);
    return keys;
  },
  select: async ({ desk, random }) => {
    const keys = pick(random, [
      'Shift+ArrowLeft',
      'Shift+Home',
      'Control+Shift+ArrowLeft',
      'Shift+ArrowUp',
    ]);
    await desk.press(keys);
    return keys;
  },
  paste: async ({ desk, random }) => {
    const text = pick(random, PASTED);
    await desk.inPage('copy', text);
    await desk.press('Control+v');
    return text;
  },
  'paste rich': async ({ desk, random }) => {
    const html = pick(random, RICH);
    await desk.inPage('copyRich', html);
    await desk.press('Control+v');
    return html;
  },
  undo: ({ desk }) => desk.press('Control+z'),
  redo: ({ desk }) => desk.press('Control+Shift+Z'),
  replace: async ({ desk, random }) => {
    await desk.press('Control+a');
    const word = pick(random, WORDS);
    await desk.page.keyboard.type(word);
    return word;
  },
  drag: async ({ desk, variant }) => {
    const spots = await desk.inPage('dragSpots', variant.editor);
    if (!spots) return NOT_DONE.drag;
    const { mouse } = desk.page;
    // Playwright and Puppeteer have a name of their own for it. In Firefox no drag begins by a driver's mouse (2026-11): it only selects.
    await mouse.click(spots.from.x, spots.from.y, { clickCount: 2, count: 2 });
    await mouse.move(spots.from.x, spots.from.y);
    await mouse.down();
    await mouse.move(spots.to.x - 3, spots.to.y);
    await mouse.move(spots.to.x, spots.to.y);
    await mouse.up();
    return JSON.stringify(spots);
  },
  /** No driver reaches a browser's own list of addresses: what a form's field then gets, and hears. */
  autofill: async ({ desk, variant, random }) => {
    const text = pick(random, WORDS);
    return (await desk.inPage('autofill', { css: variant.editor, text }))
      ? text
      : NOT_DONE.autofill;
  },
  choose: async ({ desk, variant, random }) => {
    const chosen = { css: variant.editor, ...pick(random, CHOSEN) };
    return (await desk.inPage('choose', chosen)) ? chosen.text : NOT_DONE.choose;
  },
  compose: async ({ desk, random }) => {
    const context = desk.page.context?.();
    // Firefox offers no way to drive an input method from outside (2026-11): there only people can try it.
    if (!context?.newCDPSession) return NOT_DONE.compose;
    const session = await context.newCDPSession(desk.page);
    const caret = { selectionStart: 2, selectionEnd: 2 };
    await session.send('Input.imeSetComposition', {
      text: 'に',
      selectionStart: 1,
      selectionEnd: 1,
    });
    await session.send('Input.imeSetComposition', { text: 'にほ', ...caret });
    const isTaken = random() < 0.7;
    await session.send('Input.insertText', { text: isTaken ? '日本' : '' });
    await session.detach();
    return isTaken ? 'taken' : 'given up';
  },
};

/** How often each is drawn: a text must grow to be worth an undo. */
const WEIGHTS = {
  type: 40,
  emoji: 8,
  'new line': 10,
  delete: 12,
  move: 12,
  select: 6,
  paste: 5,
  'paste rich': 4,
  undo: 8,
  redo: 4,
  replace: 1,
  drag: 3,
  compose: 5,
  autofill: 3,
  choose: 6,
};

const DRAWN = Object.entries(WEIGHTS).flatMap(([name, weight]) => Array(weight).fill(name));

export function drawOperation(random) {
  return pick(random, DRAWN);
}
