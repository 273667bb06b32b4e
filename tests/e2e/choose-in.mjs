/** Chooses in the list with this label, as a person would: the label brings the caret there. */
export async function chooseIn(page, label, value) {
  await page.click('label', label);
  await page.choose(value);
}
