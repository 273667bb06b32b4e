import { type Command, Option } from 'commander';
import { VERDICTS, type Verdict } from '../../domain/finding';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { type CheckedPost, checkPost, strictestOf } from './draft/check-post';
import { collected, type DraftOptions, withDraftOptions } from './draft/draft-options';
import { postsIn } from './draft/posts-in';
import { printPost, summaryOf } from './draft/print-post';
import type { Post } from './draft/read-posts';
import { readStdin } from './draft/read-stdin';
import { packAt } from './pack/pack-at';
import { withStarterKey } from './pack/source/starter-trust';
import { FOUND, Stop } from './stop';

interface CheckOptions extends DraftOptions {
  readonly pack: string;
  readonly rootHash?: string;
  readonly text?: readonly string[];
  readonly file?: readonly string[];
  readonly alt?: readonly string[];
  readonly failOn: Verdict;
  readonly json?: boolean;
}

const HELP = `
A file named .jsonl or .ndjson has one post a line, as in "guidepost pack diff --help"; any other file is one post. Exit codes: 0 nothing
as strict as --fail-on, 1 something, or a rule that cannot run, 2 wrong use. --json prints { verdict, posts: [{ file?, line?, id?, verdict,
findings, topics }], notRun: [{ ruleId, reason }] }.
Example: guidepost check --pack https://policy.example/feed/manifest.jws --root-hash HASH --file scheduled.jsonl`;

export function checkCommand(program: Command): void {
  const command = program
    .command('check')
    .description('check posts against a pack: for scheduled posts and pipelines')
    .requiredOption('--pack <where>', 'a pack in YAML or JSON, or the address or folder of a feed')
    .option('--root-hash <hash>', 'SHA-256 of the root that the feed must have')
    .option(
      '--text <text>',
      'a text; more than once: a thread (default: standard input)',
      collected,
    )
    .option('--file <file>', 'posts; may be given more than once', collected)
    .option(
      '--alt <text>',
      'with --text, the description of a picture; "" for one without',
      collected,
    )
    .addOption(
      new Option('--fail-on <verdict>', 'the mildest verdict that ends with 1')
        .choices(VERDICTS.slice(1))
        .default('justify'),
    )
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', HELP);
  withStarterKey(withDraftOptions(command)).action(check);
}

async function check(options: CheckOptions): Promise<void> {
  if (options.text && options.file) {
    throw new Stop('Both --text and --file are given.', 'Give one of them.');
  }
  const { pack, rules, skipped } = await packAt(options.pack, options.rootHash);
  const compiled = compilePack(pack, rules, ALL_HEAVY_PARTS);
  const checked: CheckedPost[] = [];
  for await (const post of postsOf(options)) {
    const result = checkPost(post, compiled, pack, options);
    checked.push(result);
    if (!options.json) printPost(result);
  }
  report(checked, [...skipped, ...(checked.at(-1)?.switchedOff ?? [])], options);
}

function report(
  checked: readonly CheckedPost[],
  notRun: CheckedPost['switchedOff'],
  { json, failOn }: CheckOptions,
): void {
  const verdict = strictestOf(checked);
  const posts = checked.map(({ draft: _draft, switchedOff: _off, ...post }) => post);
  console.log(
    json ? JSON.stringify({ verdict, posts, notRun }, null, 2) : summaryOf(checked, verdict),
  );
  for (const { ruleId, reason } of notRun) console.error(`rule ${ruleId} did not run: ${reason}`);
  const isStrict = VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(failOn);
  if (isStrict || notRun.length > 0) process.exitCode = FOUND;
}

async function* postsOf({ file, text, alt = [] }: CheckOptions): AsyncGenerator<Post> {
  if (file) {
    for (const name of file) yield* postsIn(name);
    return;
  }
  const parts = text ?? [await readStdin('Give --text "…" or --file FILE, or pipe a text in.')];
  yield { content: { parts, alts: alt }, options: {} };
}
