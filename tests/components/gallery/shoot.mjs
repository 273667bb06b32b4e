import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM, chromiumArgs } from '../../browsers.mjs';

/**
 * Takes a picture of every scene and runs axe over it: light, dark, Arabic, 200 % zoom at a narrow width.
 * node tests/components/gallery/shoot.mjs [parts of scenes' names, with commas]
 */
const out = fileURLToPath(new URL('../../../.output/gallery/', import.meta.url));
const wanted = (process.argv[2] ?? '').split(',');
const WAYS = [
  { name: 'light', colorScheme: 'light', lang: 'en', width: 1000 },
  { name: 'dark', colorScheme: 'dark', lang: 'en', width: 1000 },
  { name: 'ar', colorScheme: 'light', lang: 'ar', width: 380, place: 'popup' },
  { name: 'de-zoom', colorScheme: 'light', lang: 'de', width: 360, scale: 2 },
];

const server = await preview({
  configFile: false,
  logLevel: 'error',
  build: { outDir: out },
  preview: { port: 0, host: '127.0.0.1' },
});
const base = `${server.resolvedUrls.local[0]}index.html`;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: chromiumArgs(),
});
await mkdir(out, { recursive: true });
let violations = 0;
for (const way of WAYS) violations += await shootWay(way);
await browser.close();
await server.close();
process.stdout.write(`${violations} violations\n`);
process.exitCode = violations === 0 ? 0 : 1;

async function shootWay({ name, colorScheme, lang, width, place = 'tab', scale = 1 }) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 700 },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(base);
  const all = await page.locator('li').allInnerTexts();
  const scenes = all.filter((scene) => wanted.some((part) => scene.includes(part)));
  let found = 0;
  for (const scene of scenes) {
    await page.goto(`${base}?scene=${scene}&lang=${lang}&place=${place}`);
    await page.locator('.gp').waitFor({ state: 'attached' });
    await page.screenshot({ path: `${out}${scene}.${name}.png`, fullPage: true });
    found += await judge(page, `${scene}.${name}`);
  }
  await context.close();
  return found;
}

async function judge(page, label) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  for (const { id, nodes } of violations) {
    process.stdout.write(`${label}: ${id} at ${nodes.map((node) => node.target).join(' | ')}\n`);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  if (sideways) process.stdout.write(`${label}: scrolls sideways\n`);
  return violations.length + (sideways ? 1 : 0);
}
