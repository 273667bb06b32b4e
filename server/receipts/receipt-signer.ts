import {
  CompactSign,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';
import { RECEIPT_TYPE, type Receipt } from '../../domain/receipt';
import { TREE_HEAD_TYPE, type TreeHead } from '../../domain/tree-head';
import { StartProblem } from '../start-problem';

/** Signs receipts and tree heads. The private key never leaves this closure. */
export interface ReceiptSigner {
  readonly keyId: string;
  readonly publicKey: Record<string, unknown>;
  sign(receipt: Receipt): Promise<string>;
  signHead(head: TreeHead): Promise<string>;
}

/** @param keyText private JWK (Ed25519) as JSON */
export async function receiptSigner(keyText: string): Promise<ReceiptSigner> {
  const { x, d } = readKey(keyText);
  const publicJwk: JWK = { kty: 'OKP', crv: 'Ed25519', x };
  const keyId = await calculateJwkThumbprint(publicJwk);
  const privateKey = await importJWK({ ...publicJwk, d }, 'EdDSA').catch((error: unknown) => {
    throw wrongKey(error);
  });
  return {
    keyId,
    publicKey: { ...publicJwk, kid: keyId, alg: 'EdDSA', use: 'sig' },
    sign: (receipt) =>
      new SignJWT({ ...receipt })
        .setProtectedHeader({ alg: 'EdDSA', typ: RECEIPT_TYPE, kid: keyId })
        .sign(privateKey),
    signHead: (head) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(head)))
        .setProtectedHeader({ alg: 'EdDSA', typ: TREE_HEAD_TYPE, kid: keyId })
        .sign(privateKey),
  };
}

export async function newReceiptKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

function readKey(text: string): { x: string; d: string } {
  try {
    const { kty, crv, x, d } = JSON.parse(text) as JWK;
    if (kty === 'OKP' && crv === 'Ed25519' && x && d) return { x, d };
  } catch (error) {
    throw wrongKey(error);
  }
  throw wrongKey(undefined);
}

/** The parser's own words may quote the key: they are not passed on. */
function wrongKey(error: unknown): StartProblem {
  const kind = error instanceof Error ? error.name : 'it is another kind of key';
  return new StartProblem(
    `The key that signs receipts (GUIDEPOST_RECEIPT_KEY or receipt-key.json in the data folder) is not a private Ed25519 JWK: ${kind}.`,
    'A working example: {"kty":"OKP","crv":"Ed25519","x":"…","d":"…"}. Without the setting and the file a key is made.',
  );
}
