import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { parse } from 'yaml';
import { bundledForPages, importBundled } from '../../../scripts/bundled.mjs';
import { CHROMIUM, chromiumArgs, openFirefox } from '../../browsers.mjs';

// The same draft, context and pack give the same findings in Chromium, in Firefox and in Node (server and command line).

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PACKS = join(ROOT, 'rules', 'packs');

const pack = everyPack();
const texts = pack.rules.flatMap(({ examples }) => [...examples.flag, ...examples.pass]);
const body = JSON.stringify(pack);
const { say } = await importBundled('tests/e2e/findings/checker.ts');
const expected = say(body, texts);
const script = await bundledForPages('tests/e2e/findings/checker.ts');

let failed = 0;
for (const [name, sayIn] of [
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
]) {
  const said = await sayIn();
  const differences = expected.filter((line, index) => line !== said[index]);
  const isSame = said.length === expected.length && differences.length === 0;
  if (!isSame) failed += 1;
  process.stdout.write(
    `${isSame ? '✓' : '✗'} ${name}: ${expected.length} texts, ${differences.length} with other findings than in Node\n`,
  );
  for (const line of differences.slice(0, 3)) {
    const at = expected.indexOf(line);
    process.stdout.write(
      `    ${JSON.stringify(texts[at])}\n    Node     ${line}\n    ${name} ${said[at]}\n`,
    );
  }
}
const found = expected.filter((line) => !line.startsWith('{"findings":[]')).length;
if (found < expected.length / 4) {
  failed += 1;
  process.stdout.write(
    `✗ only ${found} of ${expected.length} texts have findings: this compares nothing\n`,
  );
} else process.stdout.write(`✓ ${found} of these texts have findings\n`);
process.stdout.write(`${3 - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

/** One pack of all starter packs, with every rule on. */
function everyPack() {
  const sources = readdirSync(PACKS)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(PACKS, file), 'utf8')));
  const all = (field) => sources.flatMap((source) => source[field] ?? []);
  const lists = all('lists').map(({ hash, ...list }) => list);
  return {
    ...sources[0],
    id: 'every-pack',
    regions: ['US', 'GB', 'DE'],
    lists: [...new Map(lists.map((list) => [list.id, list])).values()],
    calendars: [...new Map(all('calendars').map((one) => [one.id, one])).values()],
    rules: all('rules').map((rule) => ({ ...rule, status: 'active' })),
  };
}

async function inChromium() {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: chromiumArgs(),
  });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.evaluate(script);
    return await page.evaluate(
      ([pack, written]) => globalThis.guidepostSay(pack, written),
      [body, texts],
    );
  } finally {
    await browser.close();
  }
}

async function inFirefox() {
  const { browser, close } = await openFirefox({ replicaPort: 1 });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.evaluate(script);
    return await page.evaluate(
      (pack, written) => globalThis.guidepostSay(pack, written),
      body,
      texts,
    );
  } finally {
    await close();
  }
}
