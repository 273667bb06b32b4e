import type { Command } from 'commander';
import type { RuleSignLine } from '../../../domain/rule-signs';
import { listRuleSigns } from '../../rule-signs/list-rule-signs';
import { onOrganisation } from '../on-organisation';
import { FOUND } from '../stop';

const SHOWN_DAYS = 14;

export function trialsCommand(pack: Command): void {
  pack
    .command('trials')
    .description('how often rules on trial would have acted, and which rules browsers switched off')
    .option('--json', 'print everything as JSON, all days included')
    .action(({ json }: { json?: boolean }) => showTrials(json));
}

function showTrials(json = false): Promise<void> {
  return onOrganisation(async (db, { organisation }) => {
    const rules = await listRuleSigns(db, organisation.id);
    if (json) console.log(JSON.stringify({ rules }, null, 2));
    else print(rules);
    if (rules.some(({ sign }) => sign === 'switched-off')) process.exitCode = FOUND;
  });
}

function print(rules: readonly RuleSignLine[]): void {
  if (rules.length === 0) console.log('No browser has told of a rule on trial yet.');
  for (const rule of rules) {
    console.log(`${rule.ruleId}  (${rule.packId})`);
    console.log(`    ${sentence(rule)} since ${rule.since}`);
    for (const { day, version, times, posts } of rule.days.slice(0, SHOWN_DAYS)) {
      console.log(`    ${day}  version ${version}  ${times} of ${posts}`);
    }
  }
  if (rules.some(({ sign }) => sign === 'trial')) {
    console.log('To put a rule into force, take "shadow: true" out of it and publish the pack.');
  }
}

function sentence({ sign, times, posts }: RuleSignLine): string {
  const of = `${times} of ${posts} checked ${posts === 1 ? 'post' : 'posts'}`;
  return sign === 'trial'
    ? `would have flagged ${of}`
    : `WAS SWITCHED OFF: it took too long or broke, and ${of} went without it,`;
}
