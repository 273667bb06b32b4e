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
    cure: 'Nothing is lost. Guidepost keeps trying; you need not send it again.',
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
  'receipt-used': {
    what: 'This approval was already used for a post.',
    cure: 'Submit the draft again to post it once more.',
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
export type ProblemWordsTable = Readonly<Record<ProblemCode, ProblemWords>>;

export const problemsEn: ProblemWordsTable = {
  ...pageProblemsEn,
  'enrolment-code-refused': {
    what: 'This code is wrong, was used before or has expired.',
    cure: 'Check it, or ask for a new one.',
  },
  'pack-unreachable': {
    what: 'The policy could not be fetched.',
    cure: 'Check the address and your connection. The last good policy stays in force.',
  },
  'pack-not-a-pack': {
    what: 'What is at this address is not a Guidepost policy.',
    cure: 'Check the address. The last good policy stays in force.',
  },
  'pack-too-large': {
    what: 'The policy at this address is larger than Guidepost accepts.',
    cure: 'Ask its publisher for a smaller one. The last good policy stays in force.',
  },
  'pack-signature-refused': {
    what: 'The new policy was not signed by your organisation.',
    cure: 'Tell the publisher of the policy. The last good policy stays in force.',
  },
  'pack-root-refused': {
    what: 'The organisation’s signing keys could not be verified.',
    cure: 'Tell your IT team; connect again if they changed them. The last good policy stays.',
  },
  'pack-rollback': {
    what: 'An older policy was offered in place of the current one.',
    cure: 'Tell its publisher. The newer policy stays in force.',
  },
  'pack-equivocation': {
    what: 'Two different policies carry the same version.',
    cure: 'Tell its publisher. The one you already have stays in force.',
  },
  'pack-expired': {
    what: 'The policy’s signature has expired.',
    cure: 'Ask its publisher to sign it again. The last good policy stays in force.',
  },
  'pack-wrong-organisation': {
    what: 'This policy belongs to another organisation.',
    cure: 'Check the address. The last good policy stays in force.',
  },
  'pack-body-mismatch': {
    what: 'The policy is damaged: its content does not match its signature.',
    cure: 'Try again later. The last good policy stays in force.',
  },
  'pack-schema-refused': {
    what: 'The policy is signed, but not written as Guidepost expects.',
    cure: 'Tell its publisher. The last good policy stays in force.',
  },
  'pack-needs-newer-client': {
    what: 'This policy needs a newer version of Guidepost.',
    cure: 'Update the extension. Until then the last good policy stays in force.',
  },
  'pack-example-failed': {
    what: 'A rule of the policy fails its own examples.',
    cure: 'Tell its publisher which rule. The last good policy stays in force.',
  },
  'not-found': {
    what: 'This draft does not exist, or is not yours to see.',
    cure: 'Go back to the list and refresh it.',
  },
  'self-approval': {
    what: 'This is your own draft; nobody decides on their own.',
    cure: 'Ask another reviewer.',
  },
  'not-your-stage': {
    what: 'This draft waits for a group you are not in.',
    cure: 'Nothing to do: the right people were told.',
  },
  'already-decided': {
    what: 'You have already decided on this version.',
    cure: 'Wait for the other reviewers of this step.',
  },
  'reason-missing': {
    what: 'A reason is missing.',
    cure: 'Write a sentence, then send it again.',
  },
  'key-reused': {
    what: 'The same request was sent twice with different content.',
    cure: 'Refresh the list, then try again.',
  },
  malformed: {
    what: 'The server did not understand this request.',
    cure: 'Check what you entered. If this repeats, update Guidepost.',
  },
};
