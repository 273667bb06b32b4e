// A page that looks for us. Each is one function, for what runs in the page can see nothing of this file.

/** Before the page's own first script: notes whatever happens in the page that no person did. */
export function startProbe() {
  const noted = { changes: [], events: [], refused: [] };
  Object.defineProperty(window, '__probe', { value: noted });
  const nameOf = ({ nodeName }) => nodeName.toLowerCase();
  const told = ({ type, target, attributeName, addedNodes, removedNodes }) =>
    [
      ...(type === 'attributes' ? [`@${attributeName}`] : []),
      ...[...addedNodes].map((node) => `+${nameOf(node)}`),
      ...[...removedNodes].map((node) => `-${nameOf(node)}`),
    ].map((what) => `${nameOf(target)} ${what}`);
  new MutationObserver((records) => {
    noted.changes.push(...records.flatMap(told));
  }).observe(document, { subtree: true, childList: true, attributes: true });
  // A test's script comes before those of extensions, a page's own comes after them.
  document.addEventListener('DOMContentLoaded', () => {
    for (const type of [
      'message',
      'resize',
      'scroll',
      'toggle',
      'beforetoggle',
      'focusin',
      'click',
    ])
      window.addEventListener(type, () => noted.events.push(type), true);
  });
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    noted.refused.push(blockedURI);
  });
}

/** What such a page knows in the end; lists without repeats, for how often a page draws is up to chance. */
export function readProbe() {
  const sorted = (all) => [...new Set(all)].sort();
  const { changes, events, refused } = window.__probe;
  const all = [...document.querySelectorAll('*')];
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    globals: Object.getOwnPropertyNames(window).sort(),
    ids: sorted(all.map(({ id }) => id).filter(Boolean)),
    elements: sorted(all.map(({ localName }) => localName)),
    attributes: sorted(all.flatMap((one) => one.getAttributeNames())),
    loaded: sorted(performance.getEntriesByType('resource').map(({ name }) => name)),
    frames: window.length,
    size: `${scrollWidth}x${scrollHeight}`,
    events: sorted(events),
    refused: sorted(refused),
    changes: sorted(changes),
    shadows: all.filter(({ shadowRoot }) => shadowRoot).length,
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    /** Children of the root that a page does not draw. */
    hosts: [...document.documentElement.children]
      .filter(({ localName }) => localName !== 'head' && localName !== 'body')
      .map(
        (one) => `${one.localName} ${one.getAttributeNames().sort().join(' ')} ${one.innerHTML}`,
      ),
  };
}

/** A frame of the page's own: what it hears while the page in it starts. */
export async function listenInFrame() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const heard = [];
  const listen = (target) =>
    target.addEventListener('composer:started', () => heard.push('a script started'), true);
  listen(frame.contentWindow);
  listen(frame.contentDocument);
  frame.src = '/home?frame';
  await new Promise((done) => {
    frame.onload = done;
  });
  frame.remove();
  return heard;
}

/** Tries to load a file of an extension in every way a page has; true for each that worked. */
export async function tryToLoad(base) {
  const load = (element, address) =>
    new Promise((done) => {
      const made = document.createElement(element);
      made.onload = () => done(true);
      made.onerror = () => done(false);
      if (element === 'link') made.rel = 'stylesheet';
      made[element === 'link' ? 'href' : 'src'] = address;
      document.head.append(made);
      setTimeout(() => done(false), 2000);
    });
  const files = ['manifest.json', 'checker.js', 'popup.html', 'icons/governed-48.png'];
  const tries = files.flatMap((file) => [
    fetch(base + file).then(
      () => true,
      () => false,
    ),
    fetch(base + file, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
    ...['img', 'script', 'link'].map((element) => load(element, base + file)),
  ]);
  return Promise.all(tries);
}

/** Milliseconds of asking for a file of each of two addresses, in turn. */
export async function timeOf([first, second]) {
  const ask = async (address) => {
    const began = performance.now();
    await fetch(address).catch(() => undefined);
    return performance.now() - began;
  };
  const times = { first: [], second: [] };
  for (let round = 0; round < 150; round += 1) {
    times.first.push(await ask(first));
    times.second.push(await ask(second));
  }
  return times;
}
