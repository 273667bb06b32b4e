import type { State } from './submission';

export type Event =
  | 'approve-stage'
  | 'approve'
  | 'request-changes'
  | 'refuse'
  | 'revise'
  | 'withdraw'
  | 'expire'
  | 'post'
  | 'post-anyway'
  | 'revoke';

/**
 * The approval queue, whole: state x event -> state. A pair that is not here cannot happen. Time never approves: it only
 * expires. `post-anyway`: a post went out that is not as approved, or whose approval no longer stands.
 */
export const MOVES: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>> = {
  pending: {
    'approve-stage': 'pending',
    approve: 'approved',
    'request-changes': 'changes-requested',
    refuse: 'refused',
    revise: 'pending',
    withdraw: 'withdrawn',
    expire: 'expired',
    'post-anyway': 'posted',
  },
  'changes-requested': {
    revise: 'pending',
    withdraw: 'withdrawn',
    expire: 'expired',
    'post-anyway': 'posted',
  },
  approved: {
    revise: 'pending',
    withdraw: 'withdrawn',
    expire: 'expired',
    post: 'posted',
    'post-anyway': 'posted',
    revoke: 'pending',
  },
  refused: { 'post-anyway': 'posted' },
  withdrawn: { 'post-anyway': 'posted' },
  expired: { 'post-anyway': 'posted' },
  posted: { 'post-anyway': 'posted' },
};
