import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimedManifest } from '../../rules/claimed-manifest';
import { claimedRoot } from '../../rules/root';
import { lastHead } from '../audit/read-heads';
import type { Database } from '../database/open-database';
import { receiptSigner } from '../receipts/receipt-signer';
import type { Settings } from '../settings';
import { checkLags } from './check-lags';
import { checkWebhooks } from './check-webhooks';
import { type Finding, fine, minded, reasonOf } from './finding';

const SOON_MS = 14 * 86_400_000;

/** What stands in the tables of one organisation: its policy, its key, its audit trail. */
export async function checkContent(db: Database, settings: Settings): Promise<Finding[]> {
  const now = Date.now();
  return [
    ...(await checkPacks(db, settings.organisation.id, now)),
    await checkReceiptKey(db, settings),
    ...(await checkLags(db, settings.organisation.id, new Date(now))),
    await checkHead(db, settings.organisation.id, now),
    ...(await checkAnchors(db, settings.organisation.id)),
    ...(await checkWebhooks(db, settings)),
  ];
}

async function checkPacks(db: Database, orgId: string, now: number): Promise<Finding[]> {
  const rows = await db
    .selectFrom('pack')
    .select(['pack_id', 'version', 'manifest', 'root'])
    .where('org_id', '=', orgId)
    .execute();
  if (rows.length === 0) {
    return [
      minded(
        'policy',
        'warn',
        'None is published: browsers check with what they had.',
        'Publish one: guidepost pack publish',
      ),
    ];
  }
  return rows.map(({ pack_id, version, manifest, root }) => {
    const name = `${pack_id}, version ${version}`;
    const ends = [claimedManifest(manifest)?.expires, claimedRoot(root)?.root.expires];
    const first = Math.min(...ends.map((end) => Date.parse(end ?? '') || Number.POSITIVE_INFINITY));
    if (first > now + SOON_MS) return fine('policy', `${name} is published.`);
    const when = new Date(first).toISOString().slice(0, 10);
    const isOver = first <= now;
    return minded(
      'policy',
      isOver ? 'error' : 'warn',
      `${name} ${isOver ? 'ended' : 'ends'} on ${when}.`,
      'Sign and publish it with a later end: guidepost pack sign, guidepost pack publish',
    );
  });
}

async function checkReceiptKey(db: Database, settings: Settings): Promise<Finding> {
  const check = 'receipt key';
  const file = join(settings.dataFolder, 'receipt-key.json');
  const text = settings.receiptKey ?? (await readFile(file, 'utf8').catch(() => undefined));
  if (text === undefined) {
    return minded(
      check,
      'warn',
      'There is none in this data folder; a start makes one.',
      'Where other servers sign already, give all the same: GUIDEPOST_RECEIPT_KEY',
    );
  }
  try {
    const { keyId } = await receiptSigner(text);
    const known = await db
      .selectFrom('signing_key')
      .select('key_id')
      .where('org_id', '=', settings.organisation.id)
      .execute();
    if (known.some(({ key_id }) => key_id === keyId) && known.length === 1) {
      return fine(check, 'It is the one that browsers know.');
    }
    return minded(
      check,
      'warn',
      `The database knows ${known.length} keys: servers sign, or signed, with different ones.`,
      'Give all servers of the organisation the same: GUIDEPOST_RECEIPT_KEY. After a planned change of key all is well.',
    );
  } catch (error) {
    return minded(
      check,
      'error',
      reasonOf(error),
      'Restore receipt-key.json from a backup made with --with-keys.',
    );
  }
}

/** A quiet organisation has an old head: only records that wait tell that nobody seals. */
async function checkHead(db: Database, orgId: string, now: number): Promise<Finding> {
  const signed = await lastHead(db, orgId);
  if (!signed) return fine('last head', 'None yet: nothing was sealed.');
  const age = Math.round((now - Date.parse(signed.head.at)) / 1000);
  return fine('last head', `Of ${signed.head.size} records, signed ${age} s ago.`);
}

async function checkAnchors(db: Database, orgId: string): Promise<Finding[]> {
  const rows = await db
    .selectFrom('audit_anchor')
    .select(['label', 'problem', 'tries'])
    .where('org_id', '=', orgId)
    .execute();
  return rows.map(({ label, problem, tries }) =>
    problem === ''
      ? fine('anchor', `${label} took the last head.`)
      : minded(
          'anchor',
          'warn',
          `${label} failed ${tries} times: ${problem}`,
          'See docs/audit.md, Anchors.',
        ),
  );
}
