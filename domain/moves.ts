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
  | 'revoke';

/** The approval queue, whole: state x event -> state. A pair that is not here cannot happen. Time never approves: it only expires. */
export const MOVES: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>> = {
  pending: {
    'approve-stage': 'pending',
    approve: 'approved',
    'request-changes': 'changes-requested',
    refuse: 'refused',
    revise: 'pending',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  'changes-requested': { revise: 'pending', withdraw: 'withdrawn', expire: 'expired' },
  approved: {
    revise: 'pending',
    withdraw: 'withdrawn',
    expire: 'expired',
    post: 'posted',
    revoke: 'pending',
  },
  refused: {},
  withdrawn: {},
  expired: {},
  posted: {},
};
