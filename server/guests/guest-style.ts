/** Of the pages for guests: one column, as wide as the text wants, on any screen; light and dark as the reader has it. */
export const GUEST_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { box-sizing: border-box; max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
blockquote { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid GrayText; border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
.files { list-style: none; padding: 0; }
.files li { margin: 0 0 1rem; }
.files img { display: block; max-width: 100%; min-width: 6rem; height: auto; border: 1px solid GrayText; border-radius: .25rem; }
li p { margin: .25rem 0; overflow-wrap: anywhere; }
fieldset { border: 0; margin: 1.5rem 0 1rem; padding: 0; }
legend, label.over { font-weight: 600; padding: 0; margin-bottom: .25rem; }
label.over { display: block; }
.choice { display: flex; gap: .6rem; align-items: baseline; padding: .6rem 0; }
input[type=radio] { width: 1.25rem; height: 1.25rem; flex: none; align-self: center; }
textarea { box-sizing: border-box; width: 100%; padding: .6rem; font: inherit; margin: .25rem 0 1rem; }
button { min-height: 2.75rem; padding: .6rem 1.4rem; font: inherit; font-weight: 600; }
:focus-visible { outline: .2rem solid Highlight; outline-offset: .15rem; }
.wrong { border-inline-start: .3rem solid #b3261e; padding-inline-start: .75rem; margin: 1rem 0; }
.hint { margin: 0; }
`;
