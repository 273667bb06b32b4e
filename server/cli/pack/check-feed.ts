import type { Command } from 'commander';
import { FOUND, Stop } from '../stop';
import { type Fetch, fromFolder, readFeed } from './feed';

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
      if (read.skipped.length === 0) return;
      throw new Stop(
        `${read.skipped.length} rules would be skipped: ${read.skipped.map(({ ruleId }) => ruleId).join(', ')}`,
        'Run "guidepost pack lint" on the source.',
        FOUND,
      );
    });
}

function fromUrl(address: string): Fetch {
  const folder = address.replace(/manifest\.jws$/, '').replace(/([^/])$/, '$1/');
  return async (name) => {
    const url = new URL(name, folder);
    const answer = await fetch(url).catch((error: Error) => {
      throw new Stop(`Cannot reach ${url}: ${error.message}`, 'Check the address.');
    });
    if (!answer.ok) {
      throw new Stop(
        `${url} answered ${answer.status}.`,
        'Check that the whole feed was copied.',
        FOUND,
      );
    }
    return answer.text();
  };
}
