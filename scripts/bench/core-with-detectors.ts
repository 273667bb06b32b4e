import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { email } from '../../rules/heavy/email';
import { links } from '../../rules/heavy/links';
import { payment } from '../../rules/heavy/payment';
import { personal } from '../../rules/heavy/personal';
import { postForm } from '../../rules/heavy/post-form';

/**
 * Detectors of the base pack that come with the engine, or with the first digits, `@` or link of a draft. Phones and national ids, which
 * digits bring too, are data by far the most; they are in the figure for all parts.
 */
const detectors = { links, email, payment, personal, postForm };

export const engine = { checkDraft, compilePack, detectors };
