import type { Change } from '../../../packs/source/include-schema';
import { isObject } from '../../../packs/source/is-object';
import type { Item } from '../../../packs/source/merged-source';
import type { Path, Place } from '../../../packs/source/place';

/**
 * An included rule as the including pack wants it. A changed action also ends `actionByConfidence`: the pack says what happens.
 * Changed fields stand where the pack changes them, all others in their own file.
 */
export function changedRule(item: Item, change: Change, placeOf: (path: Path) => Place): Item {
  if (!isObject(item.value)) return item;
  const { actionByConfidence: tiers, scope, ...rest } = item.value;
  const value: Record<string, unknown> = { ...rest };
  if (tiers !== undefined && change.action === undefined) value.actionByConfidence = tiers;
  const narrowed = { ...(isObject(scope) ? scope : {}), ...change.scope };
  if (Object.keys(narrowed).length > 0) value.scope = narrowed;
  for (const [field, changed] of Object.entries(change)) {
    if (field !== 'scope' && changed !== undefined) value[field] = changed;
  }
  return {
    value,
    placeOf: (path) => (isChanged(change, path) ? placeOf(path) : item.placeOf(path)),
  };
}

function isChanged(change: Change, [field, part]: Path): boolean {
  if (field === 'scope' && part !== undefined) return change.scope?.[String(part)] !== undefined;
  return Object.hasOwn(change, String(field));
}
