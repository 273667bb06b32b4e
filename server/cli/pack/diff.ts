import type { Command } from 'commander';
import { textsOf } from '../../../domain/draft';
import { type DraftOptions, withDraftOptions } from '../draft/draft-options';
import { readPosts } from '../draft/read-posts';
import { paint } from '../paint';
import { FOUND } from '../stop';
import { type ChangedRules, changedRules } from './diff/changed-rules';
import { type Comparison, comparePosts, type PostChange } from './diff/compare-posts';
import { readVersion } from './diff/read-version';
import { markedText } from './marked-text';
import { withStarterKey } from './source/starter-trust';
import { wholeNumber } from './whole-number';

interface DiffOptions extends DraftOptions {
  readonly corpus?: string;
  readonly limit: number;
  readonly json?: boolean;
}

const HELP = `
A and B are files, or files as git has them: HEAD~1:policy.yaml. The corpus has one post a line: plain text, or in a .jsonl file objects
{ text or parts, id?, site?, surface?, account?, groups?, at?, alt? }. Exit codes: 0 no post changes its verdict, 1 some do, 2 wrong use.
Example: guidepost pack diff HEAD:policy.yaml policy.yaml --corpus posts.jsonl`;

export function diffCommand(pack: Command): void {
  const command = withStarterKey(pack.command('diff'))
    .description('compare two versions of a pack, and what they say of posts')
    .argument('<a>', 'the pack as it was')
    .argument('<b>', 'the pack as it shall be')
    .option('--corpus <file>', 'posts to check with both')
    .option('--limit <count>', 'print so many posts at most', wholeNumber, 20)
    .option('--json', 'print everything as JSON')
    .addHelpText('after', HELP);
  withDraftOptions(command).action(diff);
}

async function diff(a: string, b: string, options: DiffOptions): Promise<void> {
  const versions = [await readVersion(a), await readVersion(b)] as const;
  const rules = changedRules(versions[0].rules, versions[1].rules);
  const corpus = options.corpus
    ? await comparePosts(readPosts(options.corpus), versions, options)
    : undefined;
  if (options.json) console.log(asJson(rules, corpus));
  else print(rules, corpus, options.limit);
  if (corpus && corpus.verdicts.length > 0) process.exitCode = FOUND;
}

function asJson(rules: ChangedRules, corpus: Comparison | undefined): string {
  const counts = corpus && {
    posts: corpus.posts,
    verdicts: corpus.verdicts,
    findings: corpus.findings,
    moves: Object.fromEntries(corpus.moves),
    byRule: Object.fromEntries(
      [...corpus.byRule].map(([id, [before, after]]) => [id, { before, after }]),
    ),
  };
  return JSON.stringify({ rules, ...(counts && { corpus: counts }) }, null, 2);
}

function print(rules: ChangedRules, corpus: Comparison | undefined, limit: number): void {
  for (const id of rules.added) console.log(`${paint('green', '+ rule')} ${id}`);
  for (const id of rules.removed) console.log(`${paint('red', '- rule')} ${id}`);
  for (const { ruleId, fields } of rules.changed) {
    console.log(`${paint('yellow', '~ rule')} ${ruleId}: ${fields.join(', ')}`);
  }
  const { added, removed, changed } = rules;
  console.log(`${added.length} rules added, ${removed.length} removed, ${changed.length} changed.`);
  if (corpus) printCorpus(corpus, limit);
}

function printCorpus(
  { posts, verdicts, findings, moves, byRule }: Comparison,
  limit: number,
): void {
  console.log('');
  for (const change of verdicts.slice(0, limit)) console.log(changeLines(change).join('\n'));
  if (verdicts.length > limit)
    console.log(`… and ${verdicts.length - limit} more; --limit shows them.`);
  for (const [ruleId, [before, after]] of byRule) {
    if (before !== after)
      console.log(`${ruleId}: finds something in ${before} posts before, ${after} after`);
  }
  for (const [move, count] of [...moves].sort((a, b) => b[1] - a[1]))
    console.log(`${countOf(count)} ${move}`);
  console.log(
    `${countOf(posts)}: ${verdicts.length} change their verdict, ${findings.length} have other findings under the same verdict.`,
  );
}

function countOf(posts: number): string {
  return posts === 1 ? '1 post' : `${posts} posts`;
}

function changeLines({ line, id, draft, before, after, gone, come }: PostChange): string[] {
  const texts = textsOf(draft).map(({ text }, part) =>
    markedText(
      text,
      come.filter((finding) => finding.part === part),
    ),
  );
  return [
    `${paint('bold', `${before} -> ${after}`)} line ${line}${id === undefined ? '' : ` (${id})`}: ${texts.join(' / ')}`,
    ...gone.map(({ ruleId, action }) => `  ${paint('red', '-')} ${action} ${ruleId}`),
    ...come.map(({ ruleId, action }) => `  ${paint('green', '+')} ${action} ${ruleId}`),
  ];
}
