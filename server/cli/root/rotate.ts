import { type Command, InvalidArgumentError } from 'commander';
import { signRoot } from '../../../rules/signing';
import { replaceFile } from '../pack/feed';
import { FOUND, Stop } from '../stop';
import { changeLines } from './describe-root';
import { nextRoot, type RotateOptions } from './next-root';
import { parsedRoot, readRootFile } from './root-file';
import { rootKeysIn, saySignatures } from './sign-root';

export function rotateCommand(root: Command): void {
  root
    .command('rotate')
    .description('make the next root: other keys, threshold, lowest version or freshness')
    .requiredOption('--from <file>', 'the root in use')
    .requiredOption('--keys <dir...>', 'folders with root keys that sign now')
    .requiredOption('--out <file>', 'file to write the next root to')
    .option('--add-root-key <file>', 'a public key; may be repeated, like those below', more, [])
    .option('--drop-root-key <id>', 'the beginning of its id', more, [])
    .option(
      '--add-pack-key <file>',
      'overlap: name the new key first, drop the old one later',
      more,
      [],
    )
    .option('--drop-pack-key <id>', 'revoke it; wants --pack-floor', more, [])
    .option('--add-freshness-key <file>', 'a key that may only sign proof of freshness', more, [])
    .option('--drop-freshness-key <id>', 'the beginning of its id', more, [])
    .option('--threshold <count>', 'root keys that have to sign', whole(1, 20))
    .option('--pack-floor <version>', 'packs below are refused', whole(0, Number.MAX_SAFE_INTEGER))
    .option(
      '--fresh-hours <hours>',
      'ask for proof of freshness so often; 0 for never',
      whole(0, 2160),
    )
    .option('--expires <days>', 'the root ends after so many days', whole(1, 7300))
    .action(rotate);
}

async function rotate(options: RotateOptions): Promise<void> {
  const before = await readRootFile(options.from);
  const root = await nextRoot(before, options);
  const changes = changeLines(before.root, root);
  const keys = await rootKeysIn(options.keys, before.root, root);
  const text = await signRoot(root, keys);
  await replaceFile(options.out, text);
  console.log(`${root.org}: root version ${before.root.version} -> ${root.version}`);
  for (const line of changes) console.log(line);
  const file = { text, ...parsedRoot(text, options.out) };
  await saySignatures(file, before.root, options.out);
}

function more(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function whole(least: number, most: number) {
  return (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= least && count <= most) return count;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

/** The end of a command where a root cannot follow another. */
export function notFollowing(why: string): Stop {
  return new Stop(
    `This root cannot follow the one in use: ${why}.`,
    'Make it again by "guidepost pack root rotate" from the root that is published.',
    FOUND,
  );
}
