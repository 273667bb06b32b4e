import { isObject } from '../../../packs/source/is-object';

const WIDTH = 100;

/** JSON as the project's formatter writes it: objects over several lines, short lists of words in one. */
export function printedJson(value: unknown, indent = '', room = WIDTH): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isShort = line.length <= room && !value.some((item) => typeof item === 'object');
    if (value.length === 0 || isShort) return line;
    const items = value.map((item) => inner + printedJson(item, inner, WIDTH - inner.length - 1));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, part]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + printedJson(part, inner, WIDTH - start.length - 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
