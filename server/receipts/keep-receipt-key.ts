import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/open-database';
import { newReceiptKey, type ReceiptSigner, receiptSigner } from './receipt-signer';

/** The key from the setting, else from a file (0600) in the data folder, made at the first start. Its public part is also in the database. */
export async function keepReceiptKey(
  db: Database,
  settings: { orgId: string; dataFolder: string; receiptKey: string | undefined },
): Promise<ReceiptSigner> {
  const text = settings.receiptKey ?? (await keyFile(settings.dataFolder));
  const signer = await receiptSigner(text);
  await db
    .insertInto('signing_key')
    .values({
      org_id: settings.orgId,
      key_id: signer.keyId,
      public_jwk: JSON.stringify(signer.publicKey),
      created_at: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return signer;
}

async function keyFile(folder: string): Promise<string> {
  const file = join(folder, 'receipt-key.json');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known;
  const made = await newReceiptKey();
  await mkdir(folder, { recursive: true });
  await writeFile(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}
