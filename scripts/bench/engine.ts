import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { Recognisers, scanDraft } from '../../rules/recognisers';
import { gateOf, gatesOf } from '../../server/packs/gates/gate-of';

/** What the bench of the engine runs, bundled from the sources. */
export const engine = {
  checkDraft,
  compilePack,
  gateOf,
  gatesOf,
  heavy: ALL_HEAVY_PARTS,
  Recognisers,
  scanDraft,
};
