import type { Command } from 'commander';
import { type ExampleResult, testPack } from '../../../rules/examples';
import { didYouMean } from '../../packs/source/nearest';
import { paint } from '../paint';
import { FOUND, Stop } from '../stop';
import { markedText } from './marked-text';
import { readRunnablePack } from './sound-source';
import { withStarterKey } from './source/starter-trust';

interface TestOptions {
  readonly json?: boolean;
  readonly rule?: string;
}

interface Skipped {
  readonly ruleId: string;
  readonly reason: string;
}

const HELP = `
What was found is underlined, or stands in «» where there are no colours; ‸ marks the place where a text is missing. Exit codes: 0 all as
expected, 1 not, 2 wrong use. --json prints { file, results: [{ ruleId, list, index, text, expected, found, ranges, detail, ok }], skipped }.`;

export function testCommand(pack: Command): void {
  withStarterKey(pack.command('test'))
    .description("run every rule's own examples, expected against found")
    .argument('<file>', 'a pack in YAML or JSON')
    .option('--rule <id>', 'only this rule')
    .option('--json', 'print the results as JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, { json, rule }: TestOptions) => {
      const read = await readRunnablePack(file);
      stopUnlessKnown(rule, [...read.rules.map(({ id }) => id), ...read.skipped.map(idOfSkipped)]);
      const isWanted = ({ ruleId }: { ruleId: string }) => rule === undefined || ruleId === rule;
      const results = testPack(read).filter(isWanted);
      const skipped = read.skipped.filter(isWanted);
      if (json) console.log(JSON.stringify({ file, results, skipped }, null, 2));
      else print(results, skipped);
      if (results.some((result) => !result.ok) || skipped.length > 0) process.exitCode = FOUND;
    });
}

function idOfSkipped({ ruleId }: Skipped): string {
  return ruleId;
}

export function stopUnlessKnown(rule: string | undefined, known: readonly string[]): void {
  if (rule === undefined || known.includes(rule)) return;
  throw new Stop(
    `The pack has no rule "${rule}".${didYouMean(rule, known)}`,
    'The ids stand in the pack, and in the output of "guidepost pack test" without --rule.',
  );
}

function print(results: readonly ExampleResult[], skipped: readonly Skipped[]): void {
  let rule = '';
  for (const result of results) {
    if (result.ruleId !== rule) console.log(paint('bold', result.ruleId));
    rule = result.ruleId;
    console.log(`  ${lineOf(result)}`);
  }
  for (const { ruleId, reason } of skipped) {
    console.log(`${paint('red', 'skipped')} ${ruleId}: ${reason}`);
  }
  const wrong = results.filter((result) => !result.ok);
  const rules = new Set(results.map(({ ruleId }) => ruleId)).size;
  const failing = [...new Set(wrong.map(({ ruleId }) => ruleId))];
  console.log(
    `${results.length} examples of ${rules} rules, ${results.length - wrong.length} as expected, ${wrong.length} not, ${skipped.length} rules skipped.`,
  );
  if (failing.length > 0) console.log(`Not as expected: ${failing.join(', ')}`);
}

function lineOf({ ok, expected, found, text, detail, ranges }: ExampleResult): string {
  const seen = `"${markedText(text, ranges)}"`;
  if (ok) return `${paint('green', 'ok')}    ${expected} ${seen}`;
  const why = found === 'switched-off' ? ` (${detail.join(' ')})` : '';
  return `${paint('red', 'wrong')} expected ${expected}, found ${found}${why}: ${seen}`;
}
