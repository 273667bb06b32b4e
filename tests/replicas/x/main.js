import 'draft-js/dist/Draft.css';
import { createElement as h, useEffect } from 'react';
import { render } from 'react-dom';
import './base.css';
import { ChatDrawer } from './chat.js';
import { Layers } from './layers.js';
import styles from './layout.module.css';
import { MobileApp } from './mobile.js';
import { Navigation } from './navigation.js';
import { PrimaryColumn } from './pages.js';
import { Sidebar } from './sidebar.js';
import { actingUser, createStore, knob, useStore } from './store.js';

const TITLES = { home: 'Home / X', status: 'Post on X / X', profile: 'Profile / X' };

const isNarrow = location.hostname.startsWith('mobile.') || knob('layout') === 'mobile';

const Boundary = ({ children }) => children;

function App({ store }) {
  const state = useStore(store);
  useEffect(() => {
    document.title = state.modal ? 'Compose new post / X' : (TITLES[state.page.name] ?? 'X');
  });
  // One key per session and drawing: an account switch replaces `#react-root > div > div`, #layers included.
  const key = `${actingUser(state).id_str} ${state.drawn}`;
  if (isNarrow) return h('div', { key }, h(MobileApp, { store, state }));
  return h(
    'div',
    { key, className: styles.app },
    h(Navigation, { store, state }),
    h(
      'main',
      { role: 'main', className: styles.main },
      h(PrimaryColumn, { store, state }),
      h(Sidebar),
    ),
    h(Layers, { store, state }),
    knob('drawer') && h(ChatDrawer),
  );
}

const store = createStore(window.__INITIAL_STATE__);

// CPFT reads the store by `__reactProps.children.props.children.props.store` of the root's first child (2026-08): keep the depth.
render(
  h('div', { className: styles.root }, h(Boundary, null, h(App, { store }))),
  document.getElementById('react-root'),
);

// Single-key shortcuts listen on the document: typing "n" in a foreign overlay opens the composer (CPFT#213).
document.addEventListener('keydown', (event) => {
  // Of what is written in the chat's shadow root, `target` names only its host.
  const [target] = event.composedPath();
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName);
  if (typing || event.key !== 'n' || event.ctrlKey || event.metaKey || store.getState().modal)
    return;
  event.preventDefault();
  store.navigate('/compose/post');
});
