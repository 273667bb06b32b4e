/**
 * One way to drive a page, over Playwright (Chromium) and Puppeteer (Firefox by WebDriver BiDi): elements are found through open shadow
 * roots, clicked with the real mouse at their place, typed into with real keys. Waits poll for what a person would see; none is fixed.
 */
const PATIENCE = 15_000;

export class DrivenPage {
  /** @param raw a Playwright or Puppeteer page: both know evaluate, mouse, keyboard, screenshot and goto. */
  constructor(raw, kind) {
    this.raw = raw;
    this.kind = kind;
  }

  async goto(url) {
    await this.raw.goto(url, { waitUntil: 'load' });
    return this;
  }

  async reload() {
    await this.raw.reload({ waitUntil: 'load' });
  }

  evaluate(fn, arg) {
    return this.raw.evaluate(fn, arg);
  }

  /** Waits until `fn(arg)` in the page is truthy, and gives its value. */
  async until(what, fn, arg, patience = PATIENCE) {
    const end = Date.now() + patience;
    let last;
    for (;;) {
      try {
        const value = await this.evaluate(fn, arg);
        if (value) return value;
      } catch (error) {
        last = error; // the page may be on its way to another document
      }
      if (Date.now() > end)
        throw new Error(`Waited ${patience} ms for ${what}${last ? ` (${last.message})` : ''}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  /** Waits until a visible element matches; `text` narrows to those whose text holds it. */
  see(css, text, patience) {
    return this.until(`${css}${text ? ` with "${text}"` : ''}`, locate, { css, text }, patience);
  }

  /** Waits until no visible element matches. */
  async gone(css, text, patience = PATIENCE) {
    const end = Date.now() + patience;
    while (await this.evaluate(locate, { css, text })) {
      if (Date.now() > end)
        throw new Error(`Waited ${patience} ms until ${css} "${text ?? ''}" is gone`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  async has(css, text) {
    return Boolean(await this.evaluate(locate, { css, text }));
  }

  async textOf(css) {
    return (await this.see(css)).text;
  }

  async click(css, text) {
    await this.see(css, text);
    const spot = await this.until(`a still, uncovered ${css} "${text ?? ''}"`, reach, {
      css,
      text,
    });
    await this.raw.mouse.click(spot.x, spot.y);
  }

  async type(text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      if (line) await this.raw.keyboard.type(line);
    }
  }

  /** One key, or a chord such as `Control+Enter`. */
  async press(chord) {
    const keys = chord.split('+');
    const last = keys.pop();
    for (const key of keys) await this.raw.keyboard.down(key);
    await this.raw.keyboard.press(last);
    for (const key of keys.reverse()) await this.raw.keyboard.up(key);
  }

  async fill(css, text) {
    await this.click(css);
    await this.press('Control+a');
    await this.type(text);
  }

  async picture(path) {
    await this.raw.screenshot({ path });
  }

  async close() {
    await this.raw.close();
  }
}

/** In the page: the first visible element that matches, open shadow roots included. */
function locate({ css, text }) {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(css) && (!text || element.textContent.includes(text)))
        found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const seen = found.find((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
  });
  return seen ? { text: 'value' in seen && seen.value ? seen.value : seen.innerText } : null;
}

/** In the page: scrolls the element into view and gives its middle, once it stands still and nothing covers it. */
async function reach({ css, text }) {
  const found = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(css) && (!text || element.textContent.includes(text)))
        found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const element = found.findLast((candidate) => {
    const box = candidate.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(candidate).visibility !== 'hidden';
  });
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y) return null;
  const x = after.x + after.width / 2;
  const y = after.y + after.height / 2;
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) {
    top = top.shadowRoot.elementFromPoint(x, y);
  }
  for (let node = top; node; node = node.parentNode ?? node.host) {
    if (node === element) return { x, y };
  }
  return element.contains(top) ? { x, y } : null;
}
