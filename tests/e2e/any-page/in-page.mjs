// What runs in the page: each is one function, for what runs there can see nothing of this file. Open shadow roots are the test build's.

/** True while something of ours has the keyboard. */
export function hasOurFocus() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return Boolean(at?.closest('.gp'));
}

/** Where the last visible match stands, and what of it is out of sight; undefined where there is none. */
export function boxOf(css) {
  const visit = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(css) ? [element] : []),
      ...(element.shadowRoot ? visit(element.shadowRoot) : []),
    ]);
  const element = visit(document).findLast((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  if (!element) return undefined;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  const wide = [element, ...element.querySelectorAll('*')].filter(
    (one) => !one.closest('.gp-unseen') && one.scrollWidth > Math.ceil(one.clientWidth) + 1,
  );
  const cut = wide.filter((one) => getComputedStyle(one).display !== 'inline');
  const { direction } = getComputedStyle(element);
  return {
    left,
    top,
    right,
    bottom,
    isInside,
    direction,
    cut: cut.map(({ className }) => className),
  };
}

/** What a look of the whole system does to our own elements. */
export function lookOf(css) {
  const visit = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(css) ? [element] : []),
      ...(element.shadowRoot ? visit(element.shadowRoot) : []),
    ]);
  const [element] = visit(document);
  const { borderTopColor, borderTopWidth, backgroundColor, color, outlineStyle, outlineColor } =
    getComputedStyle(element);
  return { borderTopColor, borderTopWidth, backgroundColor, color, outlineStyle, outlineColor };
}

/** How many animations and transitions of ours take any time. `state`: what the chip is shown in, for one of its states moves. */
export function countMoves(state) {
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) =>
    shadowRoot?.querySelector('.gp'),
  );
  const roots = hosts.map(({ shadowRoot }) => shadowRoot);
  for (const root of roots) {
    const chip = root.querySelector('.gp-chip');
    const spinner = document.createElement('span');
    spinner.className = 'gp-spinner-ring';
    chip?.append(spinner);
    if (chip) chip.dataset.state = state;
  }
  const moves = roots.flatMap((root) => root.getAnimations());
  return moves.filter((move) => move.effect.getComputedTiming().duration > 1).length;
}
