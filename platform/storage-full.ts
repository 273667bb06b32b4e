import { failed } from '../domain/problem';

/** The disk did not keep what was written. */
export function storageFull() {
  return failed(
    'storage-full',
    'The new policy could not be kept on this computer.',
    'Free some space on the disk. The last good pack stays in force; Guidepost tries again by itself.',
  );
}
