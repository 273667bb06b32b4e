import type { Command } from 'commander';
import { verifyFreshness } from '../../../rules/freshness';
import { FOUND, Stop, valueOrStop } from '../stop';
import { type Feed, fromFolder, readFeed } from './feed';
import { fromUrl } from './feed-at-url';

export function checkFeedCommand(pack: Command): void {
  pack
    .command('check-feed')
    .description('check a published feed as a browser would')
    .argument('<address>', 'URL of the folder or of its manifest.jws, or a local folder')
    .option('--root-hash <hash>', 'SHA-256 of the root that clients trust')
    .action(async (address: string, { rootHash }: { rootHash?: string }) => {
      const source = /^https?:/.test(address) ? fromUrl(address) : fromFolder(address);
      const feed = await readFeed(source, rootHash);
      const { manifest, read } = feed;
      console.log(
        `${manifest.org}/${manifest.id} version ${manifest.version}: ${read.rules.length} rules, all examples as expected.`,
      );
      console.log(
        `Signed ${manifest.createdAt}, good until ${manifest.expires}. Root ${feed.rootHash}`,
      );
      if (manifest.sitePack) console.log(sitesLine(feed));
      await sayFreshness(feed);
      if (read.skipped.length === 0) return;
      throw new Stop(
        `${read.skipped.length} rules would be skipped: ${read.skipped.map(({ ruleId }) => ruleId).join(', ')}`,
        'Run "guidepost pack lint" on the source.',
        FOUND,
      );
    });
}

function sitesLine({ sites }: Feed): string {
  return sites.kind === 'taken'
    ? `Site pack version ${sites.sitePack.version}: ${sites.sitePack.sites.map(({ site }) => site).join(', ')}.`
    : 'Its site pack is for newer clients; this one uses its own selectors.';
}

/** A root that demands fresh proof demands it of the feed. */
async function sayFreshness({ root, manifest, freshnessText }: Feed): Promise<void> {
  if (freshnessText === undefined && !root.freshness) return;
  const now = new Date().toISOString();
  const statement = valueOrStop(await verifyFreshness(freshnessText ?? '', root, manifest, now));
  console.log(`Proved fresh at ${statement.at}, again before ${statement.expires}.`);
}
