import { glyphOf } from '../../rules/scanner/glyph';

/**
 * A pattern as the texts are read that it is compared with: curly quotes, long dashes, full-width and fancy letters become plain ones in
 * every text, so in a pattern they would never match. What is quoted with `\Q` is left alone.
 */
export function asRead(pattern: string): string {
  if (pattern.includes(String.raw`\Q`)) return pattern;
  let read = '';
  let isEscaped = false;
  for (const sign of pattern) {
    read += isEscaped ? sign : plainSign(sign);
    isEscaped = sign === '\\' && !isEscaped;
  }
  return read;
}

/** The rules with all their patterns as texts are read. */
export function rulesAsRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rulesAsRead);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(entryAsRead));
}

function entryAsRead([name, value]: [string, unknown]): [string, unknown] {
  const isPattern = name === 'pattern' && typeof value === 'string';
  return [name, isPattern ? asRead(value) : rulesAsRead(value)];
}

/** Signs that RE2 takes for syntax stand for themselves; what is spelled out in several letters stays, since a class could not hold it. */
function plainSign(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 128) return sign;
  const { kind, plain } = glyphOf(point);
  if (kind !== 'letter' || plain.length !== 1) return sign;
  return /[\w\s"']/.test(plain) || plain > '~' ? plain : `\\${plain}`;
}
