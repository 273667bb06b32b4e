import type { ProblemCode } from '../../../domain/problem';
import type { ProblemWords } from '../words';
import { pageProblemsEn } from './en';

export type ProblemWordsTable = Readonly<Record<ProblemCode, ProblemWords>>;

export const problemsEn: ProblemWordsTable = {
  ...pageProblemsEn,
  'enrolment-code-refused': {
    what: 'This code is wrong, was used before or has expired.',
    cure: 'Check it, or ask for a new one.',
  },
  'sign-in-refused': {
    what: 'Your company account may not sign in here, or the sign-in was not completed.',
    cure: 'Try again; if it repeats, ask your IT team whether your account may use Guidepost.',
  },
  'identity-provider-unreachable': {
    what: 'Your company’s sign-in service does not answer.',
    cure: 'Wait a moment and try again; tell your IT team if it stays.',
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
  'pack-lint-refused': {
    what: 'The linter finds errors in this policy, so the server did not take it.',
    cure: 'Mend what it lists, then publish again. The last good policy stays in force.',
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
