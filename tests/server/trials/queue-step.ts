import fc from 'fast-check';
import { FLOWS, GROUP_NAMES, PEOPLE, WITH_SENIORS } from './queue-flows';

/** The last few drafts: old ones are over, and steps spent on them find nothing. */
export const LATEST = 3;

/** Who does what to which draft; what a kind has no use for is not looked at. */
export const step = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('decide') },
    { weight: 3, arbitrary: fc.constantFrom('send', 'revise', 'post') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('send-again', 'withdraw', 'revoke', 'later', 'break-glass'),
    },
    { weight: 3, arbitrary: fc.constantFrom('claim', 'away', 'group') },
    { weight: 2, arbitrary: fc.constantFrom('together', 'acknowledge') },
  ),
  who: fc.constantFrom(...PEOPLE),
  /** What only authors may is mostly asked by the author: a no for everybody else finds little. */
  asAuthor: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  verdict: fc.oneof(
    { weight: 6, arbitrary: fc.constant('approve') },
    { weight: 1, arbitrary: fc.constantFrom('refuse', 'request-changes') },
  ),
  back: fc.nat(LATEST - 1),
  /** How many screens ago the person looked. */
  stale: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3) }),
  /** A decision about the text before, whatever version it names. */
  oldText: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  /** At what the model knows, where chance alone seldom comes: a second claim, somebody whose approval counts leaving the group. */
  aimed: fc.boolean(),
  group: fc.constantFrom(...GROUP_NAMES),
  flow: fc.oneof(
    { weight: 2, arbitrary: fc.nat(FLOWS.length - 1) },
    { weight: 1, arbitrary: fc.constant(WITH_SENIORS) },
  ),
  /** Whom the author writes for. */
  inName: fc.option(
    fc.record({
      principal: fc.oneof(
        { weight: 6, arbitrary: fc.constant('eve') },
        { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
      ),
      poster: fc.constantFrom('author' as const, 'principal' as const),
    }),
    { nil: undefined, freq: 2 },
  ),
  /** Who stands in. */
  delegate: fc.constantFrom(...PEOPLE),
  hours: fc.constantFrom(1, 25, 170),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
