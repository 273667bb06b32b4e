import { diffArrays } from 'diff';

const PATIENCE_MS = 500;
/** Words of any script: a difference by Latin rules takes an Arabic word apart. */
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

interface Stretch {
  readonly text: string;
  readonly change: 'none' | 'added' | 'removed';
}

/** What became of a text, word by word; undefined where it is the same, or takes too long to tell. */
export function textDifference(before: string, after: string): Stretch[] | undefined {
  if (before === after) return undefined;
  const stretches = diffArrays(words(before), words(after), { timeout: PATIENCE_MS });
  return stretches?.map(({ value, added, removed }) => {
    if (added) return { text: value.join(''), change: 'added' };
    return { text: value.join(''), change: removed ? 'removed' : 'none' };
  });
}

function words(text: string): string[] {
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}
