import type { Command } from 'commander';
import { paint } from '../paint';
import { FOUND } from '../stop';
import type { LintIssue } from './lint-issue';
import { hasErrors, lintPack } from './lint-pack';
import { readPackSource } from './pack-source';

export function lintCommand(pack: Command): void {
  pack
    .command('lint')
    .description('check a pack: format, patterns, references, examples')
    .argument('<file>', 'a pack in YAML or JSON')
    .option('--json', 'print the issues as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const issues = lintPack(await readPackSource(file), new Date().toISOString());
      if (options.json) console.log(JSON.stringify({ file, issues }, null, 2));
      else printIssues(file, issues);
      if (hasErrors(issues)) process.exitCode = FOUND;
    });
}

export function printIssues(file: string, issues: readonly LintIssue[]): void {
  for (const { severity, code, place, ruleId, what, cure } of issues) {
    const where = `${file}:${place.line}:${place.column}`;
    const label = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
    console.log(`${where} ${label} ${code}${ruleId ? ` [${ruleId}]` : ''}`);
    console.log(`  ${what}\n  ${paint('dim', cure)}`);
  }
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  console.log(`${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
