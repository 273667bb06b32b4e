import type { Value } from '../detector';
import { endsWithChecksum } from './checksum';
import { isPlaceholder } from './randomness';
import { bodyOf, shapeOf } from './shape';
import { SHAPES, VENDORS } from './vendors';

interface Vendor {
  readonly sort: string;
  readonly prefix: string;
  readonly body: RegExp;
  readonly isLikely: boolean;
}

/** Their last characters check the rest. */
const WITH_CHECKSUM = new Set(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'npm_']);

/** Their shape is seldom, but not only theirs. */
const OTHERS_ALIKE = new Set(['twitter', 'mailgun']);

let index: { byPrefix: ReadonlyMap<string, readonly Vendor[]>; prefixes: RegExp } | undefined;
let shapes: readonly Shape[] | undefined;

interface Shape {
  readonly sort: string;
  readonly marks: readonly string[];
  readonly shape: RegExp;
}

/** Keys that begin in a way that says whose they are. */
export function findPrefixedKeys(text: string): Value[] {
  index ??= makeIndex();
  const found: Value[] = [];
  for (const match of text.matchAll(index.prefixes)) {
    const start = match.index;
    for (const vendor of vendorsOf(match[0])) {
      const end = endOf(text, start, vendor);
      if (end === undefined) continue;
      found.push({ start, end, sort: vendor.sort, confidence: weigh(text, start, end, vendor) });
      break;
    }
  }
  return found;
}

/** Keys without such a beginning, whose shape is like nothing else. */
export function findShapedKeys(text: string): Value[] {
  shapes ??= linesOf(SHAPES).map(([sort = '', marks = '', shape = '']) => ({
    sort,
    marks: marks === '|' ? ['|'] : marks.split('|'),
    shape: shapeOf(shape),
  }));
  return shapes
    .filter(({ marks }) => marks.some((mark) => text.includes(mark)))
    .flatMap((shape) => findShape(text, shape));
}

function findShape(text: string, { sort, shape }: Shape): Value[] {
  const confidence = OTHERS_ALIKE.has(sort) ? 'medium' : 'high';
  return Array.from(text.matchAll(shape))
    .filter(([key]) => !isPlaceholder(key))
    .map(({ 0: key, index: start }) => ({ start, end: start + key.length, sort, confidence }));
}

function endOf(text: string, start: number, { prefix, body }: Vendor): number | undefined {
  body.lastIndex = start + prefix.length;
  const match = body.exec(text);
  return match && !isPlaceholder(match[0]) ? body.lastIndex : undefined;
}

function weigh(text: string, start: number, end: number, { prefix, isLikely }: Vendor) {
  if (!WITH_CHECKSUM.has(prefix)) return isLikely ? 'medium' : 'high';
  return endsWithChecksum(text.slice(start + prefix.length, end)) ? 'high' : 'medium';
}

/** All vendors whose beginning is the start of what was found, the longest first. */
function vendorsOf(prefix: string): readonly Vendor[] {
  return index?.byPrefix.get(prefix) ?? [];
}

function makeIndex() {
  const vendors = linesOf(VENDORS).map(([name = '', prefix = '', body = '']) => ({
    sort: name.replace('?', ''),
    prefix,
    body: bodyOf(body),
    isLikely: name.endsWith('?'),
  }));
  const prefixes = [...new Set(vendors.map(({ prefix }) => prefix))].sort(
    (a, b) => b.length - a.length,
  );
  const byPrefix = new Map(
    prefixes.map((prefix) => [
      prefix,
      vendors
        .filter((vendor) => prefix.startsWith(vendor.prefix))
        .sort((a, b) => b.prefix.length - a.prefix.length),
    ]),
  );
  const escaped = prefixes.map((prefix) => prefix.replace(/[.+$^*()[\]|/\\]/g, '\\$&'));
  return { byPrefix, prefixes: new RegExp(`(?<![\\w-])(?:${escaped.join('|')})`, 'g') };
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
