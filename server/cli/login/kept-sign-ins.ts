import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { oneAtATime } from './one-at-a-time';

const keptSchema = z.record(
  z.string(),
  z.object({
    issuer: z.string(),
    accessToken: z.string(),
    refreshToken: z.string(),
    /** Milliseconds since 1970. */
    until: z.number(),
  }),
);
export type KeptSignIns = z.infer<typeof keptSchema>;
export type KeptSignIn = KeptSignIns[string];

/** Sign-ins of this user by server address, in a file that only they can read. */
export function signInsFile(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CONFIG_HOME ?? env.APPDATA ?? join(homedir(), '.config');
  return join(base, 'guidepost', 'sign-ins.json');
}

export async function readSignIns(): Promise<KeptSignIns> {
  const text = await readFile(signInsFile(), 'utf8').catch(() => '{}');
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    // Damaged: as if nobody were signed in; the next login writes it anew.
    return {};
  }
}

/** While `act` runs, no other command of this user changes the kept sign-ins. Not for use inside of itself. */
export function alone<T>(act: () => Promise<T>): Promise<T> {
  return oneAtATime(`${signInsFile()}.lock`, act);
}

/** Within `alone`. Without a value the server's sign-in is forgotten. Written whole beside the old one, then put in its place. */
export async function keepSignIn(server: string, kept: KeptSignIn | undefined): Promise<void> {
  const { [server]: _old, ...others } = await readSignIns();
  const next = kept === undefined ? others : { ...others, [server]: kept };
  const file = signInsFile();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}
