import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Open to others: as root, the database's own user has to reach it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guidepost-test-'));
  await chmod(folder, 0o755);
  return folder;
}
