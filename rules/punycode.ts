const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 0x80;
const LONGEST = 63;

/** A host name with its `xn--` labels as people read them (RFC 3492); labels that are broken stay as they are. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

function decode(input: string): string | undefined {
  if (input.length > LONGEST) return undefined;
  const last = input.lastIndexOf('-');
  const points = Array.from(input.slice(0, Math.max(0, last)), (letter) => letter.charCodeAt(0));
  let point = FIRST_POINT;
  let index = 0;
  let bias = FIRST_BIAS;
  for (let at = last < 0 ? 0 : last + 1; at < input.length; ) {
    const number = readNumber(input, at, bias);
    if (!number) return undefined;
    const length = points.length + 1;
    bias = adapt(number.value, length, index === 0);
    index += number.value;
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return undefined;
    points.splice(index, 0, point);
    index += 1;
    at = number.end;
  }
  return String.fromCodePoint(...points);
}

/** A number of variable length: each digit says by its size whether another follows. */
function readNumber(input: string, start: number, bias: number) {
  let value = 0;
  let weight = 1;
  for (let at = start; at < input.length; at += 1) {
    const digit = digitOf(input.charCodeAt(at));
    const step = at - start + 1;
    const threshold = Math.min(MOST, Math.max(LEAST, step * BASE - bias));
    value += digit * weight;
    if (digit < 0 || value > 0x7fffffff) return undefined;
    if (digit < threshold) return { value, end: at + 1 };
    weight *= BASE - threshold;
  }
  return undefined;
}

function digitOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  return unit >= 48 && unit <= 57 ? unit - 22 : -1;
}

function adapt(value: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(value / DAMP) : value >> 1;
  delta += Math.floor(delta / length);
  let step = 0;
  for (; delta > ((BASE - LEAST) * MOST) >> 1; step += BASE)
    delta = Math.floor(delta / (BASE - LEAST));
  return step + Math.floor((BASE * delta) / (delta + SKEW));
}
