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

/** The words that are underlined now, through the CSS Custom Highlight API. */
export const underlined = (page) =>
  page.evaluate(() => {
    const words = [];
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('guidepost')) for (const range of highlight) words.push(range.toString());
    }
    return words.sort();
  });
