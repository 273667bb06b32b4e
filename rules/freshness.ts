import * as z from 'zod/mini';
import { failed, ok, type Result } from '../domain/problem';
import { parseInstant } from './instant';
import { parsedJson, verifiedPayload } from './jws';
import { ASK, wrongOrganisation } from './refusals';
import type { Manifest, Root } from './trust';

export const FRESHNESS_TYPE = 'guidepost-freshness+jws';

const instant = z.string().check(z.minLength(10), z.maxLength(40));

/** "At this moment this was the current pack." Short-lived; it can prove a pack, never bring one. */
export const freshnessSchema = z.object({
  guidepost: z.literal(1),
  org: z.string().check(z.minLength(1), z.maxLength(80)),
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.int().check(z.minimum(1)),
  bodyHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  at: instant,
  expires: instant,
});
export type Freshness = z.infer<typeof freshnessSchema>;

type Pack = Pick<Manifest, 'org' | 'id' | 'version' | 'bodyHash'>;

/** Checks that a statement is signed, not ended at `now` (ISO 8601), and speaks of exactly this pack. */
export async function verifyFreshness(
  text: string,
  root: Root,
  pack: Pack,
  now: string,
): Promise<Result<Freshness>> {
  const keys = [...root.packKeys, ...(root.freshnessKeys ?? [])];
  const payload = await verifiedPayload(text.trim(), FRESHNESS_TYPE, keys);
  const parsed = freshnessSchema.safeParse(parsedJson(payload ?? ''));
  if (!parsed.success) {
    return failed(
      'pack-signature-refused',
      'The statement of freshness is not signed by a key of your organisation.',
      ASK,
    );
  }
  const statement = parsed.data;
  return whyAnother(statement, pack) ?? whyEnded(statement, now) ?? ok(statement);
}

function whyAnother(statement: Freshness, pack: Pack) {
  if (statement.org !== pack.org) return wrongOrganisation(statement.org, pack.org);
  if (statement.id !== pack.id) {
    return failed(
      'pack-wrong-organisation',
      `The statement of freshness is of the pack "${statement.id}", not of "${pack.id}".`,
      ASK,
    );
  }
  if (statement.version === pack.version && statement.bodyHash === pack.bodyHash) return undefined;
  if (statement.version === pack.version) {
    return failed('pack-equivocation', `Two packs claim to be version ${pack.version}.`, ASK);
  }
  return failed(
    'pack-rollback',
    statement.version > pack.version
      ? `Version ${statement.version} is out, but the feed still gives version ${pack.version}.`
      : `The statement of freshness is of version ${statement.version}, not of ${pack.version}.`,
    ASK,
  );
}

/** A statement counts as a clock too (`laterOf`), so one from the future would make good signatures look ended. */
const MOST_AHEAD_MS = 86_400_000;

function whyEnded(statement: Freshness, now: string) {
  const at = parseInstant(statement.at) ?? Number.NaN;
  const ends = parseInstant(statement.expires) ?? Number.NaN;
  const moment = parseInstant(now) ?? Number.NaN;
  if (!(at <= moment + MOST_AHEAD_MS)) {
    return failed(
      'pack-expired',
      `The statement of freshness is of ${statement.at}, which is yet to come.`,
      'If it is not, the clock of this computer is wrong. Else tell the people who publish your policy.',
    );
  }
  if (moment < ends) return undefined;
  return failed(
    'pack-expired',
    `The statement of freshness ended on ${statement.expires}.`,
    'If that is not over yet, the clock of this computer is wrong. Else tell the people who publish your policy.',
  );
}

/** True where the root demands fresher proof than what was proved last (ISO 8601; undefined = never). */
export function isOverdue(root: Root, provedAt: string | undefined, now: string): boolean {
  if (!root.freshness) return false;
  const proved = parseInstant(provedAt ?? '') ?? Number.NEGATIVE_INFINITY;
  return (parseInstant(now) ?? Number.NaN) - proved > root.freshness.maxAge * 1000;
}

/** The later of two instants: what was signed at a time proves that it is no earlier, whatever this computer's clock says. */
export function laterOf(one: string, other: string | undefined): string {
  if (other === undefined) return one;
  const [a, b] = [parseInstant(one), parseInstant(other)];
  return b !== undefined && (a === undefined || b > a) ? other : one;
}
