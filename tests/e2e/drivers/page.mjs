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
    const what = `${css}${text ? ` with "${text}"` : ''}`;
    return this.until(what, inPage, { css, text, verb: 'read' }, patience);
  }

  /** Waits until no visible element matches. */
  async gone(css, text, patience = PATIENCE) {
    const end = Date.now() + patience;
    while (await this.has(css, text)) {
      if (Date.now() > end)
        throw new Error(`Waited ${patience} ms until ${css} "${text ?? ''}" is gone`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  async has(css, text) {
    return Boolean(await this.evaluate(inPage, { css, text, verb: 'read' }));
  }

  async textOf(css) {
    return (await this.see(css)).text;
  }

  async click(css, text) {
    const what = `a still, uncovered ${css} "${text ?? ''}"`;
    await this.bringForward();
    const spot = await this.until(what, inPage, { css, text, verb: 'reach' });
    await this.raw.mouse.click(spot.x, spot.y);
  }

  /** A hand is only on the tab in front. In one behind, Firefox draws ever fewer frames, and what waits for one waits for minutes. */
  async bringForward() {
    const isBehind = await this.evaluate(() => document.hidden).catch(() => false);
    if (isBehind) await this.raw.bringToFront();
  }

  /** What a script of the page could do. */
  async scriptedClick(css) {
    await this.evaluate(inPage, { css, verb: 'scriptedClick' });
  }

  /** Counts from now on what changes inside the element. */
  async watchChanges(css) {
    await this.evaluate(inPage, { css, verb: 'watch' });
  }

  changes() {
    return this.evaluate(() => window.__changes);
  }

  async type(text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      if (line) await this.raw.keyboard.type(line);
    }
  }

  /** One key, or a chord such as `Control+Enter`. */
  async press(chord) {
    await this.bringForward();
    const keys = chord.split('+');
    const last = keys.pop();
    for (const key of keys) await this.raw.keyboard.down(key);
    await this.raw.keyboard.press(last);
    for (const key of keys.reverse()) await this.raw.keyboard.up(key);
  }

  /**
   * Chooses in the select that has the keyboard, key by key: its list is drawn by the browser, outside the page. Each key has had its effect
   * before the next, for a busy browser takes them later than they are pressed.
   */
  async choose(value) {
    const stepsLeft = async (before) =>
      (await this.until(`"${value}" to come nearer`, stepsTo, { value, before })).steps;
    for (let left = await stepsLeft(); left !== 0; left = await stepsLeft(left)) {
      await this.press(left > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  }

  /** Fills the field of a label. */
  async fill(label, text) {
    await this.click('label', label);
    await this.press('Control+a');
    await this.type(text);
    // A field that lost what was typed is found here, and not at a button that stays grey.
    await this.until(`"${label}" to hold what was typed`, holdsTyped, text);
  }

  /** Chooses a file in an input, which a page may hide behind a button. */
  async attach(css, file) {
    const input = (await this.raw.evaluateHandle(inputOf, css)).asElement();
    await (this.kind === 'chromium' ? input.setInputFiles(file) : input.uploadFile(file));
  }

  async picture(path) {
    await this.raw.screenshot({ path });
  }

  async close() {
    await this.raw.close();
  }
}

/** In the page: the last one that matches, open shadow roots included, seen or not. */
function inputOf(css) {
  const visit = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(css) ? [element] : []),
      ...(element.shadowRoot ? visit(element.shadowRoot) : []),
    ]);
  return visit(document).at(-1);
}

/** In the page: true when the focused field, in whichever shadow root, holds this text. Fields of one line drop line breaks. */
function holdsTyped(text) {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const held = focused?.value ?? focused?.textContent ?? '';
  return held.replaceAll(/\s+/g, '') === text.replaceAll(/\s+/g, '');
}

/** In the page: how far the select with the keyboard is from this option; null without such a thing, or while it is as far as before. */
function stepsTo({ value, before }) {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  const wanted = [...(field?.options ?? [])].findIndex((option) => option.value === value);
  const steps = wanted - (field?.selectedIndex ?? 0);
  return wanted < 0 || steps === before ? null : { steps };
}

/**
 * In the page: finds the visible elements that match, open shadow roots included, and does one thing with the first (or, to click, the
 * topmost) of them. One function, for what runs in the page can see nothing of this file.
 */
async function inPage({ css, text, verb }) {
  const visit = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(css) && (!text || element.textContent.includes(text)) ? [element] : []),
      ...(element.shadowRoot ? visit(element.shadowRoot) : []),
    ]);
  const isVisible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  const topAt = (x, y) => {
    let top = document.elementFromPoint(x, y);
    for (let inner = top; inner; ) {
      inner = top.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return top;
  };
  const isInside = (element, outer) => {
    for (let node = element; node; node = node.parentNode ?? node.host) {
      if (node === outer) return true;
    }
    return false;
  };
  /** What follows something that moves stands right after the second drawing from then. */
  const fourFrames = async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  };

  const verbs = {
    read: (element) => ({ text: element.value || element.textContent }),
    scriptedClick: (element) => {
      element.click();
      return true;
    },
    /** Gives its middle once it can be pressed, stands still and nothing covers it. */
    reach: async (element) => {
      if (element.disabled || element.ariaDisabled === 'true') return null;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const before = element.getBoundingClientRect();
      await fourFrames();
      const box = element.getBoundingClientRect();
      if (before.x !== box.x || before.y !== box.y) return null;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return isInside(topAt(x, y), element) ? { x, y } : null;
    },
    watch: (element) => {
      window.__changes = 0;
      new MutationObserver((list) => {
        window.__changes += list.length;
      }).observe(element, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      return true;
    },
  };
  const found = visit(document).filter(isVisible);
  const element = verb === 'reach' ? found.at(-1) : found[0];
  return element ? verbs[verb](element) : null;
}
