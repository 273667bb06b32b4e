import { html } from '../../identity/page';

/** On screens in light and dark, and on paper. */
export const PAGE_STYLE = html`
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, li, p { overflow-wrap: anywhere; } h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3, h4 { font-size: 1rem; margin-bottom: .3rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; margin: .5rem 0; padding: .5rem 1rem; border-inline-start: .3rem solid #888; }
ins, del { unicode-bidi: isolate; } ins { background: #c9f0d0; color: #06320f; } del { background: #f8d0d0; color: #4a0808; }
ins::before { content: "[+"; } ins::after { content: "+]"; } del::before { content: "[-"; } del::after { content: "-]"; }
code { font-size: .8em; overflow-wrap: anywhere; } .small { font-size: .85rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: .85rem; } th, td { border: 1px solid #888; padding: .2rem .4rem; text-align: start; vertical-align: top; } td:nth-child(n+4) { overflow-wrap: anywhere; }
section { break-inside: avoid; } thead { display: table-header-group; } tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } ins, del { unicode-bidi: isolate; } ins { background: none; text-decoration: underline; } del { background: none; } .wide { overflow: visible; } table { min-width: 0; } }
`;
