/** Before the page's own first script: what a page draws by chance or by the clock is the same in both runs. */
export function makeEqual() {
  let state = 7;
  Math.random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  let now = Date.now() - (Date.now() % 1000);
  const Real = Date;
  window.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now]));
    }
    static now = () => now;
  };
  window.__later = (ms) => {
    now += ms;
  };
}

/** In the page: one act on the editor; one function, for what runs in the page can see nothing of this file. */
export function actOnEditor({ css, act, hosts }) {
  const roots = [document, ...hosts.map((host) => document.querySelector(host)?.shadowRoot)];
  const [box] = roots.flatMap((root) => [...(root?.querySelectorAll(css) ?? [])]);
  const said = (node) => `${node.nodeName}:${node.textContent}`;
  const acts = {
    /** Every change in the editor and beside it, and every key that the page hears. */
    watch: () => {
      window.__log = [];
      window.__keys = [];
      new MutationObserver((records) => {
        for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
          const nodes = [...[...addedNodes].map(said), '-', ...[...removedNodes].map(said)];
          const name = target.nodeName;
          window.__log.push([type, name, attributeName, oldValue, ...nodes].join(' | '));
        }
      }).observe(box.parentElement, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeOldValue: true,
        characterData: true,
        characterDataOldValue: true,
      });
      for (const type of ['keydown', 'keyup', 'compositionstart', 'compositionend', 'beforeinput'])
        window.addEventListener(type, ({ key, data, inputType, defaultPrevented }) => {
          window.__keys.push([type, key, data, inputType, defaultPrevented].join(' '));
        });
    },
    /** As Grammarly does: attributes on the editor, elements of its own beside it and inside what stands around it. */
    injectAnother: () => {
      box.setAttribute('data-gramm', 'true');
      for (const [at, place] of [box.parentElement, box.parentElement.parentElement].entries()) {
        const element = document.createElement('other-extension');
        element.dataset.place = at;
        element.attachShadow({ mode: 'open' }).innerHTML = '<i>3</i>';
        place.append(element);
      }
    },
    text: () => box.value ?? box.textContent,
    caret: () => {
      if ('selectionStart' in box) return [box.selectionStart, box.selectionEnd].join('-');
      const root = box.getRootNode();
      const { anchorNode, anchorOffset, focusNode, focusOffset } = (
        root.getSelection ? root : document
      ).getSelection();
      const at = (node, offset) => node && `${said(node)}:${offset}`;
      return [at(anchorNode, anchorOffset), at(focusNode, focusOffset), document.hasFocus()].join();
    },
    frames: () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    /** Until the page has drawn nothing in the editor for ten frames: some of it comes by a timer of the library. */
    rest: async () => {
      for (let still = 0, seen = -1; still < 10; still += 1) {
        if (seen !== window.__log.length) still = 0;
        seen = window.__log.length;
        await new Promise((done) => requestAnimationFrame(() => done()));
      }
    },
    later: () => window.__later(5000),
    logs: () => ({ changes: window.__log.splice(0), keys: window.__keys.splice(0) }),
  };
  return acts[act]();
}

/** In the page: what could give something of ours away. */
export function tracesIn({ css, hosts }) {
  const roots = [document, ...hosts.map((host) => document.querySelector(host)?.shadowRoot)];
  const [box] = roots.flatMap((root) => [...(root?.querySelectorAll(css) ?? [])]);
  return {
    globals: Object.getOwnPropertyNames(window).sort(),
    root: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    top: [...document.documentElement.children].map(({ nodeName }) => nodeName),
    body: [...document.body.children].map(({ nodeName }) => nodeName),
    sheets: roots.map((root) => root?.adoptedStyleSheets.length ?? 0),
    highlights: CSS.highlights.size,
    editor: [...box.attributes].map(({ name }) => name).sort(),
  };
}

/** In the page: a button of another hand that leaves the caret where it is, as ours do. A press on one ends a run of typing. */
export function drawButton() {
  const button = document.createElement('button');
  button.id = 'another-button';
  button.textContent = 'Other';
  button.style.cssText = 'position:fixed;left:4px;bottom:4px;z-index:99999';
  for (const type of ['pointerdown', 'mousedown', 'click'])
    button.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'mousedown') event.preventDefault();
    });
  document.documentElement.append(button);
}
