import type { Command } from 'commander';
import { type Draft, textsOf } from '../../../domain/draft';
import { compilePack } from '../../../rules/compile';
import { type DraftExplanation, explainDraft, type RuleExplanation } from '../../../rules/explain';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import {
  collected,
  contextOf,
  type DraftOptions,
  draftOf,
  withDraftOptions,
} from '../draft/draft-options';
import { readStdin } from '../draft/read-stdin';
import { paint } from '../paint';
import { explainedLines, hasSteps } from './explained';
import { markedText } from './marked-text';
import { readRunnablePack } from './sound-source';
import { withStarterKey } from './source/starter-trust';
import { stopUnlessKnown } from './test';

interface TryOptions extends DraftOptions {
  readonly text?: readonly string[];
  readonly alt?: readonly string[];
  readonly rule?: string;
  readonly json?: boolean;
}

const HELP = `
Exit codes: 0 whatever the verdict is, 2 wrong use: this explains; "guidepost check" judges.
Example: guidepost pack try policy.yaml --text "Guaranteed returns!" --site linkedin --account 300001 --at 2027-03-01`;

export function tryCommand(pack: Command): void {
  const command = withStarterKey(pack.command('try'))
    .description('explain step by step why each rule does or does not fire on a text')
    .argument('<file>', 'a pack in YAML or JSON')
    .option(
      '--text <text>',
      'the text; given more than once, a thread (default: standard input)',
      collected,
    )
    .option('--alt <text>', 'the description of a picture; "" for a picture without one', collected)
    .option('--rule <id>', 'only this rule')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', HELP);
  withDraftOptions(command).action(tryPack);
}

async function tryPack(file: string, options: TryOptions): Promise<void> {
  const read = await readRunnablePack(file);
  stopUnlessKnown(
    options.rule,
    read.rules.map(({ id }) => id),
  );
  const parts = options.text ?? [await readStdin('Give --text "…", or pipe a text in.')];
  const draft = draftOf({ parts, alts: options.alt ?? [] }, options, read.pack);
  const context = contextOf(options);
  const compiled = compilePack(read.pack, read.rules, ALL_HEAVY_PARTS);
  const explained = explainDraft(draft, compiled, context, options.rule);
  if (options.json) console.log(JSON.stringify({ file, draft, context, ...explained }, null, 2));
  else print(draft, context.now, explained, options.rule !== undefined);
}

function print(draft: Draft, now: string, explained: DraftExplanation, isOne: boolean): void {
  const { account, site, surface } = draft;
  console.log(paint('dim', `${surface} on ${site} as ${account.name} (${account.kind}), ${now}`));
  textsOf(draft).forEach(({ kind, text }, part) => {
    const ranges = explained.findings.filter((finding) => finding.part === part);
    console.log(`${kind === 'text' ? '' : `${kind}: `}"${markedText(text, ranges)}"`);
  });
  console.log('');
  const told = explained.rules.filter((rule) => isOne || hasSteps(rule));
  for (const rule of told) console.log(explainedLines(rule, draft).join('\n'));
  const rest = explained.rules.filter((rule) => !told.includes(rule));
  printRest(rest);
  console.log(
    `\n${paint('bold', `Verdict: ${explained.verdict}`)}${isOne ? ' (of all rules)' : ''}`,
  );
}

/** Rules that had nothing to look at, by the reason. */
function printRest(rest: readonly RuleExplanation[]): void {
  const byReason = new Map<string, string[]>();
  for (const { ruleId, outcome } of rest) {
    const reason = reasonOf(outcome);
    byReason.set(reason, [...(byReason.get(reason) ?? []), ruleId]);
  }
  for (const [reason, ids] of byReason) {
    console.log(paint('dim', `no finding, ${reason}: ${ids.join(', ')}`));
  }
}

function reasonOf(outcome: RuleExplanation['outcome']): string {
  if (outcome.kind === 'out-of-scope') return `out of scope by ${outcome.field}`;
  return outcome.kind === 'inactive'
    ? `status ${outcome.status}`
    : 'nothing that they look for is there';
}
