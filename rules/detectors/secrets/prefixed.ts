import type { Value } from '../detector';
import { endsWithChecksum } from './checksum';
import { longRunsOf } from './long-runs';
import { isPlaceholder } from './randomness';
import { bodyOf, shapeOf } from './shape';
import { SHAPES, VENDORS } from './vendors';

interface Vendor {
  readonly sort: string;
  readonly prefix: string;
  readonly body: RegExp;
  readonly isLikely: boolean;
}

/** No key is shorter. */
const SHORTEST = 16;
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

/** Keys that say whose they are, by their beginning or by a shape like nothing else. Only long runs without space are looked at. */
export function findVendorKeys(text: string): Value[] {
  const found: Value[] = [];
  for (const { run, start } of longRunsOf(text, SHORTEST)) {
    found.push(...prefixedIn(text, run, start), ...shapedIn(run, start));
  }
  return found;
}

function prefixedIn(text: string, run: string, offset: number): Value[] {
  index ??= makeIndex();
  const found: Value[] = [];
  for (const match of run.matchAll(index.prefixes)) {
    const start = offset + match.index;
    for (const vendor of vendorsOf(match[0])) {
      const end = endOf(text, start, vendor);
      if (end === undefined) continue;
      found.push({ start, end, sort: vendor.sort, confidence: weigh(text, start, end, vendor) });
      break;
    }
  }
  return found;
}

function shapedIn(run: string, offset: number): Value[] {
  shapes ??= linesOf(SHAPES).map(([sort = '', marks = '', shape = '']) => ({
    sort,
    marks: marks === '|' ? ['|'] : marks.split('|'),
    shape: shapeOf(shape),
  }));
  return shapes
    .filter(({ marks }) => marks.some((mark) => run.includes(mark)))
    .flatMap((shape) => findShape(run, offset, shape));
}

function findShape(run: string, offset: number, { sort, shape }: Shape): Value[] {
  const confidence = OTHERS_ALIKE.has(sort) ? 'medium' : 'high';
  return Array.from(run.matchAll(shape))
    .filter(([key]) => !isPlaceholder(key))
    .map(({ 0: key, index: at }) => ({
      start: offset + at,
      end: offset + at + key.length,
      sort,
      confidence,
    }));
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
