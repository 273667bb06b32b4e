import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM, chromiumArgs } from '../../browsers.mjs';

/** A Chromium for which every address is the replica server. */
export async function openChromium(port) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: chromiumArgs({ replicaPort: port }),
  });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 860 },
  });
  return { context, close: () => browser.close() };
}

/** Types as a person would; '\n' presses the key that makes a new line in this composer. */
export async function typeText(page, text, newLine = 'Enter') {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press(newLine);
    await page.keyboard.type(line);
  }
}

export async function takePicture(page, folder, name) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Asks the server from within the page: what the page began to send before has arrived there by then. */
export function afterRoundTrip(page) {
  return page.evaluate(() => fetch('/__replica/record').then((answer) => answer.text()));
}

/** Waits until `read()` answers something true; the server's record has no event to wait on. */
export async function until(read, words) {
  const end = Date.now() + 8000;
  while (Date.now() < end) {
    const value = await read();
    if (value) return value;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`never happened: ${words}`);
}
