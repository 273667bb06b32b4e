import type { ProblemCode } from '../../../domain/problem';
import type { ProblemWords } from '../words';

/** Those that an author can meet in a page. */
export const pageProblemsEn = {
  offline: {
    what: 'You are offline.',
    cure: 'Your draft is safe. It is sent when the connection is back.',
  },
  'server-unreachable': {
    what: 'The approval server does not answer.',
    cure: 'Check your connection. What you submitted is kept and sent later.',
  },
  'server-error': {
    what: 'The approval server had an error.',
    cure: 'Try again in a minute. If it stays, tell your IT team.',
  },
  'not-signed-in': {
    what: 'This browser is not connected to your organisation.',
    cure: 'Open Guidepost’s settings and connect it.',
  },
  'rate-limited': {
    what: 'Too many requests in a short time.',
    cure: 'Wait a minute, then try again.',
  },
  'pack-not-configured': {
    what: 'No policy is set up, so drafts are not checked.',
    cure: 'Open Guidepost’s settings and connect to your organisation.',
  },
  'content-changed': {
    what: 'The text is not the one that was approved or shown.',
    cure: 'Read it again, then submit or decide on this version.',
  },
  'stale-version': {
    what: 'This draft changed in the meantime; nothing was recorded.',
    cure: 'Look at the new version, then try again.',
  },
  'wrong-state': {
    what: 'This draft has moved on; that step is no longer possible.',
    cure: 'Open it again to see where it is now.',
  },
  'not-allowed': {
    what: 'You are not allowed to do this.',
    cure: 'Ask the person who looks after Guidepost in your company.',
  },
  'receipt-refused': {
    what: 'The approval could not be verified.',
    cure: 'Submit the draft again. If this repeats, tell your IT team.',
  },
  'already-claimed': {
    what: 'Somebody else is looking at this draft.',
    cure: 'Take another one, or ask them to release it.',
  },
  'pack-stale': {
    what: 'The draft was checked with an older policy than your company asks for.',
    cure: 'Choose “Check now” on the policy page, then submit again.',
  },
  'receipt-used': {
    what: 'This approval was already used for a post.',
    cure: 'Submit the draft again to post it once more.',
  },
  'posted-unapproved': {
    what: 'What was posted is not what was approved, or was no longer approved. It is on record.',
    cure: 'Correct the post or take it down, and tell a reviewer.',
  },
  'drafts-not-stored': {
    what: 'Your company has decided that no drafts are kept, so this one was not sent.',
    cure: 'Change it so that it needs no approval, or ask in another way.',
  },
  'too-large': {
    what: 'This is too large to send.',
    cure: 'Shorten it, then try again.',
  },
  'storage-full': {
    what: 'The browser has no room left to store this.',
    cure: 'Free some disk space, then try again.',
  },
  'extension-reloaded': {
    what: 'Guidepost was updated while this page was open.',
    cure: 'Copy your text, then reload the page.',
  },
} as const satisfies Partial<Record<ProblemCode, ProblemWords>>;

export type PageProblems = Readonly<Record<keyof typeof pageProblemsEn, ProblemWords>>;
