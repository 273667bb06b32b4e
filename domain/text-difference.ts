import { diffArrays } from 'diff';

/** Words of any script: a difference by Latin rules takes an Arabic word apart. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

export interface Stretch {
  readonly text: string;
  readonly change: 'none' | 'added' | 'removed';
}

/** What became of a text, word by word; undefined where that takes longer than so many milliseconds to tell. */
export function textDifference(
  before: string,
  after: string,
  patienceMs: number,
): Stretch[] | undefined {
  const stretches = diffArrays(words(before), words(after), { timeout: patienceMs });
  return stretches?.map(({ value, added, removed }) => {
    if (added) return { text: value.join(''), change: 'added' };
    return { text: value.join(''), change: removed ? 'removed' : 'none' };
  });
}

function words(text: string): string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}
