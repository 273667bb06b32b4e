import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { aFolder } from '../guidepost-command';

export const DEMONSTRATION = fileURLToPath(
  new URL('../../../rules/packs/demonstration.json', import.meta.url),
);

/** A folder for the tests of one file; what is written there goes with it. */
export function scratchFolder() {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
  });
  afterAll(() => folder.remove());
  const path = (name = '') => join(folder.path, name);
  return {
    path,
    /** The file's path. A value that is no text is written as JSON. */
    write: async (name: string, content: string | Uint8Array | object): Promise<string> => {
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(path(name), isRaw ? content : JSON.stringify(content));
      return path(name);
    },
  };
}
