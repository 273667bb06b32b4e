import { uuidv7 } from 'uuidv7';
import { COMMITMENTS, FIRST_PREVIOUS, type RecordKind, recordText } from '../../../domain/record';
import type { Decision } from '../../../domain/submission';
import { sealRecords } from '../../../server/audit/seal-records';
import { sha256Now } from '../../../server/audit/tree-hasher';
import type { Database } from '../../../server/database/open-database';
import type { House } from '../../../server/house';
import { newReceiptKey, receiptSigner } from '../../../server/receipts/receipt-signer';
import { commitTo, commitToName } from '../../../server/records/commit-text';
import { decisionRow } from '../../../server/submissions/submission-rows';

/** What sealing needs of a house, with a clock that the test sets. */
export interface TrailHouse extends House {
  now: Date;
}

export async function aTrailHouse(db: Database, orgId: string): Promise<TrailHouse> {
  const signer = await receiptSigner(await newReceiptKey());
  const house = {
    db,
    organisation: { id: orgId, name: orgId },
    signer,
    publicUrl: '',
    packId: undefined,
    now: new Date('2026-01-01T00:00:00.000Z'),
    clock: () => house.now,
    newId: uuidv7,
  } as TrailHouse;
  await db
    .insertInto('signing_key')
    .values({
      org_id: orgId,
      key_id: signer.keyId,
      public_jwk: JSON.stringify(signer.publicKey),
      created_at: house.now.toISOString(),
    })
    .execute();
  return house;
}

const KINDS: readonly RecordKind[] = ['submitted', 'approved-stage', 'approved', 'posted'];
const REASON = 'The figures are those of the annual report.';
const STEP_MS = 30_000;
const CHUNK = 4_000;

/** As many records as asked, four to a submission, one in half a minute, sealed as a server would seal them. */
export async function growTrail(house: TrailHouse, entries: number): Promise<void> {
  for (let made = 0; made < entries; made += CHUNK) {
    const rows = chunk(house, Math.min(CHUNK, entries - made));
    for (let at = 0; at < rows.length; at += CHUNK / 2) {
      await insertLinks(house.db, rows.slice(at, at + CHUNK / 2));
    }
    await sealRecords(house, 'trail');
  }
}

function chunk(house: TrailHouse, count: number) {
  let subject = '';
  let previous = FIRST_PREVIOUS;
  return Array.from({ length: count }, (_none, place) => {
    house.now = new Date(house.now.getTime() + STEP_MS);
    const step = place % KINDS.length;
    if (step === 0) [subject, previous] = [uuidv7(), FIRST_PREVIOUS];
    const row = link(house, subject, step, previous);
    previous = row.record.hash;
    return row;
  });
}

type Link = ReturnType<typeof link>;

async function insertLinks(db: Database, links: readonly Link[]): Promise<void> {
  const records = links.map(({ record }) => record);
  await db.insertInto('record').values(records).execute();
  const texts = links.flatMap(({ text }) => text ?? []);
  if (texts.length > 0) await db.insertInto('record_text').values(texts).execute();
  const decisions = links.flatMap(({ decision }) => decision ?? []);
  if (decisions.length > 0) await db.insertInto('decision').values(decisions).execute();
}

/** A record; an approval with its decision, the first of a submission also with a reason. */
function link(house: TrailHouse, subject: string, step: number, previous: string) {
  const actor = { id: `person-${step}`, name: `Person ${step}` };
  const name = commitToName(actor);
  const kind = KINDS[step] ?? 'submitted';
  const at = house.now.toISOString();
  const reason = kind === 'approved-stage' ? commitTo('reason', REASON) : undefined;
  const contentHash = sha256Now(subject);
  const dataText = JSON.stringify({
    version: step + 1,
    revision: 1,
    stage: step - 1,
    contentHash,
    site: 'x',
    accountId: 'acme',
    ...(reason && { [COMMITMENTS]: { reason: reason.hash } }),
  });
  const entry = { id: uuidv7(), subject, seq: step + 1, kind, actor, nameHash: name.hash, at };
  const hash = sha256Now(recordText({ ...entry, dataText, previous }));
  const orgId = house.organisation.id;
  const decision: Decision | undefined = kind.startsWith('approved')
    ? {
        revision: 1,
        stage: step - 1,
        reviewer: actor,
        verdict: 'approve',
        reason: reason ? REASON : '',
        contentHash,
        at,
      }
    : undefined;
  const text = reason && {
    org_id: orgId,
    record_id: entry.id,
    name: 'reason',
    salt: reason.salt,
    text: JSON.stringify(REASON),
  };
  const record = {
    org_id: orgId,
    subject,
    seq: entry.seq,
    record_id: entry.id,
    kind,
    actor_id: actor.id,
    actor_name: actor.name,
    name_hash: name.hash,
    name_salt: name.salt,
    at,
    data: dataText,
    previous,
    hash,
  };
  return { record, text, decision: decision && decisionRow(orgId, subject, decision) };
}
