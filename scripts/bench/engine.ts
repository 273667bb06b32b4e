import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { linearPattern } from '../../rules/linear-pattern';
import { Recognisers, scanDraft } from '../../rules/recognisers';
import { gateOf, gatesOf } from '../../server/packs/gates/gate-of';

/** What the bench of the engine runs, bundled from the sources. */
export const engine = {
  checkDraft,
  compilePack,
  gateOf,
  gatesOf,
  linearPattern,
  Recognisers,
  scanDraft,
};
