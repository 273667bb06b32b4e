import { randomFrom } from '../../bench/random.mjs';
import { filled } from './fill.mjs';
import { postWith, rowsOf } from './posts.mjs';
import { SECRET_FORMATS } from './secret-formats.mjs';
import { SECRET_LOOK_ALIKES } from './secret-look-alikes.mjs';

const TYPES = ['secret'];

/**
 * Keys of each form, and look-alikes of each sort, in ordinary posts. They are made while the program runs and belong to nobody, so that no scanner
 * of sources finds any in the repository.
 * @param {{ seed: number, each: number }} options so many posts a form
 * @returns {object[]} rows of a labelled set
 */
export function secretRows({ seed, each }) {
  const random = randomFrom(seed);
  const times = (table) => rowsOf(table).flatMap((row) => Array.from({ length: each }, () => row));
  const keys = times(SECRET_FORMATS).map(([sub, form]) => {
    const { text, start, end } = postWith(filled(form, random), random);
    return { text, expect: [{ type: 'secret', sub, start, end }], kind: 'positive', types: TYPES };
  });
  const others = times(SECRET_LOOK_ALIKES).map(([sub, form]) => {
    const { text } = postWith(filled(form, random), random);
    return { text, expect: [], kind: 'hard_negative', types: TYPES, note: sub };
  });
  return [...keys, ...others];
}
