import { useEffect, useReducer } from 'react';

// Kept on navigation so that ?slow=2000 on the first page still holds in the modal that pushState opens.
const KNOBS = ['slow', 'fail'];

/** State in the shape scripts read on x.com (session.user_id, entities.users.entities) plus where the app stands. */
export function createStore(initial) {
  let state = { ...initial, toast: null, page: null, modal: null, ...placeOf(location) };
  if (!state.page) state.page = { name: 'home' };
  const listeners = new Set();
  const set = (change) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const arriveAt = () => set({ modal: null, ...placeOf(location) });
  window.addEventListener('popstate', arriveAt);
  return {
    getState: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: (path) => {
      history.pushState({}, '', withKnobs(path));
      arriveAt();
    },
  };
}

/** A compose address opens the modal over the page that was there; any other address is a page of its own. */
function placeOf({ pathname, search }) {
  if (/^\/(compose\/(post|tweet)|intent\/(post|tweet))$/.test(pathname)) {
    const query = new URLSearchParams(search);
    return { modal: { replyTo: query.get('in_reply_to'), text: query.get('text') ?? '' } };
  }
  const status = pathname.match(/^\/(\w+)\/status\/([\w-]+)/);
  if (status) return { page: { name: 'status', id: status[2] }, modal: null };
  if (pathname === '/home') return { page: { name: 'home' }, modal: null };
  return { page: { name: 'profile', handle: pathname.slice(1).split('/')[0] }, modal: null };
}

function withKnobs(path) {
  const target = new URL(path, location.origin);
  const here = new URLSearchParams(location.search);
  for (const knob of KNOBS) if (here.has(knob)) target.searchParams.set(knob, here.get(knob));
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
