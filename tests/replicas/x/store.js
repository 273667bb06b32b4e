import { useEffect, useReducer } from 'react';
import { placeOf } from './place.js';

// Kept on navigation so that ?slow=2000 on the first page still holds in the modal that pushState opens.
const KNOBS = [
  'slow',
  'fail',
  'layout',
  'ids',
  'flip',
  'dialog',
  'early',
  'drawer',
  'send',
  'marks',
];

/** State in the shape scripts read on x.com (session.user_id, entities.users.entities), where the app stands, and what is being written. */
export function createStore(initial) {
  let state = {
    ...initial,
    toast: null,
    page: { name: 'home' },
    modal: null,
    drafts: {},
    drawn: 0,
  };
  Object.assign(state, placeOf(location, state.modal));
  const listeners = new Set();
  const set = (change) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  // `more`: what the address does not say, such as the draft that a step belongs to.
  const arriveAt = (more) => {
    const place = placeOf(location, state.modal);
    if (place.modal) set({ ...place, modal: { ...place.modal, ...more } });
    else set({ ...place, drafts: withoutModal(state.drafts) });
  };
  window.addEventListener('popstate', () => arriveAt());
  // Back from being offline the app is drawn anew, `#layers` and every editor included.
  window.addEventListener('online', () => set({ drawn: state.drawn + 1 }));
  return {
    getState: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (path, more) => {
      history.pushState({}, '', withKnobs(path));
      arriveAt(more);
    },
  };
}

/** True where the page's address asks for a variant of the site. */
export function knob(name) {
  return new URLSearchParams(location.search).get(name);
}

/** ?marks=new: a release of the site in which the marks of its composers have other names. */
export function mark(name) {
  return knob('marks') === 'new' ? name.replace('tweet', 'words') : name;
}

function withoutModal(drafts) {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => !name.startsWith('modal')));
}

function withKnobs(path) {
  const target = new URL(path, location.origin);
  const here = new URLSearchParams(location.search);
  for (const name of KNOBS) if (here.has(name)) target.searchParams.set(name, here.get(name));
  return target.pathname + target.search;
}

export function useStore(store) {
  const [, redraw] = useReducer((count) => count + 1, 0);
  useEffect(() => store.subscribe(redraw), [store]);
  return store.getState();
}

export function actingUser(state) {
  return state.entities.users.entities[state.session.user_id];
}
