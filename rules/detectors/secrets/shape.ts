/** Letters that stand for characters in the tables of keys, where a count follows. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '\\d',
  x: '[0-9a-f]',
  X: '[0-9a-fA-F]',
  l: '[a-z0-9]',
  U: '[A-Z0-9]',
  w: '[A-Za-z0-9]',
  k: '[\\w-]',
  b: '[A-Za-z0-9+/=]',
};

/** What follows the beginning of a key, from where the search stands to a place where it cannot go on. */
export function bodyOf(source: string): RegExp {
  return new RegExp(`(?:${expanded(source)})(?![A-Za-z0-9])`, 'y');
}

/** A whole key, anywhere between other characters than letters and digits. */
export function shapeOf(source: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_-])(?:${expanded(source)})(?![A-Za-z0-9])`, 'g');
}

function expanded(source: string): string {
  return source.replace(/(?<!\\)[A-Za-z](?=\{)/g, (letter) => CLASSES[letter] ?? letter);
}
