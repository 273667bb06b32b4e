import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { publicKeySchema } from '../../../rules/jws';
import type { PrivateKey, SigningKey } from '../../../rules/signature';
import { Stop } from '../stop';

/** Keep the root key offline; the pack key may be where packs are signed. */
export const KEY_NAMES = ['root', 'pack'] as const;
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

export async function readKey(folder: string, name: KeyName): Promise<PrivateKey> {
  const file = privateFile(folder, name);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Stop(`There is no key at ${file}.`, 'Make keys first: guidepost pack keys --out DIR');
  });
  const key = privateKeySchema.safeParse(parsed(text));
  if (key.success) return key.data;
  throw new Stop(`${file} does not hold a private Ed25519 key.`, 'Bring it back from your backup.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
