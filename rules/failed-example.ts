import { type ExampleResult, failedExamples } from './examples';
import type { ReadPack } from './read-pack';

export type Pause = () => Promise<void>;

/** So many rules are tried without a pause: a smaller portion is also quicker in all, since each example meets fewer rules. */
const PORTION = 25;

/**
 * The first example that does not come out as expected. A large pack is tried in portions with a pause between them. A rule's examples
 * depend on the rule and on the exemptions only, so each portion is that of its rules with all exemptions in force.
 */
export async function firstFailedExample(
  read: ReadPack,
  pause: Pause = async () => {},
): Promise<ExampleResult | undefined> {
  for (const portion of portionsOf(read)) {
    await pause();
    const [failure] = failedExamples(portion);
    if (failure) return failure;
  }
  return undefined;
}

function portionsOf(read: ReadPack): ReadPack[] {
  if (read.rules.length <= PORTION) return [read];
  const exempts = read.rules
    .filter((rule) => rule.kind === 'exempt')
    .map((rule) => ({ ...rule, examples: { flag: [], pass: [] } }));
  const portions: ReadPack[] = [];
  for (let start = 0; start < read.rules.length; start += PORTION) {
    const rules = read.rules.slice(start, start + PORTION);
    const own = new Set(rules.map((rule) => rule.id));
    portions.push({ ...read, rules: [...rules, ...exempts.filter(({ id }) => !own.has(id))] });
  }
  return portions;
}
