import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type PublicKey, parsedJson, publicKeySchema } from '../../../rules/jws';
import type { PrivateKey, SigningKey } from '../../../rules/signing';
import { Stop } from '../stop';

/** Keep the root key offline; the pack key may be where packs are signed, and the freshness key where a schedule runs. */
export const KEY_NAMES = ['root', 'pack', 'freshness'] as const;
export type KeyName = (typeof KEY_NAMES)[number];

const privateKeySchema = z.object({
  ...publicKeySchema.shape,
  d: z.string().check(z.minLength(43), z.maxLength(43)),
});

export function privateFile(folder: string, name: KeyName): string {
  return join(folder, `${name}-key.private.json`);
}

/** Writes both halves; the private one for its owner only. Never over a key that is there. */
export async function writeKey(folder: string, name: KeyName, key: SigningKey): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = privateFile(folder, name);
  await writeFile(file, asJson(key.privateKey), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new Stop(
        `${file} exists; it was not touched.`,
        'Keys are never overwritten: name another folder, or move the old keys away first.',
      );
    },
  );
  await writeFile(join(folder, `${name}-key.public.json`), asJson(key.publicKey));
}

export function readKey(folder: string, name: KeyName): Promise<PrivateKey> {
  return readPrivateKey(privateFile(folder, name));
}

/** A private key, as "pack keys" wrote it. */
export async function readPrivateKey(file: string): Promise<PrivateKey> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Stop(`There is no key at ${file}.`, 'Make keys first: guidepost pack keys --out DIR');
  });
  const key = privateKeySchema.safeParse(parsedJson(text));
  if (key.success) return key.data;
  throw new Stop(`${file} does not hold a private Ed25519 key.`, 'Bring it back from your backup.');
}

/** The private key of this name, where the folder has one. */
export async function readKeyIfThere(
  folder: string,
  name: KeyName,
): Promise<PrivateKey | undefined> {
  const isThere = await access(privateFile(folder, name)).then(
    () => true,
    () => false,
  );
  return isThere ? readKey(folder, name) : undefined;
}

/** A public key, as "pack keys" wrote it for others to name. */
export async function readPublicKey(file: string): Promise<PublicKey> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Stop(
      `There is no file ${file}.`,
      'Name a *-key.public.json of "guidepost pack keys".',
    );
  });
  const value = parsedJson(text);
  if (privateKeySchema.safeParse(value).success) {
    throw new Stop(`${file} is a private key; it was not read further.`, 'Name the public one.');
  }
  const key = publicKeySchema.safeParse(value);
  if (key.success) return key.data;
  throw new Stop(`${file} does not hold a public Ed25519 key.`, 'Ask its holder for it again.');
}

export function publicHalf({ d: _private, ...key }: PrivateKey): PublicKey {
  return key;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
