import type { Detect, Value } from './detector';
import { findCredentials } from './secrets/credentials';
import { findNamedValues } from './secrets/named-value';
import { findPasswords } from './secrets/password';
import { findVendorKeys } from './secrets/prefixed';
import { findPrivateKeys } from './secrets/private-key';

/** Keys, tokens, passwords and private keys. `allow` takes values as they are written. The sort is the vendor where the value tells it. */
export const detectSecrets: Detect = (reading, { allow }) => {
  const { text } = reading;
  const values = [
    ...findPrivateKeys(text),
    ...findVendorKeys(text),
    ...findCredentials(text),
    ...findPasswords(text),
    ...findNamedValues(reading),
  ];
  return withoutOverlaps(values).filter(
    ({ start, end }) => !allow.includes(text.slice(start, end)),
  );
};

/** Where two overlap, the one found by the stricter search (first in the list) stays. */
function withoutOverlaps(values: readonly Value[]): Value[] {
  if (values.length < 2) return [...values];
  const order = new Map(values.map((value, at) => [value, at]));
  const sorted = [...values].sort((a, b) => a.start - b.start);
  const kept: Value[] = [];
  for (const value of sorted) {
    const last = kept.at(-1);
    if (!last || value.start >= last.end) kept.push(value);
    else if ((order.get(value) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = value;
  }
  return kept;
}
