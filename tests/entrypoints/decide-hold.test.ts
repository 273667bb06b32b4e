import { describe, expect, test } from 'vitest';
import type { State } from '../../domain/submission';
import { decideHold, type HoldFacts } from '../../entrypoints/checker/decide-hold';
import { aSubmission } from './builders';

const CLEAR: HoldFacts = {
  mode: 'guard',
  isEmpty: false,
  verdict: 'clear',
  isPending: false,
  here: {},
  receipt: 'none',
  isReleased: false,
  isQueued: false,
  isStopped: false,
  isTheirs: false,
};
const pending = aSubmission({ state: 'pending' });
const approved = aSubmission({ state: 'approved' });
const inName = (state: State) =>
  aSubmission({ state, principal: { id: 'erin', name: 'Erin' }, poster: 'author' });

const TABLE: readonly (readonly [string, Partial<HoldFacts>, string])[] = [
  [
    'a changed version that is on its way waits',
    { verdict: 'sign-off', here: { earlier: approved }, isQueued: true },
    'hold pending',
  ],
  ['a clear draft passes', {}, 'pass clear'],
  ['a stop holds a clear draft', { isStopped: true }, 'hold blocked'],
  ['a stop holds in every mode', { isStopped: true, mode: 'monitor' }, 'hold blocked'],
  [
    'a stop holds what was approved',
    { isStopped: true, here: { same: approved }, receipt: 'free' },
    'hold blocked',
  ],
  ['an empty draft passes in a stop', { isStopped: true, isEmpty: true }, 'pass clear'],
  ['advice does not hold', { verdict: 'advise' }, 'pass clear'],
  ['an empty draft is the site’s matter', { isEmpty: true, verdict: 'blocked' }, 'pass clear'],
  ['rules that cannot run yet hold', { isPending: true }, 'hold checking'],
  ['what is blocked is held', { verdict: 'blocked' }, 'hold blocked'],
  [
    'an approval does not lift a block',
    { verdict: 'blocked', here: { same: approved }, receipt: 'free' },
    'hold blocked',
  ],
  ['a reason does not lift a block', { verdict: 'blocked', isReleased: true }, 'hold blocked'],
  [
    'approved content passes',
    { verdict: 'sign-off', here: { same: approved }, receipt: 'free' },
    'pass approved',
  ],
  [
    'approved content that became clear still uses its receipt',
    { here: { same: approved }, receipt: 'free' },
    'pass approved',
  ],
  [
    'what its principal posts is not sent for approval again',
    { verdict: 'sign-off', here: { same: approved }, isTheirs: true },
    'hold theirs',
  ],
  [
    'what its principal will post waits like all else until it is approved',
    { verdict: 'sign-off', here: { same: pending }, isTheirs: true },
    'hold pending',
  ],
  [
    'a receipt in use holds a second press',
    { verdict: 'sign-off', here: { same: approved }, receipt: 'in-use' },
    'hold posting',
  ],
  [
    'an approval without a valid receipt does not pass',
    { verdict: 'sign-off', here: { same: approved } },
    'hold sign-off',
  ],
  [
    'a text changed after approval is held, even a clear one',
    { here: { earlier: approved } },
    'hold changed',
  ],
  [
    'a text changed while it waits is a new version',
    { verdict: 'sign-off', here: { earlier: pending } },
    'hold sign-off',
  ],
  ['a waiting text that was mended passes', { here: { earlier: pending } }, 'pass clear'],
  [
    'the same text that waits says so',
    { verdict: 'sign-off', here: { same: pending } },
    'hold pending',
  ],
  ['a text in the outbox says so', { verdict: 'sign-off', isQueued: true }, 'hold pending'],
  ['a reason is asked for', { verdict: 'justify' }, 'hold justify'],
  ['a written reason lets it pass', { verdict: 'justify', isReleased: true }, 'pass released'],
  [
    'a reason taken in place of sign-off lets it pass',
    { verdict: 'sign-off', isQueued: true, isReleased: true },
    'pass released',
  ],
  [
    'another post than the approved one goes out once its author put that on record',
    { here: { earlier: approved }, isReleased: true },
    'pass released',
  ],
  [
    'and not where a rule wants sign-off for it',
    { verdict: 'sign-off', here: { earlier: approved }, isReleased: true },
    'hold changed',
  ],
  [
    'what was sent in somebody’s name waits for them, though no rule asks',
    { here: { same: inName('pending') } },
    'hold pending',
  ],
  ['a change of it is asked about, too', { here: { earlier: inName('pending') } }, 'hold sign-off'],
  ['they said no', { here: { same: inName('refused') } }, 'hold sign-off'],
  ['taken back, it asks nobody', { here: { same: inName('withdrawn') } }, 'pass clear'],
  ['a clear text that is on its way waits', { isQueued: true }, 'hold pending'],
  ['sign-off is needed', { verdict: 'sign-off' }, 'hold sign-off'],
  ['monitor holds nothing', { mode: 'monitor', verdict: 'blocked' }, 'pass monitor'],
  [
    'monitor still uses a receipt',
    { mode: 'monitor', verdict: 'sign-off', here: { same: approved }, receipt: 'free' },
    'pass approved',
  ],
  ['enforce holds the same', { mode: 'enforce', verdict: 'sign-off' }, 'hold sign-off'],
];

describe('may this post go out', () => {
  test.each(TABLE)('%s', (_name, facts, wanted) => {
    const { kind, because } = decideHold({ ...CLEAR, ...facts });
    expect(`${kind} ${because}`).toBe(wanted);
  });
});
