export interface Change {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** The one stretch in which two texts differ, widened to whole words. Small enough for a content script. */
export function changeBetween(before: string, after: string): Change {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  if (head < Math.max(before.length, after.length)) head = wordStart(before, head);
  let foot = 0;
  while (foot < shortest - head && before.at(-1 - foot) === after.at(-1 - foot)) foot++;
  foot = wordEnd(before, foot);
  return {
    same: before.slice(0, head),
    removed: before.slice(head, before.length - foot),
    added: after.slice(head, after.length - foot),
    tail: foot > 0 ? before.slice(-foot) : '',
  };
}

function wordStart(text: string, head: number): number {
  let at = head;
  while (at > 0 && !isSpace(text[at - 1])) at--;
  return at;
}

function wordEnd(text: string, foot: number): number {
  let count = foot;
  while (count > 0 && !isSpace(text[text.length - count])) count--;
  return count;
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}
