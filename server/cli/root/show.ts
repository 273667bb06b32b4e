import type { Command } from 'commander';
import { sha256 } from '../../../domain/hash';
import { FOUND, Stop } from '../stop';
import { changeLines, rootLines, signatureState } from './describe-root';
import { readRootFile, whyNoSuccessor } from './root-file';
import { notFollowing } from './rotate';

export function showCommand(root: Command): void {
  root
    .command('show')
    .description('say whom a root trusts, and whether enough keys signed it')
    .argument('<file>', 'a root.jws')
    .option('--from <file>', 'the root before it: also say what changes')
    .action(show);
}

async function show(path: string, { from }: { from?: string }): Promise<void> {
  const file = await readRootFile(path);
  const before = from === undefined ? undefined : await readRootFile(from);
  for (const line of rootLines(file.root)) console.log(line);
  console.log(`  SHA-256 of the file: ${await sha256(file.text)}`);
  const why = before && (await whyNoSuccessor(file.root, before));
  if (why) throw notFollowing(why);
  if (before) for (const line of changeLines(before.root, file.root)) console.log(line);
  const { isComplete, lines } = await signatureState(file, before?.root);
  for (const line of lines) console.log(line);
  if (isComplete) return;
  throw new Stop(
    'Signatures are missing or not valid.',
    'Each holder of a root key: guidepost pack root cosign FILE --from ROOT --keys DIR',
    FOUND,
  );
}
