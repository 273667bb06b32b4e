/** What the author sees beside a composer. */
export const seeState = (page, state, patience) =>
  page.see(`.gp-chip[data-state="${state}"]`, undefined, patience);

export async function openCard(page) {
  await page.click('.gp-chip');
  await page.see('.gp-card');
}

/** Waits for the dialog of a held post; its heading says why. */
export const seeHold = (page, heading) => page.see('.gp-hold-title', heading);

export async function closeHold(page) {
  await page.press('Escape');
  await page.gone('.gp-hold-title');
}

/** Waits until exactly these words are underlined (CSS Custom Highlight API); gives what is, in the end. */
export async function underlined(page, words) {
  const end = Date.now() + 3000;
  for (;;) {
    const now = await page.evaluate(marked);
    if (String(now) === String(words) || Date.now() > end) return now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

function marked() {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('guidepost-') ? [...highlight] : [],
  );
  return ranges.map((range) => range.toString()).sort();
}
