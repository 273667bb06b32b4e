import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { coreSize } from './bench/core-size.mjs';
import { addedAlarms, evasions } from './bench/evasions.mjs';
import { GOALS } from './bench/goals.mjs';
import { hostilePatterns } from './bench/hostile-patterns.mjs';
import { indexFigures } from './bench/index-figures.mjs';
import { keystrokes } from './bench/keystrokes.mjs';
import { bestOf, median } from './bench/measure.mjs';
import { mixedFigures, withoutDetectors } from './bench/mixed.mjs';
import { mixedPack, phrasePack, plant } from './bench/packs.mjs';
import { draftOf, makePosts } from './bench/posts.mjs';
import { table } from './bench/table.mjs';
import { importBundled } from './bundled.mjs';

// npm run bench: how fast the engine is, against loops of native RegExp and the package ahocorasick; how much disguise it sees through.

const HELP = `npm run bench -- [--posts FILE] [--runs 3] [--out .output/reports/engine.json] [--check]

Times the engine on generated posts (or on one post a line of FILE, JSON with "text" or plain), everything interleaved; medians of the
runs. --check: exit code 1 where a goal is missed.`;
const OPTIONS = {
  posts: { type: 'string' },
  runs: { type: 'string', default: '3' },
  out: { type: 'string', default: '.output/reports/engine.json' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const SIZES = [10, 1000, 10_000];
const AhoCorasick = createRequire(import.meta.url)('ahocorasick');

const { values } = parseArgs({ options: OPTIONS });
if (values.help) process.stdout.write(`${HELP}\n`);
else await main();

async function main() {
  const { engine } = await importBundled('scripts/bench/engine.ts');
  const posts = values.posts ? readPosts(values.posts) : makePosts({ count: 300, characters: 280 });
  const runs = Array.from({ length: Number(values.runs) }, () => run(engine, posts));
  const figures = Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, median(runs.map((one) => one[name]))]),
  );
  Object.assign(figures, addedAlarms(engine, posts), await coreSize());
  const goals = GOALS.filter(({ name }) => figures[name] !== undefined);
  process.stdout.write(table(figures, goals));
  const report = {
    figures,
    goals,
    posts: posts.length,
    node: process.version,
    cpu: cpus()[0]?.model,
    runs: runs.length,
  };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, undefined, 2)}\n`);
  const missed = goals.filter(
    ({ name, most, least }) =>
      figures[name] > (most ?? Infinity) || figures[name] < (least ?? -Infinity),
  );
  if (values.check && missed.length > 0) process.exitCode = 1;
}

function run(engine, posts) {
  return {
    ...phraseFigures(engine, posts),
    ...mixedFigures(engine, posts),
    ...keystrokes(engine, mixedPack(10_000), 'with detectors, '),
    ...keystrokes(engine, withoutDetectors(mixedPack(10_000)), ''),
    ...indexFigures(engine, mixedPack(10_000)),
    ...hostilePatterns(engine),
    ...evasions(engine, AhoCorasick),
  };
}

function phraseFigures(engine, posts) {
  const figures = {};
  const candidates = {};
  const slotsOf = {};
  const planted = plant(posts, phrasePack(1000).phrases);
  for (const size of SIZES) {
    const { phrases } = phrasePack(size);
    const recognisers = new engine.Recognisers({});
    for (const phrase of phrases)
      recognisers.phrases([phrase], { inflected: false, caseSensitive: false });
    const tree = new AhoCorasick(phrases);
    candidates[`scan ${size}`] = (text) => engine.scanDraft(draftOf(text), recognisers);
    candidates[`ahocorasick ${size}`] = (text) => tree.search(text.toLowerCase());
    slotsOf[size] = { recognisers, tree, phrases };
  }
  const times = bestOf(candidates, planted, 40);
  for (const size of SIZES) {
    figures[`phrases ${size} p50 us`] = times[`scan ${size}`].p50;
    figures[`phrases ${size} p99 us`] = times[`scan ${size}`].p99;
    figures[`x ahocorasick ${size}`] = times[`ahocorasick ${size}`].p50 / times[`scan ${size}`].p50;
    Object.assign(figures, foundBy(engine, slotsOf[size], planted, size));
  }
  figures['growth of phrases 10 to 10000'] = times['scan 10000'].p50 / times['scan 10'].p50;
  return figures;
}

/** Phrases found as whole words, by each. */
function foundBy(engine, { recognisers, tree, phrases }, posts, size) {
  let ours = 0;
  let theirs = 0;
  for (const post of posts) {
    ours += engine.scanDraft(draftOf(post), recognisers).found.length;
    const found = new Set(tree.search(post.toLowerCase()).flatMap(([, words]) => words));
    theirs += [...found].filter((phrase) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${phrase}s?(?![\\p{L}\\p{N}])`, 'iu').test(post),
    ).length;
  }
  void phrases;
  return { [`found ${size}`]: ours, [`found by ahocorasick ${size}`]: theirs };
}

function readPosts(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 2000)
    .map((line) => (line.startsWith('{') ? JSON.parse(line).text : line));
}
