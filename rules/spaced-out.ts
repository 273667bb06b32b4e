import type { Word } from './word';

const SINGLE = '[\\p{L}\\p{N}@$]';
const BETWEEN = '[^\\p{L}\\p{N}@$\\n]{1,3}';
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])${SINGLE}(?:${BETWEEN}${SINGLE}(?![\\p{L}\\p{N}])){2,}`,
  'gu',
);

/** Runs of single letters with something between them (`s e c r e t`, `s.e.c.r.e.t`), each as one word without the gaps. */
export function spacedWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    words.push(joined(match[0], match.index));
    const groups = [...match[0].matchAll(/\S(?:[^\p{L}\p{N}\n]?[\p{L}\p{N}@$])+/gu)];
    if (groups.length < 2) continue;
    for (const group of groups) words.push(joined(group[0], match.index + group.index));
  }
  return words;
}

function joined(run: string, start: number): Word {
  let text = '';
  const offsets: number[] = [];
  let at = start;
  for (const character of run) {
    if (/[\p{L}\p{N}@$]/u.test(character)) {
      text += character;
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at + unit);
    }
    at += character.length;
  }
  const end = (offsets.at(-1) ?? start) + 1;
  return { start, end, text, reading: 'spaced', joins: true, offsets };
}
