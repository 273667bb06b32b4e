import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

/** No letters or digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const SELECTOR_LENGTH = 4;
/** 10 signs of 30: 49 bits that an attacker has to guess in MAX_ATTEMPTS tries. */
const SECRET_LENGTH = 10;
const MAX_ATTEMPTS = 5;
const LIFE_MS = 24 * 3_600_000;

/** A one-time code for a person, like `K7QM-4XWRT-9BHJD`. It is shown once; the database keeps the hash of its secret part. */
export async function createEnrolmentCode(
  db: Database | Work,
  orgId: string,
  personId: string,
  now: Date = new Date(),
): Promise<string> {
  const selector = randomText(SELECTOR_LENGTH);
  const secret = randomText(SECRET_LENGTH);
  const made = await db
    .insertInto('enrolment_code')
    .values({
      org_id: orgId,
      selector,
      secret_hash: secretHash(selector, secret),
      person_id: personId,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + LIFE_MS).toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('selector')
    .executeTakeFirst();
  if (!made) return createEnrolmentCode(db, orgId, personId, now);
  return `${selector}-${secret.slice(0, 5)}-${secret.slice(5)}`;
}

/** Every try counts, right or wrong, and is kept even when the enrolment fails: call it outside a transaction. */
export async function takeAttempt(
  db: Database,
  orgId: string,
  typed: string,
  now: Date,
): Promise<{ selector: string; personId: string } | undefined> {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const selector = code.slice(0, SELECTOR_LENGTH);
  const row = await db
    .updateTable('enrolment_code')
    .set({ attempts: sql`attempts + 1` })
    .where('org_id', '=', orgId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('attempts', '<', MAX_ATTEMPTS)
    .returning(['secret_hash', 'person_id'])
    .executeTakeFirst();
  if (!row) return undefined;
  const right = Buffer.from(row.secret_hash, 'hex');
  const given = Buffer.from(secretHash(selector, code.slice(SELECTOR_LENGTH)), 'hex');
  return timingSafeEqual(right, given) ? { selector, personId: row.person_id } : undefined;
}

/** True for exactly one caller. */
export async function spendCode(
  work: Work,
  orgId: string,
  selector: string,
  now: Date,
): Promise<boolean> {
  const used = await work
    .updateTable('enrolment_code')
    .set({ used_at: now.toISOString() })
    .where('org_id', '=', orgId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .returning('selector')
    .executeTakeFirst();
  return used !== undefined;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

function secretHash(selector: string, secret: string): string {
  return createHash('sha256').update(`guidepost-enrolment-1:${selector}:${secret}`).digest('hex');
}
