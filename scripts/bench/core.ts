import { Recognisers, scanDraft } from '../../rules/recognisers';

/** What finds phrases and literals, and reads a saved index: no rules, no detectors. */
export const core = { Recognisers, scanDraft };
