import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { publicKeySchema } from '../../rules/jws';
import { generateSigningKey, type PrivateKey } from '../../rules/signing';
import { StartProblem } from '../start-problem';

const privateKeySchema = z.object({ ...publicKeySchema.shape, d: z.string().length(43) });

/**
 * The server's own key for proof of freshness, from the data folder (0600), made at the first start. It counts once a root names its public
 * half, which lies beside it; it can sign nothing else.
 */
export async function keepFreshnessKey(dataFolder: string): Promise<PrivateKey> {
  const file = join(dataFolder, 'freshness-key.private.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return parsedKey(kept, file);
  const { privateKey, publicKey } = await generateSigningKey();
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, `${JSON.stringify(privateKey)}\n`, { mode: 0o600, flag: 'wx' });
  const beside = join(dataFolder, 'freshness-key.public.json');
  await writeFile(beside, `${JSON.stringify(publicKey)}\n`);
  return privateKey;
}

function parsedKey(text: string, file: string): PrivateKey {
  try {
    return privateKeySchema.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(
      `${file} does not hold a private Ed25519 key.`,
      'Bring it back from your backup, or delete it: a new one is made, which the next root has to name.',
    );
  }
}
