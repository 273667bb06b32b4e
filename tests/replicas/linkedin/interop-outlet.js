import quillCss from 'quill1/dist/quill.core.css?inline';
import { createElement as h } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import shareBoxCss from './share-box.css?inline';
import { ShareBox } from './share-box.js';

/** Gives the outlet its OPEN shadow root and answers a function that opens the share box inside it. */
export function createInteropOutlet({ accounts, onPosted }) {
  const root = document.getElementById('interop-outlet').attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [quillCss, shareBoxCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const place = root.appendChild(document.createElement('div'));
  place.className = 'theme--light';
  const onClose = () => unmountComponentAtNode(place);
  return {
    open: (startAuthor, text = '') => {
      render(h(ShareBox, { accounts, startAuthor, text, onClose, onPosted }), place);
    },
  };
}
