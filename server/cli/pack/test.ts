import type { Command } from 'commander';
import { type ExampleResult, testPack } from '../../../rules/examples';
import { readPack } from '../../../rules/read-pack';
import { paint } from '../paint';
import { FOUND, valueOrStop } from '../stop';
import { bodyOf } from './lint-pack';
import { readPackSource } from './pack-source';
import { stopAtSyntax } from './sound-source';

export function testCommand(pack: Command): void {
  pack
    .command('test')
    .description("run every rule's own examples, expected against found")
    .argument('<file>', 'a pack in YAML or JSON')
    .option('--json', 'print the results as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const source = await readPackSource(file);
      stopAtSyntax(source);
      const read = valueOrStop(readPack(bodyOf(source)));
      const results = testPack(read);
      const { skipped } = read;
      if (options.json) console.log(JSON.stringify({ file, results, skipped }, null, 2));
      else print(results, skipped);
      if (results.some((result) => !result.ok) || skipped.length > 0) process.exitCode = FOUND;
    });
}

function print(
  results: readonly ExampleResult[],
  skipped: readonly { ruleId: string; reason: string }[],
): void {
  let rule = '';
  for (const result of results) {
    if (result.ruleId !== rule) console.log(paint('bold', result.ruleId));
    rule = result.ruleId;
    console.log(`  ${lineOf(result)}`);
  }
  for (const { ruleId, reason } of skipped) {
    console.log(`${paint('red', 'skipped')} ${ruleId}: ${reason}`);
  }
  const wrong = results.filter((result) => !result.ok).length;
  console.log(
    `${results.length} examples, ${results.length - wrong} as expected, ${wrong} not, ${skipped.length} rules skipped.`,
  );
}

function lineOf({ ok, expected, found, text, detail }: ExampleResult): string {
  const places = detail.filter((place) => place !== '').map((place) => `«${place}»`);
  if (ok)
    return `${paint('green', 'ok')}    ${expected} "${text}" ${paint('dim', places.join(' '))}`;
  return `${paint('red', 'wrong')} expected ${expected}, found ${found}: "${text}" ${places.join(' ')}`;
}
