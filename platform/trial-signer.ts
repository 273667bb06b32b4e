import { CompactSign } from 'jose';
import { RECEIPT_TYPE, type Receipt } from '../domain/receipt';
import { inTurn } from './in-turn';
import { localDb, STRICT } from './local-db';

/** This browser's own receipt key. It cannot be taken out, and proves nothing to anyone else: trial mode says so. */
export async function signTrialReceipt(receipt: Receipt): Promise<string> {
  const { privateKey } = await trialKey();
  return new CompactSign(new TextEncoder().encode(JSON.stringify(receipt)))
    .setProtectedHeader({ alg: 'EdDSA', typ: RECEIPT_TYPE })
    .sign(privateKey);
}

export async function trialPublicKey(): Promise<Record<string, unknown>> {
  const { publicKey } = await trialKey();
  return { ...(await crypto.subtle.exportKey('jwk', publicKey)) };
}

function trialKey(): Promise<CryptoKeyPair> {
  return inTurn('trial key', async () => {
    const db = await localDb();
    const known = await db.get('trialKey', 'current');
    if (known) return known;
    const made = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const tx = db.transaction('trialKey', 'readwrite', STRICT);
    await Promise.all([tx.store.put(made, 'current'), tx.done]);
    return made;
  });
}
