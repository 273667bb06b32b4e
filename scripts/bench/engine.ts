/** What the bench of the engine runs, bundled from the sources. */
export { checkDraft } from '../../rules/check';
export { compilePack } from '../../rules/compile';
export { linearPattern } from '../../rules/linear-pattern';
export { Recognisers, scanDraft } from '../../rules/recognisers';
export { gateOf, gatesOf } from '../../server/cli/pack/gates/gate-of';
