import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guidepost } from '../../../scripts/pack-publisher.mjs';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startStaticFeeds } from '../static-feeds.mjs';

const PACK = join(ROOT, 'rules', 'packs', 'demonstration.json');

/**
 * Runs `run` while a static host serves the demonstration pack with this site pack, signed as a publisher signs it. `run` gets the feed's
 * address and the hash of its root; `spoil` changes what the host serves for the site pack, after which no signature covers it.
 */
export async function withSignedFeed(sitePack, run) {
  const folder = mkdtempSync(join(tmpdir(), 'signed-feed-'));
  const [keys, feed, selectors] = ['keys', 'feed', 'sites.json'].map((name) => join(folder, name));
  const text = JSON.stringify(sitePack);
  try {
    writeFileSync(selectors, text);
    await done(['pack', 'keys', '--out', keys]);
    const output = await done([
      ...['pack', 'sign', PACK, '--keys', keys, '--out', feed],
      ...['--site-pack', selectors],
    ]);
    const [rootHash] = output.match(/[0-9a-f]{64}/) ?? [];
    const host = await startStaticFeeds(feed);
    try {
      await run({ url: `${host.url}/manifest.jws`, rootHash, ...servedBody(feed, text) });
    } finally {
      await host.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function done(args) {
  const { code, output } = await guidepost(args);
  if (code !== 0) throw new Error(`guidepost ${args.join(' ')}\n${output}`);
  return output;
}

/** The file of the feed that holds the site pack, spoilt and mended. */
function servedBody(feed, text) {
  const [, payload] = readFileSync(join(feed, 'manifest.jws'), 'utf8').split('.');
  const { sitePack } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const file = join(feed, 'bodies', `${sitePack.bodyHash}.json`);
  return {
    spoil: () => writeFileSync(file, text.replace('words', 'worse')),
    mend: () => writeFileSync(file, text),
  };
}
