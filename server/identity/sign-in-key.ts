import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { StartProblem } from '../start-problem';

const jwkSchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string().min(40),
});

/** What the OAuth server needs of secrets; all of it comes from one private key, so that several servers share one setting. */
export interface SignInKey {
  readonly jwk: z.infer<typeof jwkSchema>;
  readonly cookieKey: string;
  /** For ids that have to be read again from the database. */
  seal(text: string): string;
  open(sealed: string): string;
}

/** The key from the setting, else from a file (0600) in the data folder, made at the first start. */
export async function keepSignInKey(
  dataFolder: string,
  setting: string | undefined,
): Promise<SignInKey> {
  if (setting !== undefined) return signInKey(parsed(setting, 'GUIDEPOST_SIGN_IN_KEY'));
  const file = join(dataFolder, 'sign-in-key.private.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return signInKey(parsed(kept, file));
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const made = jwkSchema.parse(await exportJWK(privateKey));
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' });
  return signInKey(made);
}

function parsed(text: string, place: string): SignInKey['jwk'] {
  try {
    return jwkSchema.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(
      `${place} does not hold a private P-256 key as JWK.`,
      'Bring it back from your backup, or leave it out: a new one is made, and sign-ins that are under way start again.',
    );
  }
}

function signInKey(jwk: SignInKey['jwk']): SignInKey {
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(jwk.d, 'base64url'), '', purpose, 32));
  const sealing = derived('guidepost oauth ids 1');
  return {
    jwk,
    cookieKey: derived('guidepost cookies 1').toString('base64url'),
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
    },
  };
}
