import type { PublicKey } from '../../../rules/jws';
import type { Root } from '../../../rules/trust';
import { type RootFile, signersOf } from './root-file';

/** What a root says, in lines for people. */
export function rootLines(root: Root): string[] {
  const { freshness, freshnessKeys = [] } = root;
  return [
    `${root.org}, root version ${root.version}, good until ${root.expires}`,
    `  ${root.threshold} of these root keys change it: ${names(root.rootKeys)}`,
    `  each of these pack keys signs packs: ${names(root.packKeys)}`,
    `  lowest pack version: ${root.packFloor}`,
    freshness
      ? `  proof of freshness every ${freshness.maxAge / 3600} hours${freshnessKeys.length > 0 ? `, also by ${names(freshnessKeys)}` : ''}`
      : '  no proof of freshness is asked for',
  ];
}

/** What changes from one root to the next: what a holder of a key is asked to sign. */
export function changeLines(before: Root, after: Root): string[] {
  return [
    ...keyChanges('root key', before.rootKeys, after.rootKeys),
    ...keyChanges('pack key', before.packKeys, after.packKeys),
    ...keyChanges('freshness key', before.freshnessKeys ?? [], after.freshnessKeys ?? []),
    ...valueChange('signatures needed', before.threshold, after.threshold),
    ...valueChange('lowest pack version', before.packFloor, after.packFloor),
    ...valueChange('seconds of freshness', before.freshness?.maxAge, after.freshness?.maxAge),
    ...valueChange('good until', before.expires, after.expires),
  ].map((line) => `  ${line}`);
}

/** Signatures that are there and those that are missing, of the root's own keys and of those before it. */
export async function signatureState(
  file: RootFile,
  before: Root | undefined,
): Promise<{ isComplete: boolean; lines: string[] }> {
  const groups = [
    ...(before ? [{ whose: `root ${before.version}`, root: before }] : []),
    { whose: `root ${file.root.version}`, root: file.root },
  ];
  let isComplete = true;
  const lines: string[] = [];
  for (const { whose, root } of groups) {
    const signers = await signersOf(file.jws, root.rootKeys);
    const missing = Math.max(0, root.threshold - signers.length);
    if (missing > 0) isComplete = false;
    const state = missing > 0 ? `${missing} missing` : 'enough';
    lines.push(
      `  signed by keys of ${whose}: ${signers.length} of ${root.threshold}, ${state} (${names(signers) || 'nobody'})`,
    );
  }
  return { isComplete, lines };
}

export function keyName({ kid, x }: PublicKey): string {
  return (kid ?? x).slice(0, 12);
}

function names(keys: readonly PublicKey[]): string {
  return keys.map(keyName).join(', ');
}

function keyChanges(
  what: string,
  before: readonly PublicKey[],
  after: readonly PublicKey[],
): string[] {
  const isIn = (keys: readonly PublicKey[]) => (key: PublicKey) =>
    keys.some(({ x }) => x === key.x);
  const added = after.filter((key) => !isIn(before)(key));
  const dropped = before.filter((key) => !isIn(after)(key));
  return [
    ...added.map((key) => `+ ${what} ${keyName(key)}`),
    ...dropped.map((key) => `- ${what} ${keyName(key)}`),
  ];
}

function valueChange(what: string, before: unknown, after: unknown): string[] {
  return before === after ? [] : [`${what}: ${before ?? 'none'} -> ${after ?? 'none'}`];
}
