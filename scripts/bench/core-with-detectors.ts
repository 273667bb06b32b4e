import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { email } from '../../rules/heavy/email';
import { internet } from '../../rules/heavy/internet';
import { links } from '../../rules/heavy/links';
import { payment } from '../../rules/heavy/payment';
import { personal } from '../../rules/heavy/personal';
import { postForm } from '../../rules/heavy/post-form';
import { secret } from '../../rules/heavy/secret';

/** Detectors of the base pack but for phones, national ids and the lists of words, which are data by far the most. */
const detectors = { links, email, payment, secret, internet, personal, postForm };

export const engine = { checkDraft, compilePack, detectors };
