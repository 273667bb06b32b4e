import { inPage } from './in-page.mjs';

/** What a check does with a page: ask the agent, click, type, press. `frame`: part of the address of the frame that it is about. */
export function openDesk(page, frame) {
  const here = () => (frame && page.frames().find((one) => one.url().includes(frame))) ?? page;
  const desk = {
    page,
    ask: (name, ...args) => ask(here(), name, args),
    askFrame: (frame, name, ...args) => ask(frame, name, args),
    goto: async (address) => {
      await page.goto(address);
      await until(
        () =>
          ask(here(), 'list', []).then(
            () => true,
            () => false,
          ),
        'the agent answers',
      );
    },
    click: async (css) => {
      const { x, y } = await until(() => ask(here(), 'point', [css]), `${css} can be clicked`);
      const corner = await cornerOf(here(), page);
      await page.mouse.click(corner.x + x, corner.y + y);
    },
    type: async (text, newLine) => {
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) await desk.press(newLine);
        await page.keyboard.type(line);
      }
    },
    press: (keys) => press(page, keys.split('+')),
    /** Changes by another hand than ours: in the page's own world. */
    inPage: (act, argument) => inPage(here(), PAGE_ACTS[act], argument),
  };
  return desk;
}

/** Waits until `read()` answers something true. */
export async function until(read, words, ms = 6000) {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const value = await read();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`never happened: ${words}`);
}

/** Where a frame stands in its page. */
async function cornerOf(frame, page) {
  if (frame === page) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  return (await element.boundingBox()) ?? { x: 0, y: 0 };
}

async function ask(page, name, args) {
  const asked = { id: Math.random().toString(36).slice(2), name, args };
  const { value, error } = JSON.parse(await page.evaluate(exchange, asked));
  if (error) throw new Error(`${name}: ${error}`);
  return value;
}

function exchange(asked) {
  return new Promise((done, failed) => {
    setTimeout(() => failed(new Error(`the agent did not answer ${asked.name}`)), 5000);
    addEventListener(`guidepost-answer-${asked.id}`, (event) => done(event.detail), { once: true });
    dispatchEvent(new CustomEvent('guidepost-ask', { detail: JSON.stringify(asked) }));
  });
}

async function press(page, keys) {
  const [last, ...held] = keys.reverse();
  for (const key of held.reverse()) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
}

const PAGE_ACTS = {
  click: (all, css) => all(css)[0].click(),
  focus: (all, css) => all(css)[0].focus(),
  /** Editors take the caret back some time after they were pressed, on a busy machine later: true once the control keeps the focus. */
  focusToStay: async (all, css) => {
    const [control] = all(css);
    control.focus();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 3; frames += 1) await frame();
    return control.getRootNode().activeElement === control;
  },
  /** A thread as X drew it in 2026-08: every part carries the same testid. */
  drawThread: () => {
    const dialog = document.createElement('div');
    dialog.role = 'dialog';
    for (const text of ['first', 'second', 'third']) {
      const box = document.createElement('div');
      box.dataset.testid = 'tweetTextarea_0';
      box.contentEditable = 'true';
      box.append(text);
      dialog.append(box);
    }
    const post = document.createElement('button');
    post.dataset.testid = 'tweetButton';
    dialog.append(post);
    document.body.append(dialog);
  },
  drawEditor: (_all, role) => {
    document.querySelector('#drawn')?.remove();
    const box = document.createElement(role === 'textarea' ? role : 'div');
    box.id = 'drawn';
    if (role === 'textarea') {
      box.value = 'one\ntwo👍';
      document.body.append(box);
      return;
    }
    box.role = role;
    box.contentEditable = 'true';
    const second = document.createElement('div');
    const emoji = document.createElement('img');
    emoji.alt = '👍';
    second.append('two', emoji);
    box.append('one', second);
    document.body.append(box);
  },
  /** As a choice or a drop of a file does it. `type`: of the file, an image where it says nothing else. */
  attach: async (all, { css, type = 'image/png' }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
    canvas.getContext('2d').fillRect(0, 0, 8, 8);
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const files = new DataTransfer();
    files.items.add(new File([picture], 'square', { type }));
    const [input] = all(css);
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  /** False where it is no field of a form: only these are filled in by a browser. */
  autofill: (all, { css, text }) => {
    const [box] = all(css);
    if (!box || !('value' in box)) return false;
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value');
    set.call(box, box.value + text);
    const replaced = { bubbles: true, inputType: 'insertReplacementText' };
    box.dispatchEvent(new InputEvent('input', replaced));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  },
  /** A choice from the site's own lists at the caret: `mention`, `link` or `emoji`; false where this editor has no such thing. */
  choose: (all, { css, kind, text }) => {
    const [box] = all(css);
    return box?.__choose ? box.__choose(kind, text) !== false : false;
  },
  copy: (_all, text) => navigator.clipboard.writeText(text),
  copyRich: (_all, html) => {
    const plain = new DOMParser().parseFromString(html, 'text/html').body.textContent;
    const blob = (text, type) => new Blob([text], { type });
    const both = { 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') };
    return navigator.clipboard.write([new ClipboardItem(both)]);
  },
  /** The first word of the editor and a place in its last line; null where it has no words. */
  dragSpots: (all, css) => {
    const [box] = all(css);
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    if (texts.length === 0) return null;
    const rectOf = (text, start) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, Math.min(start + 1, text.data.length));
      return range.getBoundingClientRect();
    };
    const last = texts.at(-1);
    const [from, to] = [rectOf(texts[0], 0), rectOf(last, last.data.length - 1)];
    const frame = box.getBoundingClientRect();
    const highest = Math.max(frame.top - 4, 0);
    const isSeen = ({ top, bottom }) => top >= highest && bottom <= innerHeight;
    if (!isSeen(from) || !isSeen(to)) return null;
    const middle = ({ top, bottom }) => (top + bottom) / 2;
    return { from: { x: from.left + 2, y: middle(from) }, to: { x: to.right, y: middle(to) } };
  },
  /** A site whose model does not take the next change: its Post control sleeps from then on, however often it is drawn anew. */
  sleep: (all, { editor, post }) => {
    const text = () => all(editor).map((one) => one.value ?? one.textContent)[0];
    const controls = () => all(post);
    const before = text();
    let changed = false;
    window.__sleep = setInterval(() => {
      changed ||= text() !== before;
      if (changed) for (const one of controls()) one.setAttribute('aria-disabled', 'true');
    }, 2);
    window.__wake = () => {
      clearInterval(window.__sleep);
      for (const one of controls()) one.removeAttribute('aria-disabled');
    };
  },
  wake: () => window.__wake(),
  /** The next paste becomes another one. */
  spoil: () => {
    const spoil = (event) => {
      if (event.isTrusted) return;
      window.removeEventListener('paste', spoil, true);
      event.stopImmediatePropagation();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'spoilt');
      const way = { clipboardData, bubbles: true, cancelable: true, composed: true };
      event.composedPath()[0].dispatchEvent(new ClipboardEvent('paste', way));
    };
    window.addEventListener('paste', spoil, true);
  },
};
