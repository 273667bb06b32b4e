import quillCss from 'quill1/dist/quill.core.css?inline';
import { render, unmountComponentAtNode } from 'react-dom';
import messageCss from './message-form.css?inline';
import shareBoxCss from './share-box.css?inline';

const SHEETS = [quillCss, shareBoxCss, messageCss];

/** Gives the outlet its OPEN shadow root; what is shown there replaces what was there. */
export function createInteropOutlet() {
  const root = document.getElementById('interop-outlet').attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = SHEETS.map(sheetOf);
  return outletIn(root.appendChild(document.createElement('div')));
}

/** Where accounts still have the old page: the same modals in the light DOM. */
export function createOldOutlet() {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...SHEETS.map(sheetOf)];
  const place = document.body.appendChild(document.createElement('div'));
  place.id = 'artdeco-modal-outlet';
  return outletIn(place);
}

function outletIn(place) {
  place.className = 'theme--light';
  return {
    show: (element) => {
      render(element, place);
    },
    hide: () => unmountComponentAtNode(place),
  };
}

function sheetOf(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
