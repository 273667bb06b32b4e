import { detectEmails } from '../detectors/email';

/** E-mail addresses, in a script of their own: most drafts hold no sign of one. */
export const email = detectEmails;
