import { Recognisers, scanDraft } from '../../rules/recognisers';

/**
 * What finds phrases and literals in every draft: no rules, no detectors. It makes the index of a small policy itself, reads the saved one
 * of a large policy, and asks of each line whether a detector has to look at it.
 */
export const core = { Recognisers, scanDraft };
