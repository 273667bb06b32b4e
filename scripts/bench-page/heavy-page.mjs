/** Runs in the page: 10,000 nodes beside the site's own, and 500 changes a second, as a busy timeline makes them. */
export function makeHeavy() {
  const NODES = 10_000;
  const CHANGES_A_TICK = 10;
  const TICK_MS = 20;
  addEventListener('DOMContentLoaded', () => {
    const box = document.createElement('div');
    box.style.cssText = 'position:absolute;top:3000px;width:600px;contain:content';
    for (let row = 0; row < NODES / 10; row++) {
      const line = document.createElement('div');
      for (let at = 0; at < 9; at++) line.append(document.createElement('span'));
      box.append(line);
    }
    document.body.append(box);
    let turn = 0;
    setInterval(() => {
      for (let at = 0; at < CHANGES_A_TICK; at++) {
        const line = box.children[turn++ % box.children.length];
        line.firstChild.remove();
        line.append(document.createElement('span'));
      }
    }, TICK_MS);
  });
}
