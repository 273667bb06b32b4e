import { type CompiledPack, compilePack } from '../../rules/compile';
import { heavyPartsOf } from '../../rules/heavy';
import { readPack } from '../../rules/read-pack';
import type { Work } from '../database/with-transaction';
import { inForce } from '../flow-settings/in-force';
import type { House } from '../house';
import { bodyText } from '../packs/feed';

/** A pack that the organisation published, ready to check with. */
export interface PublishedPack {
  readonly id: string;
  readonly version: number;
  readonly compiled: CompiledPack;
}

const MOST = 4;
const kept = new WeakMap<House, Map<string, Promise<CompiledPack | undefined>>>();

/** The published pack that a browser says it has, or the organisation's first where it says another; undefined before any is published. */
export async function publishedPack(
  work: Work,
  house: House,
  claimedId: string,
): Promise<PublishedPack | undefined> {
  const { packs } = await inForce(work, house.organisation.id);
  const pack = packs.find(({ id }) => id === claimedId) ?? packs[0];
  if (!pack) return undefined;
  const compiled = await compiledOnce(work, house, { packId: pack.id, hash: pack.bodyHash });
  return compiled && { id: pack.id, version: pack.version, compiled };
}

interface Body {
  readonly packId: string;
  readonly hash: string;
}

/** Compiled once a version: a large pack takes a second. What was used longest ago goes first. */
function compiledOnce(work: Work, house: House, body: Body): Promise<CompiledPack | undefined> {
  const packs = kept.get(house) ?? new Map<string, Promise<CompiledPack | undefined>>();
  kept.set(house, packs);
  const key = `${body.packId}/${body.hash}`;
  const known = packs.get(key) ?? compile(work, house, body);
  packs.delete(key);
  packs.set(key, known);
  known.catch(() => packs.delete(key));
  for (const old of [...packs.keys()].slice(0, -MOST)) packs.delete(old);
  return known;
}

/** Reads with the connection of the act that asks first: others may hold all the rest of the pool while they wait for it. */
async function compile(
  work: Work,
  house: House,
  { packId, hash }: Body,
): Promise<CompiledPack | undefined> {
  const text = await bodyText(work, house.organisation.id, packId, hash);
  const read = text === undefined ? undefined : readPack(text);
  if (!read?.ok) return undefined;
  const { pack, rules } = read.value;
  const needsHeavy = heavyPartsOf(rules, pack.lists).size > 0;
  const heavy = needsHeavy ? (await import('../../rules/heavy/all')).ALL_HEAVY_PARTS : {};
  return compilePack(pack, rules, heavy);
}
