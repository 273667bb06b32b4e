import type { Command } from 'commander';
import { replaceFile } from '../pack/feed';
import { FOUND, Stop } from '../stop';
import { changeLines, rootLines } from './describe-root';
import { parsedRoot, type RootFile, readRootFile, whyNoSuccessor } from './root-file';
import { notFollowing } from './rotate';
import { rootKeysIn, saySignatures, withSignatures } from './sign-root';

interface CosignOptions {
  readonly from: string;
  readonly keys: readonly string[];
  readonly merge: readonly string[];
  readonly out?: string;
}

export function cosignCommand(root: Command): void {
  root
    .command('cosign')
    .description('add signatures to the next root: your own, or those of other holders')
    .argument('<file>', 'the next root, as "root rotate" wrote it')
    .requiredOption('--from <file>', 'the root in use, to see what changes')
    .option('--keys <dir...>', 'folders with root keys that sign now', [])
    .option('--merge <file...>', 'copies that other holders have signed', [])
    .option('--out <file>', 'write there in place of <file>')
    .action(cosign);
}

async function cosign(path: string, options: CosignOptions): Promise<void> {
  if (options.keys.length === 0 && options.merge.length === 0) {
    throw new Stop('There is nothing to add.', 'Name --keys DIR, --merge FILE, or both.');
  }
  const before = await readRootFile(options.from);
  const draft = await readRootFile(path);
  const why = await whyNoSuccessor(draft.root, before);
  if (why) throw notFollowing(why);
  for (const line of rootLines(draft.root)) console.log(line);
  for (const line of changeLines(before.root, draft.root)) console.log(line);
  const merged = await mergedWith(draft, options.merge);
  const keys = await rootKeysIn(options.keys, before.root, draft.root);
  const signed = await withSignatures(merged, keys);
  const out = options.out ?? path;
  await replaceFile(out, signed.text);
  await saySignatures(signed, before.root, out);
}

/** Only signatures over the very same bytes. */
async function mergedWith(draft: RootFile, files: readonly string[]): Promise<RootFile> {
  let merged = draft;
  for (const file of files) {
    const { jws } = await readRootFile(file);
    if (jws.payload !== draft.jws.payload) {
      throw new Stop(
        `${file} is another root; its signatures do not count here.`,
        'All holders have to sign copies of the same file.',
        FOUND,
      );
    }
    const known = new Set(merged.jws.signatures.map(({ signature }) => signature));
    const more = jws.signatures.filter(({ signature }) => !known.has(signature));
    const text = JSON.stringify({
      ...merged.jws,
      signatures: [...merged.jws.signatures, ...more],
    });
    merged = { text, ...parsedRoot(text, file) };
  }
  return merged;
}
