import { profanityRows } from './profanity-set.mjs';
import { secretRows } from './secret-set.mjs';
import { valueRows } from './value-set.mjs';

const MADE = { secrets: secretRows, profanity: profanityRows, values: valueRows };

/**
 * Labelled sets that are made here, in the form of those that `readSets` reads.
 * @param {{ names: readonly string[], seed: number, each: number }} options `each`: so many rows of every form
 * @returns {{ name: string, split: string, lists: object, rows: object[] }[]}
 */
export function madeSets({ names, seed, each }) {
  return names.map((name) => {
    const make = MADE[name];
    if (!make) {
      const known = Object.keys(MADE).join(', ');
      throw new Error(`There is no made set "${name}".\n  Choose from: ${known}.`);
    }
    return { name: `made_${name}`, split: 'made', lists: {}, rows: make({ seed, each }) };
  });
}
