import { type Draft, hasHashes, sameDraft, wholeText } from '../../domain/draft';
import { currentRevision, isOpen, type Submission } from '../../domain/submission';
import { likeness } from './likeness';

/** From here on a text is taken for a new version of another one. */
const SAME_POST = 0.5;

export interface SubmissionHere {
  /** Holds exactly this draft. */
  readonly same?: Submission;
  /** An earlier version of this draft: same place, much the same words. */
  readonly earlier?: Submission;
}

/** What was submitted before from this place: for the same post, not for any post of the same account. */
export function submissionHere(submissions: readonly Submission[], draft: Draft): SubmissionHere {
  const here = submissions.filter((one) => isPlaceOf(one, draft));
  const same = here.find((one) => isOpen(one.state) && holdsDraft(one, draft));
  if (same) return { same };
  const text = wholeText(draft);
  const versions = here
    .filter((one) => isOpen(one.state))
    .map((one) => ({ one, like: likeness(wholeText(currentRevision(one).draft), text) }))
    .filter(({ like }) => like >= SAME_POST)
    .sort((a, b) => b.like - a.like);
  const earlier = versions[0]?.one;
  if (earlier) return { earlier };
  const ended = here.find((one) => holdsDraft(one, draft));
  return ended ? { same: ended } : {};
}

function holdsDraft(submission: Submission, draft: Draft): boolean {
  return sameDraft(currentRevision(submission).draft, asSubmitted(submission, draft));
}

/** A draft as its submission has it: one from before files were hashed is compared as it was then. */
export function asSubmitted(submission: Submission, draft: Draft): Draft {
  if (hasHashes(currentRevision(submission).draft.media)) return draft;
  return { ...draft, media: draft.media.map(({ sha256: _sha256, ...item }) => item) };
}

function isPlaceOf({ site, surface, account, revisions }: Submission, draft: Draft): boolean {
  const last = revisions.at(-1)?.draft;
  return (
    site === draft.site &&
    surface === draft.surface &&
    account.id === draft.account.id &&
    last?.replyTo === draft.replyTo &&
    last?.quotes === draft.quotes
  );
}
