import { NOW, REVIEWER } from './samples';
import { nothing } from './scene';

/** What every queue, list of drafts and card on a screen is given, where a scene or a test has nothing else to say. */
export const QUEUE = {
  now: NOW,
  onOpen: nothing,
  onRefresh: nothing,
  loading: false,
  offline: false,
};
export const DRAFTS = { now: NOW, onWithdraw: nothing, onOpen: nothing };
export const CARD = {
  person: REVIEWER,
  now: NOW,
  onDecide: nothing,
  onBack: nothing,
  sending: false,
};
/** Of a draft that is on a server: nobody is away, nothing was said. */
export const WORK = {
  isAsked: true,
  standsInFor: [],
  turn: { askable: undefined, onAct: nothing },
  talk: undefined,
};
