// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readText } from '../../sites/read-lines';

function read(html: string): string {
  document.body.innerHTML = `<div id="box" contenteditable="true">${html}</div>`;
  const box = document.querySelector<HTMLElement>('#box');
  if (!box) throw new Error('no box');
  return readText(box);
}

test('a break beside a block is a line of its own', () => {
  expect(read('<p>one</p>two<div><br><div><br></div></div>')).toBe('one\ntwo\n\n');
  expect(read('<p>one</p><br><p>two</p>')).toBe('one\n\ntwo');
});

test('spaces between blocks are the layout of the page, and no line', () => {
  expect(read('<p>one</p> \n <p>two</p>')).toBe('one\ntwo');
});

test('the sign in which the caret of Quill stands behind a mention is no text', () => {
  const line = '<p><a class="ql-mention">@Mira</a><span class="ql-cursor">\ufeff</span></p>';
  const [box] = [
    ...new DOMParser().parseFromString(`<div class="ql-editor">${line}</div>`, 'text/html').body
      .children,
  ];
  expect(readText(box as HTMLElement)).toBe('@Mira');
});
