import type { Command } from 'commander';
import type { LintIssue } from '../../packs/lint/issue';
import { hasErrors, lintPack } from '../../packs/lint/lint-pack';
import { placeText } from '../../packs/source/place';
import { paint } from '../paint';
import { FOUND } from '../stop';
import { readPackSource } from './pack-source';
import { withStarterKey } from './source/starter-trust';

interface LintOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
}

const HELP = `
Errors keep a pack from being signed and published; warnings do not. Exit codes: 0 no error, 1 errors (with --strict warnings too),
2 wrong use. --json prints { file, errors, warnings, issues: [{ severity, code, place: { file, line, column }, ruleId?, what, cure, basis? }] }.`;

export function lintCommand(pack: Command): void {
  withStarterKey(pack.command('lint'))
    .description('check a pack: format, patterns, references, wording, examples')
    .argument('<file>', 'a pack in YAML or JSON')
    .option('--json', 'print the issues as JSON')
    .option('--strict', 'warnings count as errors')
    .addHelpText('after', HELP)
    .action(async (file: string, { json, strict = false }: LintOptions) => {
      const issues = lintPack(await readPackSource(file), new Date().toISOString());
      if (json) console.log(JSON.stringify({ file, ...countOf(issues), issues }, null, 2));
      else printIssues(file, issues);
      if (hasErrors(issues) || (strict && issues.length > 0)) process.exitCode = FOUND;
    });
}

export function printIssues(file: string, issues: readonly LintIssue[]): void {
  for (const { severity, code, place, ruleId, what, cure, basis } of issues) {
    const label = severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
    console.log(`${placeText(place)} ${label} ${code}${ruleId ? ` [${ruleId}]` : ''}`);
    console.log(`  ${what}\n  ${paint('dim', cure)}`);
    if (basis) console.log(`  ${paint('dim', `${basis.text}, ${basis.url}`)}`);
  }
  const { errors, warnings } = countOf(issues);
  console.log(`${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`);
}

function countOf(issues: readonly LintIssue[]) {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
