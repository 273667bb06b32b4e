import { failed } from './problem';
import { currentRevision, type Submission } from './submission';

/** What somebody had before them when they acted. */
export interface Screen {
  readonly version: number;
  readonly revision: number;
  readonly contentHash: string;
}

/** Why what they saw is not what is there now; undefined where it is. */
export function whyOtherScreen(submission: Submission, screen: Screen) {
  const current = currentRevision(submission);
  if (screen.version !== submission.version || screen.revision !== current.revision) {
    return failed(
      'stale-version',
      'The draft changed after you opened it; nothing of yours was recorded.',
      'Read the new version, then decide again.',
    );
  }
  if (screen.contentHash === current.contentHash) return undefined;
  return failed(
    'content-changed',
    'You name another text than the one that is there now.',
    'Read the draft again, then decide.',
  );
}
