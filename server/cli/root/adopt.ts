import type { Command } from 'commander';
import { sha256 } from '../../../domain/hash';
import { verifyRoot } from '../../../rules/root';
import { replaceFile } from '../pack/feed';
import { valueOrStop } from '../stop';
import { earlierRootFile, rootFile } from './kept-roots';
import { readRootFile, whyNoSuccessor } from './root-file';
import { notFollowing } from './rotate';

export function adoptCommand(root: Command): void {
  root
    .command('adopt')
    .description(
      'put a complete next root in the place of the one in use; "pack sign" takes it then',
    )
    .argument('<file>', 'the next root, with all signatures')
    .requiredOption('--keys <dir>', 'folder that "pack sign" is given')
    .option('--from <file>', 'the root in use, where that folder has none yet')
    .action(adopt);
}

async function adopt(path: string, { keys, from }: { keys: string; from?: string }): Promise<void> {
  const next = await readRootFile(path);
  const { org } = next.root;
  const before = await readRootFile(from ?? rootFile(keys, org));
  const why = await whyNoSuccessor(next.root, before);
  if (why) throw notFollowing(why);
  valueOrStop(await verifyRoot(next.text, { kind: 'known', root: before.root }));
  // The old one first: a stop in between leaves it in use, with a copy.
  await replaceFile(earlierRootFile(keys, org, before.root.version), before.text);
  await replaceFile(rootFile(keys, org), next.text);
  console.log(`${rootFile(keys, org)} is root version ${next.root.version} now.`);
  console.log(`Root to trust (enrolment, policy): ${await sha256(next.text)}`);
  console.log(
    'Browsers that trust the one before follow by themselves. Sign and publish the pack again.',
  );
}
