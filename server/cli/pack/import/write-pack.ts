import { stringify } from 'yaml';
import type { NewRule } from './imported';

/** A pack in YAML with these rules, ready to be finished by a person. `from`: the files that they came from. */
export function packText(rules: readonly NewRule[], from: readonly string[]): string {
  const pack = {
    guidepost: 1,
    id: 'imported',
    org: 'TODO',
    version: 1,
    name: 'Imported rules',
    minEngine: 2,
    mode: 'guard',
    unknownAccounts: 'personal',
    accounts: [],
    rules,
  };
  const head = [
    `Imported from ${from.join(', ')}.`,
    'The rules are drafts: they do not run until somebody has written what says TODO and set status: active.',
    '"guidepost pack lint" names every TODO; "guidepost pack test" runs the examples.',
  ];
  const body = stringify(pack, { lineWidth: 120, blockQuote: 'folded' });
  return `${head.map((line) => `# ${line}`).join('\n')}\n${body}`;
}
