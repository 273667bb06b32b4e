import { canonicalDraft, type Draft } from './draft';

/** SHA-256 of UTF-8 text or bytes, as lower-case hex (64 characters). WebCrypto: the same in browsers and Node. */
export async function sha256(input: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What approvals and receipts are bound to. */
export function contentHash(draft: Draft): Promise<string> {
  return sha256(canonicalDraft(draft));
}
