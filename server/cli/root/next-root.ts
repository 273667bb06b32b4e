import { sha256 } from '../../../domain/hash';
import type { PublicKey } from '../../../rules/jws';
import type { Root } from '../../../rules/trust';
import { inDays } from '../pack/in-days';
import { readPublicKey } from '../pack/key-folder';
import { FOUND, Stop } from '../stop';
import { ROOT_DAYS } from './kept-roots';
import type { RootFile } from './root-file';

export interface RotateOptions {
  readonly from: string;
  readonly keys: readonly string[];
  readonly out: string;
  readonly addRootKey: readonly string[];
  readonly dropRootKey: readonly string[];
  readonly addPackKey: readonly string[];
  readonly dropPackKey: readonly string[];
  readonly addFreshnessKey: readonly string[];
  readonly dropFreshnessKey: readonly string[];
  readonly threshold?: number;
  readonly packFloor?: number;
  readonly freshHours?: number;
  readonly expires?: number;
}

/** The root after the one in the file, as the options want it. Ends the command where it would lock everybody out. */
export async function nextRoot(before: RootFile, options: RotateOptions): Promise<Root> {
  const { root } = before;
  const rootKeys = await changed(root.rootKeys, options.addRootKey, options.dropRootKey);
  const packKeys = await changed(root.packKeys, options.addPackKey, options.dropPackKey);
  const freshnessKeys = await changed(
    root.freshnessKeys ?? [],
    options.addFreshnessKey,
    options.dropFreshnessKey,
  );
  const next: Root = {
    guidepost: 1,
    org: root.org,
    version: root.version + 1,
    threshold: options.threshold ?? root.threshold,
    rootKeys,
    packKeys,
    packFloor: options.packFloor ?? root.packFloor,
    ...freshnessOf(root, options.freshHours),
    ...(freshnessKeys.length > 0 && { freshnessKeys }),
    previous: await sha256(before.text),
    expires: inDays(options.expires ?? ROOT_DAYS),
  };
  stopAtNonsense(root, next, options);
  return next;
}

/** 0 hours take the demand away. */
function freshnessOf({ freshness }: Root, hours: number | undefined): Pick<Root, 'freshness'> {
  if (hours === undefined) return freshness ? { freshness } : {};
  return hours === 0 ? {} : { freshness: { maxAge: hours * 3600 } };
}

function stopAtNonsense(before: Root, next: Root, { packFloor, dropPackKey }: RotateOptions): void {
  if (next.packKeys.length === 0) throw nobody('sign packs', '--add-pack-key');
  if (next.rootKeys.length < next.threshold) {
    throw new Stop(
      `${next.threshold} signatures are asked for, but there would be ${next.rootKeys.length} root keys.`,
      'Lower --threshold, or add keys by --add-root-key.',
      FOUND,
    );
  }
  if (next.packFloor < before.packFloor) {
    throw new Stop(
      `The lowest pack version cannot fall (it is ${before.packFloor}).`,
      'Give a higher --pack-floor, or leave it out.',
      FOUND,
    );
  }
  if (dropPackKey.length > 0 && packFloor === undefined) {
    throw new Stop(
      'A pack key is dropped, so clients count versions again from the lowest one that is named.',
      'Give --pack-floor: the lowest version that is still good, at least that of the pack in force.',
      FOUND,
    );
  }
}

function nobody(what: string, option: string): Stop {
  return new Stop(`Nobody could ${what} any more.`, `Add a key by ${option} FILE.`, FOUND);
}

async function changed(
  keys: readonly PublicKey[],
  add: readonly string[],
  drop: readonly string[],
): Promise<PublicKey[]> {
  const dropped = drop.map((id) => theOne(keys, id));
  const kept = keys.filter((key) => !dropped.includes(key));
  for (const file of add) {
    const key = await readPublicKey(file);
    if (!kept.some(({ x }) => x === key.x)) kept.push(key);
  }
  return kept;
}

function theOne(keys: readonly PublicKey[], id: string): PublicKey {
  const [key, ...others] = keys.filter(({ kid, x }) => (kid ?? x).startsWith(id));
  if (key && others.length === 0 && id.length >= 6) return key;
  throw new Stop(
    key ? `More than one key may be meant by "${id}".` : `The root has no key "${id}".`,
    'Give at least six characters of its id; "guidepost pack root show FILE" lists them.',
    FOUND,
  );
}
