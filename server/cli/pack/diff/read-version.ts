import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type ReadPack, readPack } from '../../../../rules/read-pack';
import { makeBody } from '../../../packs/make-body';
import { Stop, valueOrStop } from '../../stop';
import { MOST_SOURCE_BYTES, sourceOf } from '../pack-source';
import { readRunnablePack, stopAtProblems } from '../sound-source';

const run = promisify(execFile);

/** A pack from a file, or as a git revision has it: `HEAD~1:policy.yaml`. What that includes from files is read as it is now. */
export async function readVersion(name: string): Promise<ReadPack> {
  const [, revision, path] = /^([^:]{2,}):(.+)$/.exec(name) ?? [];
  if (revision === undefined || path === undefined || (await exists(name))) {
    return readRunnablePack(name);
  }
  const source = await sourceOf(path, await showText(revision, path));
  stopAtProblems(source);
  return valueOrStop(readPack(makeBody(source, 'trial')));
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function showText(revision: string, path: string): Promise<string> {
  // "./" so that the path counts from here, and not from the top of the repository.
  const inFolder = path.startsWith('/') ? path : `./${path}`;
  const args = ['show', '--end-of-options', `${revision}:${inFolder}`];
  const { stdout } = await run('git', args, { maxBuffer: MOST_SOURCE_BYTES }).catch(
    (error: Error) => {
      const [, why = error.message] = error.message.split('\n');
      throw new Stop(
        `git has no ${path} at ${revision}: ${why.replace(/^fatal: /, '')}`,
        'Name a file, or REVISION:FILE such as HEAD~1:policy.yaml, inside a git repository.',
      );
    },
  );
  return stdout;
}
