import type { Imported } from '../../../server/cli/pack/import/imported';
import { packText } from '../../../server/cli/pack/import/write-pack';
import { lintOf } from './a-pack';

type ReadRule = Record<string, unknown> & { readonly examples: { readonly flag: string[] } };

export function rulesOf({ rules }: Imported): ReadRule[] {
  return rules as unknown as ReadRule[];
}

/** `LINE rule|part [NAME] WHAT`, one for each loss. */
export function lossesOf({ losses }: Imported): string[] {
  return losses.map(({ place, name, of, what }) => `${place.line} ${of} [${name}] ${what}`);
}

/** What the linter says of the pack that is written, but for what a person must write. */
export async function faultsOf({ rules }: Imported): Promise<string[]> {
  const issues = await lintOf(packText(rules, ['x']), 'pack.yaml');
  return issues
    .filter(({ code }) => !['todo', 'few-examples', 'no-review-date'].includes(code))
    .map(({ code, ruleId, what }) => `${code} [${ruleId}] ${what}`);
}
